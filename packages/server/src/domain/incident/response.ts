import { demand } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import { mustBeIn, mustCommand, mustTakePart, type Answer, type InContext } from './guards.ts'
import type { Incident, IncidentEvent } from './incident.ts'

interface Why {
  readonly reason?: string | null | undefined
}

export function guardMonitor(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, ['responding']) ?? mustCommand(incident, context)
}

/** A mitigation is in: watch whether it holds (T7). */
export function monitor(
  incident: Incident,
  { watch }: { readonly watch?: string | null | undefined },
  context: InContext,
): readonly IncidentEvent[] {
  if (incident.state === 'monitoring') return []
  demand(guardMonitor(incident, context))
  return [{ type: 'incident.monitoring_started', data: { watch: givenText(watch) } }]
}

export function guardResumeResponse(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, ['monitoring']) ?? mustTakePart(incident, context)
}

/** It did not hold: back to work (T8). */
export function resumeResponse(
  incident: Incident,
  { reason }: Why,
  context: InContext,
): readonly IncidentEvent[] {
  if (incident.state === 'responding') return []
  demand(guardResumeResponse(incident, context))
  return [{ type: 'incident.response_resumed', data: { reason: givenText(reason) } }]
}

export function guardReopen(incident: Incident, context: InContext): Answer {
  const over = ['converged', 'learning', 'closed'] as const
  return mustBeIn(incident, over) ?? mustTakePart(incident, context)
}

/** The harm is back: respond again under the same number (T11). */
export function reopen(
  incident: Incident,
  { reason }: Why,
  context: InContext,
): readonly IncidentEvent[] {
  if (incident.state === 'responding') return []
  demand(guardReopen(incident, context))
  const why = requiredText(reason, 'reason-required')
  return [{ type: 'incident.reopened', data: { reason: why } }]
}
