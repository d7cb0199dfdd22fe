import type { contract, TimelineItem } from '@hikeshi/contract'
import type { Reader, Words } from '@hikeshi/contract/words'
import { Refusal } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate } from '../incidents/index.ts'
import { personOf, type Caller, type Parts } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { readTimeline, type TimelineEvent } from './queries.ts'
import { peopleIn, tell } from './tell.ts'

export { readTimeline, type TimelineEvent } from './queries.ts'
export { peopleIn, tell } from './tell.ts'

type Routes = Handlers<Pick<typeof contract, 'timeline'>, Caller>['timeline']

/** What happened, told from the log in the language of whoever asks. */
export function createTimeline({ reads }: Parts, telling: Telling) {
  const handlers: Routes = {
    list: async ({ incident, cursor, limit }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      const query = { incident: id, types: null, after: positionOf(cursor), limit: limit + 1 }
      const events = await readTimeline(reads, query)
      const shown = events.slice(0, limit)
      const people = await telling.names(reads, peopleIn(shown))
      const reader = readerOf(telling, call.caller, people)
      const words = telling.words(call.caller.language)
      const items = shown.map((event) => view(event, reader, words))
      const last = events.length > limit ? shown.at(-1) : undefined
      return {
        items: items.filter(({ sentence }) => sentence !== ''),
        next: last?.position ?? null,
      }
    },
  }
  return { handlers }
}

function positionOf(cursor: string | undefined): string {
  const position = cursor ?? '0'
  if (!/^\d{1,18}$/.test(position)) throw new Refusal('invalid-input')
  return position
}

function view(event: TimelineEvent, reader: Reader, words: Words): TimelineItem {
  const { position, at, type, data, actor, surface } = event
  return {
    position,
    at,
    type,
    surface,
    sentence: tell(event, reader, words),
    actor: actor === 'system' ? null : { id: actor, name: reader.nameOf(actor) ?? actor },
    url: typeof data['url'] === 'string' ? data['url'] : null,
  }
}
