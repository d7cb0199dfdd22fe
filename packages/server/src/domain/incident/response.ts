import { nameOf } from '../actor.ts'
import { demand, Refusal } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import { instantText, isBefore, parseInstant } from '../time.ts'
import { closersOf } from './close.ts'
import type { IncidentContext } from './context.ts'
import { mustBeIn, mustCommand, mustTakePart, type Answer, type InContext } from './guards.ts'
import { CAUSE_LEAD, holding, type Incident, type IncidentEvent } from './incident.ts'

interface Why {
  readonly reason?: string | null | undefined
}

export function guardMonitor(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, ['responding']) ?? mustCommand(incident, context)
}

/** A mitigation is in: watch whether it holds (T7), by what, and until when. */
export function monitor(
  incident: Incident,
  asked: { readonly watch?: string | null | undefined; readonly until?: string | undefined },
  context: InContext,
): readonly IncidentEvent[] {
  const until = asked.until === undefined ? null : parseInstant(asked.until)
  if (incident.state === 'monitoring') return prolong(incident, { ...asked, until }, context)
  demand(guardMonitor(incident, context))
  if (isBefore(until, instantText(context.now))) throw new Refusal('invalid-input')
  return [{ type: 'incident.monitoring_started', data: { watch: givenText(asked.watch), until } }]
}

export function guardProlong(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, ['monitoring']) ?? mustCommand(incident, context)
}

/** Watches for longer, or for something else as well. Saying the same again changes nothing. */
function prolong(
  incident: Incident,
  asked: { readonly watch?: string | null | undefined; readonly until: string | null },
  context: InContext,
): readonly IncidentEvent[] {
  const watch = givenText(asked.watch)
  const before = incident.watch?.until ?? null
  const until = asked.until ?? before
  const more = watch !== null && watch !== incident.watch?.what
  if (until === before && !more) return []
  demand(guardProlong(incident, context))
  if (isBefore(asked.until, instantText(context.now))) throw new Refusal('invalid-input')
  return [{ type: 'incident.watch_prolonged', data: { watch, until } }]
}

/** The watch is over: whoever commands is to look. A timer that comes too early or too late finds nothing to do. */
export function endWatch(
  incident: Incident,
  { until }: { readonly until: string },
  { by }: IncidentContext,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  const { state, watch } = incident
  const stands = state === 'monitoring' && watch?.until === until && watch.endedAt === undefined
  return stands ? [{ type: 'incident.watch_ended', data: { until } }] : []
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
  const over = ['converged', 'learning', 'closed', 'archived'] as const
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

/** Those who answer for the report: its closers, and whoever writes it. */
export function guardReopenReport(incident: Incident, context: IncidentContext): Answer {
  const me = nameOf(context.by)
  const writers = [incident.followThrough?.reportLead, holding(incident, CAUSE_LEAD).person]
  const may = closersOf(incident, context.facts).includes(me) || writers.includes(me)
  return mustBeIn(incident, ['closed', 'archived']) ?? (may ? null : 'not-closer')
}

/** New facts, no new harm: the report is worked on again (T21). The version that was accepted stays. */
export function reopenReport(
  incident: Incident,
  { reason }: Why,
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.state === 'learning') return []
  demand(guardReopenReport(incident, context))
  const why = requiredText(reason, 'reason-required')
  return [{ type: 'incident.report_reopened', data: { reason: why } }]
}
