import { BASE } from '@hikeshi/contract/base'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { askedOf, type InsightsSearch } from './search.ts'

/** The numbers of a period. They do not follow every message of a running incident. */
export function insightsQuery(search: InsightsSearch) {
  return queryOptions({
    queryKey: ['insights', search],
    queryFn: ({ signal }) => api.insights.get(askedOf(search), { signal }),
  })
}

/** Where the rows below the numbers are, as a file. */
export function exportAddress(search: InsightsSearch): string {
  const given = Object.entries(askedOf(search)).filter(([, value]) => value !== undefined)
  return `${BASE}/insights/export.csv?${new URLSearchParams(given).toString()}`
}
