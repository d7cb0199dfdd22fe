import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api.ts'

/** Who is here, who is free, who was called and who answered. */
export const rosterQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'roster'],
    queryFn: ({ signal }) => api.participants.roster({ incident }, { signal }),
  })

/** What somebody can do who does not know the system. */
export const forMeQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'for-me'],
    queryFn: ({ signal }) => api.todos.forMe({ incident }, { signal }),
    select: ({ items }) => items,
  })

/** Whom to ask for a to-do, the likeliest first. */
export const suggestionsQuery = (incident: string, todo: string) =>
  queryOptions({
    queryKey: ['incident', incident, 'suggestions', todo],
    queryFn: ({ signal }) => api.todos.suggestions({ todo }, { signal }),
    select: ({ items }) => items,
  })
