import { Button } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** When colleagues hear of it next; whoever takes part starts the clock again. */
export function NextUpdateLine() {
  const { words } = useWords()
  const { update, onward, todos } = words.screens.incident
  const { incident, open } = useScreen()
  const now = useNow()
  const due = incident.nextUpdateDueAt
  if (!due && !incident.can.scheduleUpdate) return null
  const button = due ? onward.change : update.decide
  const overdue = due !== null && Date.parse(due) < now

  return (
    <span className={classes.fact}>
      <span className={classes.label}>{update.label}</span>
      {due && <Clock at={due} />}
      {overdue && <span className={classes.overdue}>{update.overdue}</span>}
      {incident.can.scheduleUpdate && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={todos.forTodo(button, update.label)}
          onClick={() => open('nextUpdate')}
        >
          {button}
        </Button>
      )}
    </span>
  )
}
