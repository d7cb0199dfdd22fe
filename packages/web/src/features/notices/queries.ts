import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

export const noticesQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'notices'],
    queryFn: ({ signal }) => api.notices.list({ incident }, { signal }),
    select: ({ items }) => items,
  })

/** Looked at while somebody writes: by the rule that holds afterwards. */
export const warningsQuery = (asked: Parameters<typeof api.notices.check>[0]) =>
  queryOptions({
    queryKey: ['incident', asked.incident, 'notice-warnings', asked],
    queryFn: ({ signal }) => api.notices.check(asked, { signal }),
    select: ({ warnings }) => warnings,
    gcTime: 60_000,
  })

/** In the language that the audience reads. */
export const templatesQuery = (incident: string, audience: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'notice-templates', audience],
    queryFn: ({ signal }) => api.notices.templates({ incident, audience }, { signal }),
  })

export const noticeHistoryQuery = (incident: string, audience: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'notice-history', audience],
    queryFn: ({ signal }) => api.notices.history({ incident, audience }, { signal }),
    select: ({ items }) => items,
  })

export const publicReportQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'public-report'],
    queryFn: ({ signal }) => api.publicReport.get({ incident }, { signal }),
  })
