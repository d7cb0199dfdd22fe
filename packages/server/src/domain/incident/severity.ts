import type { Severity } from '@hikeshi/contract'
import { isAdmin, nameOf } from '../actor.ts'
import { demand } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import { closersOf } from './close.ts'
import type { IncidentContext } from './context.ts'
import {
  BEFORE_CONVERGENCE,
  mustBeIn,
  mustBeOpen,
  mustCommand,
  mustTakePart,
  type Answer,
  type InContext,
} from './guards.ts'
import { isHigher, type Incident, type IncidentEvent } from './incident.ts'
import { ownerChanged } from './owner.ts'

export interface SeverityChange {
  readonly severity: Severity
  readonly reason?: string | null | undefined
}

/** Anyone who takes part may raise the severity: when unsure, the higher. */
export function guardRaiseSeverity(incident: Incident, context: InContext): Answer {
  return mustBeOpen(incident) ?? mustTakePart(incident, context)
}

/** Lowering is for the commander, an admin and whoever is to close it. */
export function guardLowerSeverity(incident: Incident, context: IncidentContext): Answer {
  const may = isAdmin(context.by) || isNamedCloser(incident, context)
  return mustBeOpen(incident) ?? (may ? null : mustCommand(incident, context))
}

/** Where all but the commander may close, nobody is named for it. */
function isNamedCloser(incident: Incident, { by, facts }: IncidentContext): boolean {
  const named = closersOf(incident, facts)
  return named.length < facts.members.length - 1 && named.includes(nameOf(by))
}

/** Sets the severity (T15): free upward, downward with a reason. */
export function setSeverity(
  incident: Incident,
  { severity: to, reason }: SeverityChange,
  context: IncidentContext,
): readonly IncidentEvent[] {
  const from = incident.severity
  if (from === to) return []
  const higher = isHigher(to, from)
  demand(higher ? guardRaiseSeverity(incident, context) : guardLowerSeverity(incident, context))
  const why = higher ? givenText(reason) : requiredText(reason, 'reason-required')
  const data = { from, to, reason: why }
  const atWork = mustBeIn(incident, BEFORE_CONVERGENCE) === null
  const nextUpdateMinutes = context.facts.cadence[to]
  return [
    { type: 'incident.severity_changed', data: atWork ? { ...data, nextUpdateMinutes } : data },
    ...ownerChanged(incident, { severity: to, type: incident.type }, context.facts),
  ]
}
