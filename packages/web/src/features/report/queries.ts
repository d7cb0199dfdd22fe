import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

const TIMELINE_PAGE = 100

export const reportQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'report'],
    queryFn: ({ signal }) => api.report.get({ incident }, { signal }),
  })

/** A version that was accepted never changes. */
export const versionQuery = (incident: string, version: number) =>
  queryOptions({
    queryKey: ['incident', incident, 'report', 'version', version],
    queryFn: ({ signal }) => api.report.get({ incident, version }, { signal }),
    staleTime: Infinity,
  })

export const versionsQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'report', 'versions'],
    queryFn: ({ signal }) => api.report.versions({ incident }, { signal }),
    select: ({ items }) => items,
  })

export const timelineQuery = (incident: string) =>
  infiniteQueryOptions({
    queryKey: ['incident', incident, 'timeline'],
    queryFn: ({ signal, pageParam }) =>
      api.timeline.list(
        { incident, limit: TIMELINE_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const measuresQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'measures'],
    queryFn: ({ signal }) => api.measures.list({ incident }, { signal }),
    select: ({ items }) => items,
  })

export const postmortemGuideQuery = queryOptions({
  queryKey: ['postmortem-guide'],
  queryFn: ({ signal }) => api.postmortem.guide({}, { signal }),
  staleTime: Infinity,
})

/** A thread is read whole: a review is a few answers. */
export const threadQuery = (incident: string, thread: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'thread', thread],
    queryFn: ({ signal }) => api.messages.list({ incident, thread, limit: 100 }, { signal }),
  })

export const postmortemQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'postmortem'],
    queryFn: ({ signal }) => api.postmortem.get({ incident }, { signal }),
  })
