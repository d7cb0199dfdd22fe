import type { Call, CallEvent } from '../../domain/call.ts'
import { waitMinutes } from '../../domain/call-lists.ts'
import type { Recorded } from '../../domain/event.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const GATHER = 'invites.gather'
export const ESCALATE = 'invites.escalate'
export const BRING = 'invites.bring'

/** What an incident's event means for who is called. */
export function inviteReactions(
  event: Recorded<IncidentEvent>,
  incident: Incident,
): readonly TaskRequest[] {
  const gather = { kind: GATHER, lane: 'interactive', key: incident.id } as const
  const lists = { ...gather, payload: { incident: incident.id, at: event.at } }
  const alone = escalation(incident, 1, event.at)
  if (event.type === 'incident.raised') return [lists, alone]
  if (event.type === 'incident.severity_changed') {
    return event.data.to === 'sev1' ? [lists, alone] : [lists]
  }
  const retyped = event.type === 'incident.edited' && event.data.type !== undefined
  return retyped || event.type === 'incident.visibility_changed' ? [lists] : []
}

/** Whoever is called is brought in; and while nobody answers, the next are called. */
export function callReactions(event: Recorded<CallEvent>, call: Call): readonly TaskRequest[] {
  const { id, incident, reason, step } = call
  const bring = { call: id, incident }
  const { wait: minutes = 0 } = event.data
  const later = Temporal.Instant.from(event.at).add({ minutes })
  return [
    { kind: BRING, lane: 'interactive', key: id, payload: bring },
    ...(reason === 'escalation' && call.people.length > 0
      ? [
          {
            kind: ESCALATE,
            lane: 'interactive' as const,
            key: id,
            payload: { incident, step: step + 1 },
            at: later,
          },
        ]
      : []),
  ]
}

function escalation(incident: Incident, step: number, at: string): TaskRequest {
  const { id } = incident
  return {
    kind: ESCALATE,
    lane: 'interactive',
    key: `${id}_${step}`,
    payload: { incident: id, step },
    at: Temporal.Instant.from(at).add({ minutes: waitMinutes(incident) }),
  }
}
