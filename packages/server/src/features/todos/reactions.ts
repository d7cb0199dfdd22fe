import type { EventType } from '@hikeshi/contract'
import type { Recorded } from '../../domain/event.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const GENERATE = 'todos.generate'
export const TICK = 'todos.tick'
export const REPEAT = 'todos.repeat'

/** What may have done what an automatic to-do waits for. */
const TICKING: ReadonlySet<EventType> = new Set([
  'incident.edited',
  'incident.visibility_changed',
  'incident.alignment_finished',
  'incident.monitoring_started',
  'incident.converged',
  'incident.follow_through_set',
  'role.taken',
  'role.accepted',
  'convergence.proposed',
  'convergence.agreed',
  'convergence.objections_resolved',
  'close.requested',
  'entry.recorded',
  'entry.reclassified',
  'entry.settled',
  'section.written',
  'measure.added',
  'measure.changed',
  'notice.changed',
  'postmortem.decided',
  'postmortem.held',
] as const)

/** What an incident's event means for its to-dos. */
export function todoReactions(
  event: Recorded<IncidentEvent>,
  incident: Incident,
): readonly TaskRequest[] {
  if (event.type === 'incident.severity_changed') return [request(GENERATE, incident.id)]
  const retyped = event.type === 'incident.edited' && event.data.type !== undefined
  if (retyped && incident.severity !== null) return [request(GENERATE, incident.id)]
  return tickReactions(event, incident.id)
}

/** What any other event of the incident means for its to-dos. */
export function tickReactions(
  event: { readonly type: EventType },
  incident: string,
): readonly TaskRequest[] {
  return TICKING.has(event.type) ? [request(TICK, incident)] : []
}

function request(kind: string, incident: string): TaskRequest {
  return { kind, lane: 'interactive', key: incident, payload: { incident } }
}
