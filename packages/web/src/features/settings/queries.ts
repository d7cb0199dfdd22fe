import type { SettingsPart } from '@hikeshi/contract'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** One part of the configuration. */
export const partQuery = (part: SettingsPart) =>
  queryOptions({
    queryKey: ['settings', 'part', part],
    queryFn: ({ signal }) => api.settings.part({ part }, { signal }),
  })

/** How it came to be what it is. */
export const versionsQuery = (part: SettingsPart) =>
  queryOptions({
    queryKey: ['settings', 'versions', part],
    queryFn: ({ signal }) => api.settings.versions({ part }, { signal }),
  })

/** What going back to a version would change. */
export const versionQuery = (part: SettingsPart, version: number | 'default') =>
  queryOptions({
    queryKey: ['settings', 'version', part, version],
    queryFn: ({ signal }) => api.settings.version({ part, version }, { signal }),
  })

/** Everybody who can be named in the settings. */
export const namedPeopleQuery = queryOptions({
  queryKey: ['people', 'named in settings'],
  queryFn: ({ signal }) => api.people.list({ limit: 100 }, { signal }),
})

export const namedTeamsQuery = queryOptions({
  queryKey: ['teams', 'named in settings'],
  queryFn: ({ signal }) => api.teams.list({}, { signal }),
})
