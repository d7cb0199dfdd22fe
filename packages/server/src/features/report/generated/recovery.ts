import type { Account } from './account.ts'
import { inline, link } from './markdown.ts'

/** What was done against the harm, temporary or permanent, and whether it held. */
export function recovery({ facts, words, who }: Account): string {
  const { labels, generated } = words
  const actions = facts.entries
    .filter(({ kind }) => kind === 'action')
    .map(({ actionKind, state, text, by, url }) => {
      const kind = actionKind === null ? labels.entryKinds.action : labels.actionKinds[actionKind]
      const how = [labels.entryStates[state], inline(who.name(by))].join(generated.separator)
      return `- **${kind}**${generated.colon}${generated.noted(inline(text), how)}${link(url)}`
    })
  const measures = facts.measures
    .filter(({ kind }) => kind !== 'prevention')
    .map(({ kind, text, state, due }) => {
      const how = [labels.measureStates[state], due].filter((part) => part !== null)
      const said = generated.noted(inline(text), how.join(generated.separator))
      return `- **${labels.measureKinds[kind]}**${generated.colon}${said}`
    })
  return [...actions, ...measures].join('\n')
}
