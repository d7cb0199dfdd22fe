import { Button } from '@mantine/core'
import { PersonName } from '../../../components/PersonName.tsx'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './header.module.css'
import { NobodyCommands } from './NobodyCommands.tsx'
import { PassCommand } from './PassCommand.tsx'

/** Who is in command, and the one-press ways to change that. */
export function CommandLine() {
  const { words } = useWords()
  const { header } = words.screens.incident
  const { number, incident, me } = useScreen()
  const { commander, can, roles } = incident
  const offeredTo = roles.find(({ role }) => role === 'commander')?.offeredTo
  const give = useAct(number, (person: string) =>
    api.incidents.setRole({ incident: number, role: 'commander', person }),
  )

  return (
    <span className={classes.fact}>
      <span className={classes.label}>{header.commander}</span>
      <PersonName person={commander} nobody={header.noCommander} />
      {!commander && <NobodyCommands />}
      {offeredTo && <span className={classes.label}>{header.offeredTo(offeredTo.name)}</span>}
      {can.takeCommand && (
        <Button
          size="compact-sm"
          variant={commander ? 'default' : 'filled'}
          loading={give.isPending && give.variables === me}
          onClick={() => give.mutate(me)}
        >
          {commander ? header.takeOver : header.takeCommand}
        </Button>
      )}
      <PassCommand onAsk={(person) => give.mutate(person)} />
    </span>
  )
}
