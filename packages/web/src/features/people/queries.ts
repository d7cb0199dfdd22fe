import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Everybody whose name or e-mail matches, by name. */
export function peopleQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['people', q],
    queryFn: ({ pageParam, signal }) =>
      api.people.list(
        { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}), limit: 50 },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** Invitations that are still open. */
export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  queryFn: ({ pageParam, signal }) =>
    api.invitations.list({ ...(pageParam ? { cursor: pageParam } : {}), limit: 50 }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})
