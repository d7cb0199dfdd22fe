import type { Phase, Todo } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import { TodoItem } from './TodoItem.tsx'
import classes from './todos.module.css'

/** The to-dos of one phase; nothing when it has none. */
export function TodoPhase(props: { readonly phase: Phase; readonly todos: readonly Todo[] }) {
  const { words } = useWords()
  if (props.todos.length === 0) return null
  return (
    <section aria-labelledby={`todos-${props.phase}`}>
      <h3 className={classes.phase} id={`todos-${props.phase}`}>
        {words.screens.incident.todos.phases[props.phase]}
      </h3>
      <ul className={classes.list}>
        {props.todos.map((todo) => (
          <TodoItem key={todo.id} todo={todo} />
        ))}
      </ul>
    </section>
  )
}
