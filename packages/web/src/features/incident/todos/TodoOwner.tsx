import type { Todo } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import { useRoleName } from '../use-role-name.ts'
import classes from './todos.module.css'

/** Who has it, who was asked, or which role it would suit. */
export function TodoOwner({ todo }: { readonly todo: Todo }) {
  const { words } = useWords()
  const { todos: named } = words.screens.incident
  const roleName = useRoleName()

  if (todo.assignee) return <span className={classes.owner}>{todo.assignee.name}</span>
  if (todo.askedOf) return <span className={classes.owner}>{named.askedOf(todo.askedOf.name)}</span>
  return (
    <span>
      {named.noOwner}
      {todo.role && ` (${roleName(todo.role)})`}
    </span>
  )
}
