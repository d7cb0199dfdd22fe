import type { Todo } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { OpenTodoFacts } from './OpenTodoFacts.tsx'
import classes from './todos.module.css'

/** Who has it and what waits for it, or how it ended. */
export function TodoFacts({ todo }: { readonly todo: Todo }) {
  const { words } = useWords()
  const { todos: named } = words.screens.incident

  switch (todo.state) {
    case 'open':
      return <OpenTodoFacts todo={todo} />
    case 'done':
      return (
        <div className={classes.foot}>
          {todo.doneBy && named.doneBy(todo.doneBy.name)}
          {todo.doneAt && <Clock at={todo.doneAt} />}
        </div>
      )
    case 'waived':
      return <div className={classes.foot}>{named.waived(todo.reason ?? '')}</div>
    case 'not_required':
      return <div className={classes.foot}>{named.notRequired}</div>
  }
}
