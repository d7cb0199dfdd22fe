import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { CasesSearch } from './search.ts'

/** All that match, page by page. */
export function casesQuery({ mine, ...search }: CasesSearch) {
  return infiniteQueryOptions({
    queryKey: ['incidents', 'cases', { mine, ...search }],
    queryFn: ({ pageParam, signal }) =>
      api.cases.search(
        {
          ...search,
          ...(mine ? { mine: 'true' } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
          limit: 30,
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** Cases that sound like a title that is being typed: those under way, or past ones. */
export function likeQuery(title: string, among: 'open' | 'past') {
  return queryOptions({
    queryKey: [among === 'open' ? 'incidents' : 'cases', 'similar', among, title],
    queryFn: ({ signal }) => api.cases.similar({ title, among }, { signal }),
    enabled: title.length >= 2,
  })
}

/** Past cases that sound like an incident. They are those of its title, and need not follow the stream. */
export function similarToQuery(incident: string) {
  return queryOptions({
    queryKey: ['cases', 'similarTo', incident],
    queryFn: ({ signal }) => api.cases.similarTo({ incident }, { signal }),
  })
}

/** Earlier cases of the same factors. */
export function recurrencesQuery(incident: string) {
  return queryOptions({
    queryKey: ['incidents', 'recurrences', incident],
    queryFn: ({ signal }) => api.cases.recurrences({ incident }, { signal }),
  })
}

/** A case told again. */
export function replayQuery(incident: string) {
  return queryOptions({
    queryKey: ['cases', 'replay', incident],
    queryFn: ({ signal }) => api.cases.replay({ incident }, { signal }),
  })
}
