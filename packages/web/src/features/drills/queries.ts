import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

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

/** The one that comes next, if any is planned. */
export const nextDrillQuery = queryOptions({
  queryKey: ['drills', 'next'],
  queryFn: ({ signal }) => api.drills.list({ when: 'coming', limit: 1 }, { signal }),
  select: ({ items }) => items,
})
