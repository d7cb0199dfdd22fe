import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { recurrenceAggregate, recurrenceRoutes } from './recurrence/index.ts'
import { replayRoutes } from './replay.ts'
import { searchRoutes } from './search-routes.ts'
import { caseHelpAggregate, similarRoutes } from './similar/index.ts'
import { indexCase, type Projections } from './store.ts'
import { viewRoutes } from './views.ts'

const KIND = 'cases.index'
/** Events within this time share one look at their incident. */
const BUCKET_MS = 2000
const SETTLE_MS = 500

/** Keeps the search text of a case up with its events; many events, one task. */
export function indexing(event: { readonly at: string }, incident: string): readonly TaskRequest[] {
  const bucket = Math.floor(Temporal.Instant.from(event.at).epochMilliseconds / BUCKET_MS)
  const at = Temporal.Instant.fromEpochMilliseconds((bucket + 1) * BUCKET_MS + SETTLE_MS)
  return [
    {
      kind: KIND,
      lane: 'report',
      key: '',
      once: `${incident}/${bucket}`,
      payload: { incident },
      at,
    },
  ]
}

/** The case library: search, what is like what, and cases told again. */
export function createCases(
  parts: Parts,
  telling: Telling & { readonly projections: Projections; readonly secret: string },
) {
  const { projections, secret, defaults } = telling
  const indexTask: Handler = work({
    kind: KIND,
    lane: 'report',
    payload: z.object({ incident: z.string() }),
    run: async ({ incident }) => indexCase(projections, incident),
  })
  return {
    handlers: {
      ...searchRoutes(parts, telling),
      ...similarRoutes(parts),
      ...replayRoutes(parts, telling),
      ...viewRoutes(parts, { projections, secret, zone: () => defaults.zone }),
      ...recurrenceRoutes(parts, telling),
    },
    tasks: [indexTask],
    aggregates: [caseHelpAggregate, recurrenceAggregate],
  }
}
