import { z } from 'zod'
import { work } from '../../platform/tasks/handlers.ts'
import { bySystem, type Parts } from '../parts.ts'
import { createActing } from './acting.ts'
import { participantAggregate, type IncidentReactions } from './aggregates.ts'
import { incidentCommands } from './commands.ts'
import type { MissingOf } from './gather.ts'
import { incidentRoutes } from './routes.ts'
import { incidentViews, type ViewNeeds } from './views.ts'

export { createActing, type Acting } from './acting.ts'
export { actingParticipants, gatherRoom } from './gather.ts'
export { locate, readMembers, visibleTo } from './queries.ts'
export { incidentOf, readIncident, readParticipants, type ParticipantView } from './store.ts'
export type { Completeness } from './views.ts'

export interface IncidentNeeds extends ViewNeeds {
  readonly react: IncidentReactions
  readonly missingOf: MissingOf
}

/** The incidents: their routes, what follows later, and what `replay` folds. */
export function createIncidents(parts: Parts, needs: IncidentNeeds) {
  const commands = incidentCommands(needs.react, needs.missingOf)
  const views = incidentViews(parts, needs)
  const acting = createActing(parts)
  const beginLearning = work({
    kind: 'incidents.begin-learning',
    lane: 'interactive',
    payload: z.object({ incident: z.string() }),
    run: async (payload, context) => {
      await parts.spine.execute(commands.beginLearning, payload, bySystem(context))
    },
  })
  return {
    handlers: incidentRoutes({ parts, commands, views, acting }),
    tasks: [beginLearning],
    aggregates: [commands.of, participantAggregate],
    commands,
  }
}
