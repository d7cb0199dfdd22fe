import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

export const followUpsQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ['follow-ups', mine],
    queryFn: ({ signal }) => api.measures.followUps(mine ? { mine: 'true' } : {}, { signal }),
    select: ({ items }) => items,
  })

/** What the product says to me about incidents that are over. */
export const saidToMeQuery = queryOptions({
  queryKey: ['said-to-me'],
  queryFn: ({ signal }) => api.nudges.mine({}, { signal }),
  select: ({ items }) => items,
})

export const reflectionsQuery = queryOptions({
  queryKey: ['reflections'],
  queryFn: ({ signal }) => api.reflections.list({}, { signal }),
  select: ({ items }) => items,
})

export const pulseQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'pulse'],
    queryFn: ({ signal }) => api.reflections.pulseOf({ incident }, { signal }),
  })
