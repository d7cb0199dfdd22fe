import type { Incident } from '@hikeshi/contract'
import type { HomeView } from '@slack/types'
import type { Inside } from '../inside.ts'
import { homeOf } from '../views/home.ts'
import { readAs, type Reader } from '../whisper/telling.ts'

const MINE_MAX = 10
const OPEN_MAX = 50

/** The home tab of a person, read as they. Null: nobody who is here still. */
export async function readHome(inside: Inside, person: string): Promise<HomeView | null> {
  const reader = await readAs(inside, person)
  if (reader === null) return null
  const { api, language, words } = reader
  const [own, open, calls, subscription, onCall, settings] = await Promise.all([
    api.incidents.list({ state: 'all', mine: 'true', limit: MINE_MAX }),
    api.incidents.list({ state: 'open', limit: OPEN_MAX }),
    api.participants.calls({}),
    api.subscription.get({}),
    api.participants.onCall({}),
    api.settings.get({}),
  ])
  const going = own.items.filter(({ state }) => !OVER.has(state))
  const mine = await Promise.all(going.map(({ id }) => api.incidents.get({ incident: id })))
  return homeOf({
    person,
    mine,
    open: open.items,
    calls: calls.items,
    todos: await todosOf(reader, person, mine),
    subscription,
    onCall: onCall.items,
    settings: { types: settings.types, roles: settings.roles },
    language,
    words,
    publicUrl: inside.publicUrl,
  })
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
