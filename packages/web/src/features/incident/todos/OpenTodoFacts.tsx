import type { Todo } from '@hikeshi/contract'
import { IconHandStop, IconLock } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { TodoDue } from './TodoDue.tsx'
import { TodoOwner } from './TodoOwner.tsx'
import classes from './todos.module.css'

export function OpenTodoFacts({ todo }: { readonly todo: Todo }) {
  const { words } = useWords()
  const { todos: named } = words.screens.incident

  return (
    <div className={classes.foot}>
      <TodoOwner todo={todo} />
      {todo.helpWanted && (
        <span className={`${classes.mark} ${classes.warn}`}>
          <IconHandStop className={classes.icon} aria-hidden />
          {named.helpWanted}
        </span>
      )}
      {todo.blocks && (
        <span className={classes.mark}>
          <IconLock className={classes.icon} aria-hidden />
          {todo.blocks === 'converge' ? named.blocksConverge : named.blocksClose}
        </span>
      )}
      {todo.due && <TodoDue at={todo.due} />}
      {todo.automatic && <span>{named.automatic}</span>}
      {todo.repeatMinutes && <span>{named.repeats(todo.repeatMinutes)}</span>}
      {todo.asked?.reason && <span>{named.because(todo.asked.by.name, todo.asked.reason)}</span>}
    </div>
  )
}
