import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api.ts'

export const topicsQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'topics'],
    queryFn: ({ signal }) => api.topics.get({ incident }, { signal }),
  })

export const inquiriesQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'inquiries'],
    queryFn: ({ signal }) => api.inquiries.list({ incident }, { signal }),
    select: ({ items }) => items,
  })
