import type { Drill, Incident } from '@hikeshi/contract'
import type { HomeView } from '@slack/types'
import type { Inside } from '../inside.ts'
import { homeOf } from '../views/home.ts'
import { readAs, type Reader } from '../whisper/telling.ts'
import { readDrills } from './read-drills.ts'

const MINE_MAX = 10
const OPEN_MAX = 50

/** What stands there, and when time alone makes it another: a drill that begins or is over. Null: nothing soon. */
export interface ShownHome {
  readonly view: HomeView
  readonly until: string | null
}

/** The home tab of a person, read as they. Null: nobody who is here still. */
export async function readHome(inside: Inside, person: string): Promise<ShownHome | null> {
  const reader = await readAs(inside, person)
  if (reader === null) return null
  const { api, language, words } = reader
  const [own, open, calls, subscription, onCall, settings, drills] = await Promise.all([
    api.incidents.list({ state: 'all', mine: 'true', limit: MINE_MAX }),
    api.incidents.list({ state: 'open', limit: OPEN_MAX }),
    api.participants.calls({}),
    api.subscription.get({}),
    api.participants.onCall({}),
    api.settings.get({}),
    readDrills(api),
  ])
  const going = own.items.filter(({ state }) => !OVER.has(state))
  const mine = await Promise.all(going.map(({ id }) => api.incidents.get({ incident: id })))
  const view = homeOf({
    person,
    mine,
    open: open.items,
    calls: calls.items,
    todos: await todosOf(reader, person, mine),
    subscription,
    onCall: onCall.items,
    drills,
    settings: { types: settings.types, roles: settings.roles },
    language,
    words,
    publicUrl: inside.publicUrl,
  })
  return { view, until: nextMoment(drills.coming, inside.parts.clock.now()) }
}

/** When the first of them begins or is over. */
function nextMoment(coming: readonly Drill[], now: Temporal.Instant): string | null {
  const moments = coming.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
  const ahead = moments
    .map((moment) => Temporal.Instant.from(moment))
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
  return ahead[0]?.toString() ?? null
}

const OVER: ReadonlySet<string> = new Set(['closed', 'archived', 'dismissed', 'merged'])

/** What they have in hand and what they are asked to take, in the order of the incidents. */
async function todosOf({ api }: Reader, person: string, mine: readonly Incident[]) {
  const lists = await Promise.all(mine.map(({ id }) => api.todos.list({ incident: id })))
  return lists
    .flatMap(({ items }) => items)
    .filter(
      ({ state, assignee, askedOf }) =>
        state === 'open' && (assignee?.id === person || askedOf?.id === person),
    )
}
