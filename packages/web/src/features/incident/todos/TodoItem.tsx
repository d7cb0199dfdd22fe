import type { Todo } from '@hikeshi/contract'
import { Checkbox } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { TodoActions } from './TodoActions.tsx'
import { TodoFacts } from './TodoFacts.tsx'
import classes from './todos.module.css'
import { useTodoAct } from './use-todo-act.ts'

/** One thing to do: tick it, or settle who does it, in one press. */
export function TodoItem(props: { readonly todo: Todo }) {
  const { words, language } = useWords()
  const { todos: named } = words.screens.incident
  const { todo } = props
  const act = useTodoAct(todo.id)
  const done = todo.state === 'done'
  const text = todo.text[language]

  return (
    <li id={todo.id} className={classes.todo} data-state={todo.state}>
      <Checkbox
        size="sm"
        checked={done}
        disabled={act.isPending || !(done ? todo.can.undo : todo.can.done)}
        aria-label={named.forTodo(done ? named.undo : named.done, text)}
        onChange={() => act.mutate({ verb: done ? 'undo' : 'done' })}
      />
      <div className={classes.body}>
        <div className={classes.text}>{text}</div>
        <TodoFacts todo={todo} />
        <TodoActions todo={todo} act={act} />
      </div>
    </li>
  )
}
