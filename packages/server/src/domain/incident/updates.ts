import { demand } from '../refusal.ts'
import { instantText } from '../time.ts'
import {
  BEFORE_CONVERGENCE,
  mustBeIn,
  mustTakePart,
  type Answer,
  type InContext,
} from './guards.ts'
import type { Incident, IncidentEvent } from './incident.ts'

/** When the next update is due, counted from `at`. */
export function dueAfter(at: string, minutes: number | null): string | null {
  return minutes === null ? null : instantText(Temporal.Instant.from(at).add({ minutes }))
}

export function guardScheduleUpdate(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, BEFORE_CONVERGENCE) ?? mustTakePart(incident, context)
}

/** Starts the clock of the next update again, with this interval from now on. */
export function scheduleUpdate(
  incident: Incident,
  { minutes }: { readonly minutes: number },
  context: InContext,
): readonly IncidentEvent[] {
  demand(guardScheduleUpdate(incident, context))
  return [{ type: 'incident.update_scheduled', data: { minutes } }]
}

/** A status update was posted: the next one is due an interval later. Too late, or without a clock, it finds nothing to do. */
export function restartUpdateClock(
  incident: Incident,
  context: InContext,
): readonly IncidentEvent[] {
  demand(context.by === 'system' ? null : 'not-allowed')
  const { nextUpdateMinutes: minutes } = incident
  const running = mustBeIn(incident, BEFORE_CONVERGENCE) === null
  if (!running || minutes === null) return []
  return [{ type: 'incident.update_scheduled', data: { minutes } }]
}
