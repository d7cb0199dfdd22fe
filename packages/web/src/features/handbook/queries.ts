import type { IncidentState, Phase, TodoSetting } from '@hikeshi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Where somebody is, as far as we know. */
export interface Place {
  readonly phase?: Phase
  readonly role?: string
  readonly state?: IncidentState
}

export const pagesQuery = (place: Place = {}) =>
  queryOptions({
    queryKey: ['handbook', 'pages', place],
    queryFn: ({ signal }) => api.handbook.list(place, { signal }),
    select: ({ items }) => items,
  })

export const retiredQuery = queryOptions({
  queryKey: ['handbook', 'pages', 'retired'],
  queryFn: ({ signal }) => api.handbook.list({ retired: 'true' }, { signal }),
  select: ({ items }) => items,
})

export const pageQuery = (page: string) =>
  queryOptions({
    queryKey: ['handbook', 'page', page],
    queryFn: ({ signal }) => api.handbook.get({ page }, { signal }),
  })

export const historyQuery = (page: string) =>
  queryOptions({
    queryKey: ['handbook', 'history', page],
    queryFn: ({ signal }) => api.handbook.history({ page }, { signal }),
    select: ({ items }) => items,
  })

/** The to-do templates as the organisation writes them. */
export const todoTemplatesQuery = queryOptions({
  queryKey: ['settings', 'part', 'todos'],
  queryFn: ({ signal }) => api.settings.part({ part: 'todos' }, { signal }),
  // The server has read it by this very schema.
  select: ({ content }) => content as readonly TodoSetting[],
})

export const tipsQuery = (place: Omit<Place, 'state'> = {}) =>
  queryOptions({
    queryKey: ['tips', place],
    queryFn: ({ signal }) => api.tips.list(place, { signal }),
    select: ({ items }) => items,
  })

export const proposalsQuery = (state: 'open' | 'decided') =>
  infiniteQueryOptions({
    queryKey: ['proposals', state],
    queryFn: ({ pageParam, signal }) =>
      api.proposals.list(
        { state, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
