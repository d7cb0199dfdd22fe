import type { Entry } from '../../../domain/entry.ts'
import type { Account } from './account.ts'
import { inline, link } from './markdown.ts'

/** What is known and what was guessed, apart from each other. */
export function factors(account: Account): string {
  const { facts, words } = account
  const say = words.generated.factors
  const known = facts.entries.filter(({ kind }) => kind === 'fact')
  const guesses = facts.entries.filter(({ kind }) => kind === 'hypothesis')
  const settled = (state: Entry['state']) => guesses.filter((entry) => entry.state === state)
  return [
    part(say.facts, known, account),
    part(say.confirmed, settled('confirmed'), account),
    part(say.rejected, settled('rejected'), account),
    part(say.open, settled('open'), account),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function part(heading: string, entries: readonly Entry[], { words, who }: Account): string {
  if (entries.length === 0) return ''
  const lines = entries.map(({ text, by, at, url }) => {
    const noted = words.generated.factors.source(inline(who.name(by)), who.term.time(at))
    return `- ${words.generated.noted(inline(text), noted)}${link(url)}`
  })
  return `**${heading}**\n\n${lines.join('\n')}`
}
