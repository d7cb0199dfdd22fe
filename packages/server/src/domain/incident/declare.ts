import { nameOf } from '../actor.ts'
import { demand, Refusal } from '../refusal.ts'
import { givenText } from '../text.ts'
import { instantText, isBefore, parseInstant } from '../time.ts'
import type { IncidentContext } from './context.ts'
import { declarer } from './convergence.ts'
import { agreements, quorumOf, standingEvidence, unmetConvergence } from './gate.ts'
import { BEFORE_CONVERGENCE, mustBeIn, type Answer } from './guards.ts'
import type { Incident, IncidentEvent } from './incident.ts'

export interface Declaration {
  /** Why it is declared though gate G1 is not met. */
  readonly override?: string | null | undefined
  readonly impactEndedAt?: string | null | undefined
}

export function guardDeclare(incident: Incident, context: IncidentContext): Answer {
  const [unmet = null] = unmetConvergence(incident, context.facts)
  return guardOverride(incident, context) ?? unmet
}

/** Who may declare, gate or no gate. */
export function guardOverride(incident: Incident, { by }: IncidentContext): Answer {
  const who = declarer(incident)
  const absent = who === null ? 'no-proposal' : 'not-commander'
  return mustBeIn(incident, BEFORE_CONVERGENCE) ?? (who === nameOf(by) ? null : absent)
}

/** Declares convergence (T9) through gate G1, or past it with a reason that the report prints. */
export function declareConvergence(
  incident: Incident,
  asked: Declaration,
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.state === 'converged') return []
  const { facts } = context
  const reason = givenText(asked.override)
  demand(reason === null ? guardDeclare(incident, context) : guardOverride(incident, context))
  const met = unmetConvergence(incident, facts).length === 0
  const data = {
    agreedBy: agreements(incident),
    evidence: standingEvidence(incident, facts).map(({ id }) => id),
    quorum: quorumOf(incident, facts),
    override: met ? null : reason,
    impactEndedAt: endOfImpact(incident, asked, context.now),
  }
  return [{ type: 'incident.converged', data }]
}

/** How far the clock of whoever says “now” may run ahead of ours. */
const AHEAD: Temporal.DurationLike = { minutes: 1 }

function endOfImpact(incident: Incident, asked: Declaration, now: Temporal.Instant): string | null {
  const given = givenText(asked.impactEndedAt)
  if (given === null) return null
  const told = parseInstant(given)
  if (isBefore(instantText(now.add(AHEAD)), told)) throw new Refusal('invalid-input')
  const ended = isBefore(instantText(now), told) ? instantText(now) : told
  if (isBefore(ended, incident.impactStartedAt)) throw new Refusal('invalid-input')
  return ended
}

/** The work of learning begins by itself, once there is any (T10). Asked too late or too early, it finds nothing to do. */
export function beginLearning(
  incident: Incident,
  { by }: IncidentContext,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  return incident.state === 'converged' ? [{ type: 'incident.learning_started', data: {} }] : []
}
