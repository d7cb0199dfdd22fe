import type { Todo } from '../../../domain/todo/todo.ts'
import type { Account } from './account.ts'
import { inline } from './markdown.ts'

/** The to-dos by phase, as a list to tick. What the severity no longer asks for is left out. */
export function todo(account: Account): string {
  const asked = account.facts.todos.filter(({ state }) => state !== 'not_required')
  const phases = Array.from(Map.groupBy(asked, ({ phase }) => phase))
  return phases
    .map(([phase, todos]) => {
      const lines = todos.map(
        (one) => `- [${one.state === 'open' ? ' ' : 'x'}] ${line(one, account)}`,
      )
      return `**${account.words.labels.phases[phase]}**\n\n${lines.join('\n')}`
    })
    .join('\n\n')
}

function line(one: Todo, account: Account): string {
  const said = inline(one.text[account.language])
  const how = outcome(one, account)
  return how === null ? said : account.words.generated.noted(said, how)
}

function outcome(one: Todo, { words, who }: Account): string | null {
  const say = words.generated.todo
  if (one.state === 'waived') {
    return `${words.labels.todoStates.waived}${words.generated.colon}${inline(one.reason ?? '')}`
  }
  if (one.doneAt !== null) {
    const time = who.term.time(one.doneAt)
    const person = one.doneBy === null || one.doneBy === 'system' ? null : one.doneBy
    return person === null ? say.automatic(time) : say.done(inline(who.name(person)), time)
  }
  return one.assignee === null ? null : say.assignee(inline(who.name(one.assignee)))
}
