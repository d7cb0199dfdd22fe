import type { Todo } from '@hikeshi/contract'
import { IconHandStop, IconLock } from '@tabler/icons-react'
import { Ago } from '../../../components/Ago.tsx'
import { Clock } from '../../../components/Clock.tsx'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import classes from './todos.module.css'
import { TodoOwner } from './TodoOwner.tsx'

/** Who has it, what waits for it, when it is due, and why it is not needed. */
export function TodoFacts({ todo }: { readonly todo: Todo }) {
  const { words } = useWords()
  const { todos: named } = words.screens.incident
  const now = useNow()
  const open = todo.state === 'open'
  const overdue = open && todo.due !== null && Date.parse(todo.due) < now

  return (
    <div className={classes.foot}>
      {open && <TodoOwner todo={todo} />}
      {todo.doneBy && todo.doneAt && (
        <span>
          {named.doneBy(todo.doneBy.name)} <Clock at={todo.doneAt} />
        </span>
      )}
      {open && todo.helpWanted && (
        <span className={`${classes.mark} ${classes.warn}`}>
          <IconHandStop className={classes.icon} aria-hidden />
          {named.helpWanted}
        </span>
      )}
      {open && todo.blocks && (
        <span className={classes.mark}>
          <IconLock className={classes.icon} aria-hidden />
          {todo.blocks === 'converge' ? named.blocksConverge : named.blocksClose}
        </span>
      )}
      {open && todo.due && (
        <span className={overdue ? classes.warn : ''}>
          {overdue ? named.overdue : named.due} <Ago at={todo.due} />
        </span>
      )}
      {open && todo.automatic && <span>{named.automatic}</span>}
      {todo.state === 'waived' && <span>{named.waived(todo.reason ?? '')}</span>}
      {todo.state === 'not_required' && <span>{named.notRequired}</span>}
    </div>
  )
}
