import { nameOf } from '../actor.ts'
import { closers, closingRefusal } from '../closers.ts'
import { profileOf } from '../profile.ts'
import { demand, Refusal } from '../refusal.ts'
import type { MissingRule } from '../report/rule.ts'
import { givenText, requiredText } from '../text.ts'
import type { IncidentContext, IncidentFacts } from './context.ts'
import { mustBeIn, mustTakePart, type Answer } from './guards.ts'
import { commanderOf, type Incident, type IncidentEvent } from './incident.ts'

const CLOSABLE = ['converged', 'learning'] as const

/** Who may accept the report and close. */
type Crowd = Pick<IncidentFacts, 'members' | 'participants'>

export function closersOf(incident: Incident, facts: Crowd): readonly string[] {
  return closers(closing(incident, facts))
}

/** Of a private incident the people in it come first: nobody else can read what they would accept. */
function closing(incident: Incident, { members, participants }: Crowd) {
  const secret = incident.visibility === 'private'
  const inside = members.filter(({ id }) => participants.includes(id))
  const whole = {
    severity: incident.maxSeverity,
    profile: profileOf(members.length),
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
  return mustBeIn(incident, CLOSABLE) ?? closingRefusal(nameOf(by), closing(incident, facts))
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
  const override = unmetClose(context.facts).length > 0 ? reason : null
  const version = incident.reportVersion + 1
  return [{ type: 'incident.closed', data: { version, override } }]
}

function demandComplete(facts: IncidentFacts): void {
  const missing = unmetClose(facts)
  if (missing.length > 0) throw new Refusal('report-incomplete', { missing })
}

/** The hard rules that still keep the incident from being closed. */
export function unmetClose({ missing }: IncidentFacts): readonly MissingRule[] {
  return missing.filter(({ hard }) => hard)
}
