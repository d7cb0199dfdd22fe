import type { Entry, Person } from '@hikeshi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

const PAGE = 100
/** A ledger longer than this is read in the report. */
const PAGES_MAX = 10
const MESSAGES_PAGE = 50

/** Everything about one incident lives below `['incident', number]`, so that one change refreshes it all. */
export const incidentQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident],
    queryFn: ({ signal }) => api.incidents.get({ incident }, { signal }),
  })

/** What happens in Slack is no event of the incident: it is asked for again now and then. */
export const slackPlaceQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'slack'],
    queryFn: ({ signal }) => api.slack.place({ incident }, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'opening' ? 2000 : 10_000),
  })

export const messagesQuery = (incident: string) =>
  infiniteQueryOptions({
    queryKey: ['incident', incident, 'messages'],
    queryFn: ({ signal, pageParam }) =>
      api.messages.list(
        { incident, limit: MESSAGES_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** The whole ledger, oldest first. */
export const entriesQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'entries'],
    queryFn: async ({ signal }) => {
      const all = await everyPage<Entry>((cursor) =>
        api.entries.list({ incident, limit: PAGE, ...cursor }, { signal }),
      )
      return all.toSorted((one, other) => one.at.localeCompare(other.at))
    },
  })

export const todosQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'todos'],
    queryFn: ({ signal }) => api.todos.list({ incident }, { signal }),
    select: ({ items }) => items,
  })

/** Everybody who can be asked. */
export const everybodyQuery = queryOptions({
  queryKey: ['people', 'everybody'],
  queryFn: ({ signal }) =>
    everyPage<Person>((cursor) => api.people.list({ limit: PAGE, ...cursor }, { signal })),
  select: (people) => people.filter(({ active }) => active),
})

async function everyPage<Item>(
  read: (cursor: {
    readonly cursor?: string
  }) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let cursor: { readonly cursor?: string } = {}
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { items: more, next } = await read(cursor)
    items.push(...more)
    if (next === null) break
    cursor = { cursor: next }
  }
  return items
}

/** Everything that is open, to find the one that is the same. */
export const othersQuery = queryOptions({
  queryKey: ['incidents', 'open'],
  queryFn: ({ signal }) => api.incidents.list({ state: 'open', limit: 100 }, { signal }),
})
