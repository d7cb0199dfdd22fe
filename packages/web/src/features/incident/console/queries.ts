import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api.ts'

/** The next steps for me, and what I keep an eye on when I command. */
export const consoleQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'console'],
    queryFn: ({ signal }) => api.console.get({ incident }, { signal }),
    refetchInterval: 60_000,
  })

/** What the product says now, to the room and to me. */
export const nudgesQuery = (incident: string) =>
  queryOptions({
    queryKey: ['nudges', incident],
    queryFn: ({ signal }) => api.nudges.list({ incident }, { signal }),
    select: ({ items }) => items,
  })

export const briefQuery = (incident: string, form: 'full' | 'short') =>
  queryOptions({
    queryKey: ['incident', incident, 'brief', form],
    queryFn: ({ signal }) => api.console.brief({ incident, form }, { signal }),
  })
