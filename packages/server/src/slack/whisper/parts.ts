import type { Incident } from '@hikeshi/contract'
import { joined, link, message, phrase, rich, type Markup } from '../views/kit/index.ts'
import type { Telling } from './telling.ts'
import type { Said } from './whisper.ts'

/** The incident that it is about, as they may see it. */
export const incidentOf = ({ whisper, api }: Telling): Promise<Incident> =>
  api.incidents.get({ incident: whisper.incident ?? '' })

/** Number, severity and title, as a link. */
export function titleOf(telling: Telling, { number, title, severity }: Incident): Markup {
  const { labels, slack } = telling.words
  const name = link(`${telling.publicUrl}/incidents/${number}`, slack.cards.numbered(number, title))
  return joined([name, severity === null ? null : labels.severitiesShort[severity]], ' · ')
}

/** The same to be heard. */
export const plainTitle = ({ words }: Telling, { number, title }: Incident): string =>
  words.slack.cards.numbered(number, title)

/** Where people meet: the channel, once it is there. */
export function where({ channel, words }: Telling): Markup | null {
  return channel === null ? null : phrase(words.slack.whisper.meet, rich`<#${channel}>`)
}

/** A whisper that Slack takes. */
export function said(
  { words, publicUrl }: Telling,
  { text, blocks, place }: Said['message'] & Pick<Said, 'place'>,
): Said {
  const rest = { address: publicUrl, name: words.slack.cards.rest }
  return { message: message({ text, blocks, rest }), place }
}
