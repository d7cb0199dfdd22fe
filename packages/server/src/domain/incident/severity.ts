import type { Severity } from '@hikeshi/contract'
import { isAdmin } from '../actor.ts'
import { demand } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import { mustBeOpen, mustCommand, mustTakePart, type Answer, type InContext } from './guards.ts'
import { isHigher, type Incident, type IncidentEvent } from './incident.ts'

export interface SeverityChange {
  readonly severity: Severity
  readonly reason?: string | null | undefined
}

/** Anyone who takes part may raise the severity: when unsure, the higher. */
export function guardRaiseSeverity(incident: Incident, context: InContext): Answer {
  return mustBeOpen(incident) ?? mustTakePart(incident, context)
}

export function guardLowerSeverity(incident: Incident, context: InContext): Answer {
  return mustBeOpen(incident) ?? (isAdmin(context.by) ? null : mustCommand(incident, context))
}

/** Sets the severity (T15): free upward, downward with a reason. */
export function setSeverity(
  incident: Incident,
  { severity: to, reason }: SeverityChange,
  context: InContext,
): readonly IncidentEvent[] {
  const from = incident.severity
  if (from === to) return []
  const higher = isHigher(to, from)
  demand(higher ? guardRaiseSeverity(incident, context) : guardLowerSeverity(incident, context))
  const why = higher ? givenText(reason) : requiredText(reason, 'reason-required')
  return [{ type: 'incident.severity_changed', data: { from, to, reason: why } }]
}
