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

/** Open incidents that sound like what is being typed. */
export function similarQuery(title: string) {
  return queryOptions({
    queryKey: ['incidents', 'similar', title],
    queryFn: ({ signal }) => api.incidents.list({ state: 'open', q: title, limit: 3 }, { signal }),
    enabled: title.length >= 2,
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
