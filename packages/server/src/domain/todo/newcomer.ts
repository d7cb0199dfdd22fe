import type { Todo } from './todo.ts'

const SHOWN = 5

/**
 * What somebody new can do now (W-18): what nobody has and nobody was asked for, where a hand is
 * wanted first, then what needs no knowledge of the system.
 */
export function firstSteps(
  todos: readonly Todo[],
  beginnerKeys: ReadonlySet<string>,
): readonly Todo[] {
  const free = todos.filter(
    ({ state, assignee, askedOf, helpWanted, key }) =>
      state === 'open' &&
      assignee === null &&
      askedOf === null &&
      (helpWanted || (key !== null && beginnerKeys.has(key))),
  )
  return free
    .toSorted((one, other) => Number(other.helpWanted) - Number(one.helpWanted))
    .slice(0, SHOWN)
}
