import type { Drill } from '@hikeshi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { untilNext } from './moments.ts'

const COMING_PAGE = 20
const PAST_PAGE = 10

/** What can still be taken part in, the next one first. */
export const comingDrillsQuery = infiniteQueryOptions({
  queryKey: ['drills', 'coming'],
  queryFn: ({ pageParam, signal }) =>
    api.drills.list(
      { when: 'coming', limit: COMING_PAGE, ...(pageParam ? { cursor: pageParam } : {}) },
      { signal },
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  // Nothing is recorded when the hour of a drill has come, and yet one can do something else then.
  refetchInterval: ({ state: { data } }) =>
    untilNext(data?.pages.flatMap(({ items }) => items) ?? [], Date.now()),
})

/** What is over, the latest first. */
export const pastDrillsQuery = infiniteQueryOptions({
  queryKey: ['drills', 'past'],
  queryFn: ({ pageParam, signal }) =>
    api.drills.list(
      { when: 'past', limit: PAST_PAGE, ...(pageParam ? { cursor: pageParam } : {}) },
      { signal },
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

/** The one that comes next; null when none is planned. */
export const nextDrillQuery = queryOptions({
  queryKey: ['drills', 'next'],
  queryFn: async ({ signal }): Promise<Drill | null> => {
    const { items } = await api.drills.list({ when: 'coming', limit: 1 }, { signal })
    return items[0] ?? null
  },
  refetchInterval: ({ state: { data } }) => untilNext(data ? [data] : [], Date.now()),
})
