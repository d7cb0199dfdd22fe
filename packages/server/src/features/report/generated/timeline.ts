import { tell } from '../../timeline/index.ts'
import type { Account } from './account.ts'
import { inline, link } from './markdown.ts'

/** What happened, a line for each event. */
export function timeline({ events, facts, reader, words, who }: Account): string {
  const withdrawn = withdrawnAmong(events, facts.entries)
  return events
    .filter((event) => !withdrawn.has(event.stream))
    .map((event) => {
      const url = typeof event.data['url'] === 'string' ? event.data['url'] : null
      return { at: event.at, sentence: tell(event, reader, words), url }
    })
    .filter(({ sentence }) => sentence !== '')
    .map(({ at, sentence, url }) => `- **${who.term.time(at)}** ${inline(sentence)}${link(url)}`)
    .join('\n')
}

/** Entries that no longer stand are not told: they were marked by mistake. */
function withdrawnAmong(
  events: Account['events'],
  standing: Account['facts']['entries'],
): ReadonlySet<string> {
  const kept = new Set(standing.map(({ id }) => id))
  const recorded = events.filter(({ type }) => type === 'entry.recorded')
  return new Set(recorded.map(({ stream }) => stream).filter((id) => !kept.has(id)))
}
