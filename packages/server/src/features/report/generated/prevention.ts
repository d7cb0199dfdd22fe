import type { Measure } from '../../../domain/measure.ts'
import type { Account } from './account.ts'
import { inline, listed } from './markdown.ts'

/** Each prevention measure: what, of which kind, who, until when, and what shows that it is done. */
export function prevention(account: Account): string {
  return account.facts.measures
    .filter(({ kind }) => kind === 'prevention')
    .map((measure) => `- **${inline(measure.text)}**\n${indented(details(measure, account))}`)
    .join('\n')
}

function details(measure: Measure, { words, who }: Account): string {
  const { labels, generated } = words
  const say = generated.prevention
  const { category, required, owner, due, state, proof, verified, carried } = measure
  return listed(
    [
      { label: say.state, value: labels.measureStates[state] },
      { label: say.need, value: required ? say.required : say.continuing },
      { label: say.category, value: category && labels.measureCategories[category] },
      { label: say.owner, value: owner && inline(who.name(owner)) },
      { label: say.due, value: due },
      { label: say.proof, value: proof && inline(proof) },
      { label: say.verified, value: verified && inline(verified) },
      {
        label: say.carried,
        value: carried && say.carriedBy(inline(who.name(carried.by)), inline(carried.reason)),
      },
    ],
    generated.colon,
  )
}

const indented = (text: string): string => text.replaceAll(/^/gm, '  ')
