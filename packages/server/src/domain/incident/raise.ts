import type { Events, Severity } from '@hikeshi/contract'
import { Refusal } from '../refusal.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { isPrivateType } from './privacy.ts'

export type Raise = Events['incident.raised'] & { readonly severity: Severity | null }

/** Raises an incident (T1). A security incident is private, whatever was asked (G0). */
export function raise(incident: Incident | null, asked: Raise): readonly IncidentEvent[] {
  if (incident !== null) throw new Refusal('already-raised')
  const { severity, ...data } = asked
  const visibility = isPrivateType(data.type) ? 'private' : data.visibility
  return [
    { type: 'incident.raised', data: { ...data, visibility } },
    ...(severity === null ? [] : [firstSeverity(severity)]),
  ]
}

function firstSeverity(to: Severity): IncidentEvent {
  return { type: 'incident.severity_changed', data: { from: null, to, reason: null } }
}
