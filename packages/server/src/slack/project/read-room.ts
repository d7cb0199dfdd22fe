import type { Incident, Language, SimilarCase } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { Api } from '../call.ts'
import type { Room } from './living.ts'

/** Through whose eyes a room is read, and for whom it is shown. */
export interface Reading {
  /** Our API as the person who raised the incident: they always see it. */
  readonly api: Api
  readonly language: Language
  readonly words: Words
  /** The address of the web app, without a slash at its end. */
  readonly publicUrl: string
  /** Slack's ids of those of these people who are linked. */
  readonly linked: (people: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly now: Temporal.Instant
}

/** All that stands in a channel is made of, read once. */
export async function readRoom(reading: Reading, incident: string): Promise<Room> {
  const { api, language, words, publicUrl, linked, now } = reading
  const [read, todos, roster, notices, topics, entries, said, settings, nudges] = await Promise.all(
    [
      api.incidents.get({ incident }),
      api.todos.list({ incident }),
      api.participants.roster({ incident }),
      api.notices.list({ incident }),
      api.topics.get({ incident }),
      api.entries.list({ incident, limit: 100 }),
      api.entries.list({ incident, kind: 'status', limit: 1 }),
      api.settings.get({}),
      api.nudges.list({ incident }),
    ],
  )
  const room = {
    incident: withoutPrivate(read),
    todos: todos.items,
    roster,
    notices: notices.items,
    topics,
    entries: entries.items,
    status: said.items[0] ?? null,
    // Read through the eyes of one person: what is said to them alone is not for the channel.
    nudges: nudges.items.filter(({ place }) => place !== 'private'),
    similar: await similarTo(api, read),
  }
  const ids = await linked([...new Set(peopleIn(room))])
  const { types, roles } = settings
  return {
    ...room,
    settings: { types, roles },
    language,
    words,
    publicUrl,
    slackOf: (person) => ids.get(person) ?? null,
    now,
  }
}

/** Incidents that it was merged with, unless they are private: not everybody in the channel may know of them. */
function withoutPrivate(incident: Incident): Incident {
  const { aside, absorbed, visibility } = incident
  if (visibility === 'private') return incident
  const into = aside?.into?.visibility === 'open' ? aside.into : null
  return { ...incident, aside: aside && { ...aside, into }, absorbed: absorbed.filter(isOpen) }
}

const isOpen = ({ visibility }: Pick<Incident, 'visibility'>): boolean => visibility === 'open'

/** Past cases are of use at the beginning. A private one is known to some alone. */
async function similarTo(api: Api, { id, state }: Incident): Promise<readonly SimilarCase[]> {
  if (state !== 'suspected' && state !== 'aligning') return []
  const { items } = await api.cases.similarTo({ incident: id })
  return items.filter(isOpen)
}

/** Everybody who is named anywhere: whatever has an id and a name. */
function peopleIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => peopleIn(part))
  if (typeof value !== 'object' || value === null) return []
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown }
  const own = typeof id === 'string' && typeof name === 'string' ? [id] : []
  return [...own, ...Object.values(value).flatMap((part) => peopleIn(part))]
}
