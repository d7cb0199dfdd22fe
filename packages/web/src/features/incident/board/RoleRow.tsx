import type { Incident } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { api } from '../../../api.ts'
import { PersonName } from '../../../components/PersonName.tsx'
import { useWords } from '../../../words.tsx'
import { PersonMenu } from '../PersonMenu.tsx'
import { useRoleName } from '../use-role-name.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './board.module.css'

/** One role, who has it, and the press that changes that. Command is changed in the header. */
export function RoleRow(props: Incident['roles'][number]) {
  const { words } = useWords()
  const { board, header, todos } = words.screens.incident
  const { number, incident, me } = useScreen()
  const { role, person, offeredTo } = props
  const name = useRoleName()(role)
  const give = useAct(number, (to: string) =>
    api.incidents.setRole({ incident: number, role, person: to }),
  )
  const open = role !== 'commander' && incident.can.edit

  return (
    <li className={classes.row}>
      <span className={classes.quiet}>{name}</span>
      <PersonName person={person} nobody={board.vacant} />
      {offeredTo && <span className={classes.quiet}>{header.offeredTo(offeredTo.name)}</span>}
      {open && (
        <span className={`${classes.row} ${classes.push}`}>
          {person?.id !== me && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={todos.forTodo(board.takeRole, name)}
              loading={give.isPending}
              onClick={() => give.mutate(me)}
            >
              {board.takeRole}
            </Button>
          )}
          <PersonMenu label={board.askRoleFor(name)} onPick={(to) => give.mutate(to)}>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={todos.forTodo(board.askRole, name)}
            >
              {board.askRole}
            </Button>
          </PersonMenu>
        </span>
      )}
    </li>
  )
}
