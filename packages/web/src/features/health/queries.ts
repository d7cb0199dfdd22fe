import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

const EVERY_MS = 10_000

/** How the server does, asked again while somebody looks. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => api.health.get({}, { signal }),
  refetchInterval: EVERY_MS,
  staleTime: 0,
})
