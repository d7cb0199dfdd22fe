import { z } from 'zod'
import { work } from '../../platform/tasks/handlers.ts'
import { bySystem, type Parts } from '../parts.ts'
import { createActing } from './acting.ts'
import type { IncidentReactions } from './aggregates.ts'
import { incidentCommands } from './commands.ts'
import type { MissingOf } from './gather.ts'
import { participantAggregate } from './participants.ts'
import { following, followingTasks } from './following.ts'
import { readOpenOnes } from './queries.ts'
import { incidentRoutes } from './routes.ts'
import { incidentViews, type ViewNeeds } from './views.ts'

export { rulingOf } from './ruling.ts'
export { createActing, type Acting } from './acting.ts'
export { gatherFacts, gatherRoom, type MissingOf } from './gather.ts'
export { slackAway, slackGap, updatePosted } from './following.ts'
export { locate, readMembers, readRooms, stillOpen, visibleTo } from './queries.ts'
export { readParticipants } from './participant-store.ts'
export { joinIncident, participantAggregate, participantId, RETURN } from './participants.ts'
export { incidentOf, readIncident } from './store.ts'
export type { IncidentCommand } from './verbs.ts'
export type { Completeness } from './views.ts'

export interface IncidentNeeds extends ViewNeeds {
  readonly react: IncidentReactions
  /** Looks at the settings as they are now. */
  readonly refresh: () => Promise<void>
  readonly missingOf: MissingOf
}

/** The incidents: their routes, what follows later, and what `replay` folds. */
export function createIncidents(parts: Parts, needs: IncidentNeeds) {
  const react: IncidentReactions = (event, incident) => [
    ...following(event, incident),
    ...needs.react(event, incident),
  ]
  const commands = incidentCommands(react, needs)
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
  const followTypes = work({
    kind: 'incidents.follow-types',
    lane: 'interactive',
    payload: z.object({}),
    run: async (_, context) => {
      await needs.refresh()
      for (const incident of await readOpenOnes(parts.reads)) {
        await parts.spine.execute(commands.followType, { incident }, bySystem(context))
      }
    },
  })
  return {
    handlers: incidentRoutes({ parts, commands, views, acting }),
    tasks: [beginLearning, followTypes, ...followingTasks(parts, commands.following)],
    aggregates: [commands.of, participantAggregate],
    commands,
  }
}
