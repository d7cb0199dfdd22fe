import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Every team, or every archived one. */
export const teamsQuery = (archived: boolean) =>
  queryOptions({
    queryKey: ['teams', archived],
    queryFn: ({ signal }) => api.teams.list({ archived: archived ? 'true' : 'false' }, { signal }),
    select: ({ items }) => items,
  })
