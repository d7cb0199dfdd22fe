import type { Todo } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { useRoleName } from '../use-role-name.ts'
import classes from './todos.module.css'

/** Who has it and since when, who was asked and when, or which role it would suit. */
export function TodoOwner({ todo }: { readonly todo: Todo }) {
  const { words } = useWords()
  const { common, incident } = words.screens
  const { todos: named } = incident
  const roleName = useRoleName()
  const { assignee, askedOf, asked, acknowledgedAt } = todo

  if (askedOf) {
    return (
      <span className={classes.owner}>
        {assignee && `${assignee.name} → `}
        {named.askedOf(askedOf.name)}
        {asked && (
          <>
            {` · ${named.askedAt} `}
            <Clock at={asked.at} />
          </>
        )}
      </span>
    )
  }
  if (assignee) {
    return (
      <span className={classes.owner}>
        {assignee.name}
        {acknowledgedAt && (
          <>
            {` · ${named.acknowledged} `}
            <Clock at={acknowledgedAt} />
          </>
        )}
      </span>
    )
  }
  return (
    <span>
      {named.noOwner}
      {todo.role && common.aside(roleName(todo.role))}
    </span>
  )
}
