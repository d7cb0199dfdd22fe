import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api.ts'

const EVERY_MS = 15_000

/** How Slack is, asked again while somebody looks. */
export const slackQuery = queryOptions({
  queryKey: ['slack', 'status'],
  queryFn: ({ signal }) => api.slack.get({}, { signal }),
  refetchInterval: EVERY_MS,
  staleTime: 0,
})

/** Whether everything is there that the product needs: Slack is asked. */
export const checksQuery = queryOptions({
  queryKey: ['slack', 'checks'],
  queryFn: ({ signal }) => api.slack.check({}, { signal }),
})
