import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { CasesSearch } from './search.ts'

/** All that match, page by page. */
export function casesQuery(search: CasesSearch) {
  return infiniteQueryOptions({
    queryKey: ['incidents', 'cases', search],
    queryFn: ({ pageParam, signal }) =>
      api.incidents.list(
        { ...search, ...(pageParam ? { cursor: pageParam } : {}), limit: 30 },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
