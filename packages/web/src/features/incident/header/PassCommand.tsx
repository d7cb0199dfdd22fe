import { Button } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { PersonMenu } from '../PersonMenu.tsx'
import { useScreen } from '../screen.ts'

/** Whoever commands passes it on with a word; while nobody does, somebody is asked in one press. */
export function PassCommand(props: { readonly onAsk: (person: string) => void }) {
  const { words } = useWords()
  const { header, offer } = words.screens.incident
  const { incident, me, open } = useScreen()
  if (!incident.can.offerCommand) return null

  if (incident.commander?.id === me) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => open('handOver')}>
        {header.passCommand}
      </Button>
    )
  }
  return (
    <PersonMenu label={offer.dialogTitle} onPick={props.onAsk}>
      <Button size="compact-sm" variant="default">
        {header.askSomebody}
      </Button>
    </PersonMenu>
  )
}
