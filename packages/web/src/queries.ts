import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { api, problemOf } from './api.ts'

/** Refusals are final; only a server that could not be reached or failed is asked again. */
function worthRetrying(failures: number, error: unknown): boolean {
  const { status } = problemOf(error)
  return failures < 2 && (status === 0 || status >= 500)
}

/** Whoever finds the session ended asks again who we are, and the shell shows the door. */
function onError(error: unknown): void {
  if (problemOf(error).code === 'sign-in-required') {
    queries.setQueryData(meQuery.queryKey, null)
  }
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 60_000, retry: worthRetrying, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** What is known before anybody signs in. */
export const frontQuery = queryOptions({
  queryKey: ['front'],
  queryFn: ({ signal }) => api.session.front({}, { signal }),
})

/** Who I am and what I may do here; `null` when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    try {
      return await api.session.me({}, { signal })
    } catch (error) {
      if (problemOf(error).status === 401) return null
      throw error
    }
  },
})

/** Severities, types, roles and the rest of the organisation's configuration. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => api.settings.get({}, { signal }),
  staleTime: Infinity,
})

/** Who of the Slack workspace is who here. */
export const slackLinksQuery = queryOptions({
  queryKey: ['slack', 'links'],
  queryFn: ({ signal }) => api.slack.links({}, { signal }),
})
