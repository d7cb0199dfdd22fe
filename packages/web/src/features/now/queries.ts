import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Everything that is not closed yet: what goes on now, and what is still to be learnt from. */
export const openIncidentsQuery = queryOptions({
  queryKey: ['incidents', 'open'],
  queryFn: ({ signal }) => api.incidents.list({ state: 'open', limit: 100 }, { signal }),
})

/** The board of one incident. */
export function boardQuery(number: number) {
  return queryOptions({
    queryKey: ['incident', String(number)],
    queryFn: ({ signal }) => api.incidents.get({ incident: String(number) }, { signal }),
  })
}

/** To-dos that are mine or wait for my answer. */
export const myTodosQuery = infiniteQueryOptions({
  queryKey: ['todos', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    api.todos.mine({ ...(pageParam ? { cursor: pageParam } : {}), limit: 20 }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

/** Calls that wait for my answer. */
export const myCallsQuery = queryOptions({
  queryKey: ['incidents', 'calls'],
  queryFn: ({ signal }) => api.participants.calls({}, { signal }),
  select: ({ items }) => items,
})
