import type { Events, Severity } from '@hikeshi/contract'
import { Refusal } from '../refusal.ts'
import type { Cadence } from './context.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { isPrivateType } from './privacy.ts'

export interface Raise extends Raised {
  readonly severity: Severity | null
  readonly cadence: Cadence
  readonly privateTypes: readonly string[]
}
type Raised = Events['incident.raised']

/** Raises an incident (T1). One of a private type is private, whatever was asked (G0). */
export function raise(incident: Incident | null, asked: Raise): readonly IncidentEvent[] {
  if (incident !== null) throw new Refusal('already-raised')
  const { severity, cadence, privateTypes, ...data } = asked
  const visibility = isPrivateType(data.type, privateTypes) ? 'private' : data.visibility
  return [
    { type: 'incident.raised', data: { ...data, visibility } },
    ...(severity === null ? [] : [firstSeverity(severity, cadence[severity])]),
  ]
}

function firstSeverity(to: Severity, nextUpdateMinutes: number | null): IncidentEvent {
  const data = { from: null, to, reason: null, nextUpdateMinutes }
  return { type: 'incident.severity_changed', data }
}
