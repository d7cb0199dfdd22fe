import { nameOf } from '../actor.ts'
import { approvalsNeeded, closers, closingRefusal } from '../closers.ts'
import { demand, Refusal } from '../refusal.ts'
import type { MissingRule } from '../report/rule.ts'
import { givenText, requiredText } from '../text.ts'
import { instantText } from '../time.ts'
import type { IncidentContext, IncidentFacts } from './context.ts'
import { mustBeIn, mustBeOpen, mustTakePart, type Answer } from './guards.ts'
import { commanderOf, isHigher, type Incident, type IncidentEvent } from './incident.ts'

const CLOSABLE = ['converged', 'learning'] as const

/** Who may accept the report and close. */
type Crowd = Pick<IncidentFacts, 'policy' | 'members' | 'participants'>

export function closersOf(incident: Incident, facts: Crowd): readonly string[] {
  return closers(closing(incident, facts))
}

/** Of a private incident the people in it come first: nobody else can read what they would accept. */
function closing(incident: Incident, { policy, members, participants }: Crowd) {
  const secret = incident.visibility === 'private'
  const inside = members.filter(({ id }) => participants.includes(id))
  const whole = {
    severity: incident.closerSeverity,
    policy,
    activeMembers: members.length,
    members,
    commander: commanderOf(incident),
  }
  const within = { ...whole, members: inside }
  return secret && closers(within).length > 0 ? within : whole
}

export function guardRequestClose(incident: Incident, context: IncidentContext): Answer {
  const wrong = mustBeIn(incident, CLOSABLE) ?? mustTakePart(incident, context)
  return wrong ?? (incident.closeRequest?.waiting ? 'wrong-state' : null)
}

/** It was worse once, and its closer may leave the close to that of the severity it has now. */
export function guardReleaseCloser(incident: Incident, context: IncidentContext): Answer {
  const { severity, closerSeverity } = incident
  const lower = severity !== null && isHigher(closerSeverity ?? severity, severity)
  const may = closersOf(incident, context.facts).includes(nameOf(context.by))
  return mustBeOpen(incident) ?? (lower ? null : 'wrong-state') ?? (may ? null : 'not-closer')
}

export function releaseCloser(
  incident: Incident,
  { reason }: { readonly reason?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardReleaseCloser(incident, context))
  const to = incident.severity
  return to === null
    ? []
    : [{ type: 'incident.closer_released', data: { to, reason: givenText(reason) } }]
}

/** Asks the closer to accept the report (T12). What it lacks is told now, not by the closer. */
export function requestClose(
  incident: Incident,
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.closeRequest?.waiting) return []
  demand(guardRequestClose(incident, context))
  demandComplete(context.facts)
  return [{ type: 'close.requested', data: {} }]
}

/** Who may answer a close request: approve it, or send it back. */
export function guardDecideClose(incident: Incident, context: IncidentContext): Answer {
  return (
    guardCloseByException(incident, context) ??
    (incident.closeRequest?.waiting ? null : 'close-not-requested')
  )
}

/** Who may close past the gate, with a reason. Nobody can request what is not complete, so nobody needs to have. */
export function guardCloseByException(incident: Incident, { by, facts }: IncidentContext): Answer {
  const approvedAlready = incident.closeRequest?.approvedBy === nameOf(by)
  return (
    mustBeIn(incident, CLOSABLE) ??
    closingRefusal(nameOf(by), closing(incident, facts)) ??
    (approvedAlready ? 'second-approver-needed' : null)
  )
}

/** Sends the report back (T13): about the document, never about a person. */
export function returnClose(
  incident: Incident,
  asked: { readonly comment?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardDecideClose(incident, context))
  const comment = requiredText(asked.comment, 'comment-required')
  return [{ type: 'close.returned', data: { comment } }]
}

/** Closes through gate G2, or past it with a reason that the report prints (例外クローズ). */
export function approveClose(
  incident: Incident,
  asked: { readonly override?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.state === 'closed') return []
  const reason = givenText(asked.override)
  const guard = reason === null ? guardDecideClose : guardCloseByException
  demand(guard(incident, context))
  if (reason === null) demandComplete(context.facts)
  if (awaitsSecond(incident, context.facts)) return [{ type: 'close.approved', data: {} }]
  const override = unmetClose(context.facts).length > 0 ? reason : null
  const version = incident.reportVersion + 1
  const archiveAt = archiveTime(incident, context)
  return [{ type: 'incident.closed', data: { version, override, archiveAt } }]
}

/** Whether it takes two closers, and none has accepted so far. */
function awaitsSecond(incident: Incident, facts: Crowd): boolean {
  const first = incident.closeRequest?.approvedBy ?? null
  return first === null && approvalsNeeded(closing(incident, facts)) > 1
}

/** What was worse stays in sight for longer. */
function archiveTime({ maxSeverity }: Incident, { now, facts }: IncidentContext): string {
  const days = facts.archiveAfterDays[maxSeverity ?? 'sev3']
  return instantText(now.add({ hours: 24 * days }))
}

function demandComplete(facts: IncidentFacts): void {
  const missing = unmetClose(facts)
  if (missing.length > 0) throw new Refusal('report-incomplete', { missing })
}

/** The hard rules that still keep the incident from being closed. */
export function unmetClose({ missing }: IncidentFacts): readonly MissingRule[] {
  return missing.filter(({ hard }) => hard)
}
