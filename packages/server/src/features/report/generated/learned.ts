import type { Account } from './account.ts'
import { inline, listed } from './markdown.ts'

/** How the review was held, what was marked in its thread, and what came of it. */
export function learned({ facts, discussed, words, who }: Account): string {
  const { postmortem } = facts
  if (postmortem === null) return ''
  const say = words.generated.learned
  const { form, at, facilitator, reason, held, heldAt, outcome } = postmortem
  const when = heldAt ?? at
  return listed(
    [
      { label: say.form, value: who.term.postmortemForm(form) },
      { label: say.state, value: form === 'waived' ? null : held ? say.held : say.notHeld },
      { label: say.at, value: when && who.term.time(when) },
      { label: say.facilitator, value: facilitator && inline(who.name(facilitator)) },
      { label: say.reason, value: reason && inline(reason) },
      { label: say.outcome, value: outcome && inline(outcome) },
      ...facts.entries
        .filter(
          ({ message, withdrawn }) => message !== null && discussed.has(message) && !withdrawn,
        )
        .map(({ kind, text, by }) => ({
          label: words.labels.entryKinds[kind],
          value: words.generated.noted(inline(text), inline(who.name(by))),
        })),
    ],
    words.generated.colon,
  )
}
