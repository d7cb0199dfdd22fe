import { nameOf } from '../actor.ts'
import { demand } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import type { IncidentContext } from './context.ts'
import { BEFORE_CONVERGENCE, isIn, mustBeIn, type Answer } from './guards.ts'
import {
  commanderOf,
  type ConvergenceProposal,
  type Incident,
  type IncidentEvent,
} from './incident.ts'

export interface Proposal {
  readonly text?: string | null | undefined
  /** Ids of ledger entries that show it. */
  readonly evidence: readonly string[]
}

/** Proposing is agreeing, so it is for people who are in it. */
export function guardPropose(incident: Incident, context: IncidentContext): Answer {
  const inside = isIn(incident, context) ? null : 'not-allowed'
  return mustBeIn(incident, BEFORE_CONVERGENCE) ?? inside
}

/** Says that the harm has stopped, and what shows it. Proposing again adds evidence; agreements stay. */
export function proposeConvergence(
  incident: Incident,
  asked: Proposal,
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardPropose(incident, context))
  const usable = new Set(context.facts.evidence.map(({ id }) => id))
  const evidence = [...new Set(asked.evidence)]
  demand(evidence.every((id) => usable.has(id)) ? null : 'unknown-entry')
  const text = givenText(asked.text)
  if (addsNothing(incident.convergence, { text, evidence })) return []
  return [{ type: 'convergence.proposed', data: { text, evidence } }]
}

function addsNothing(standing: ConvergenceProposal | null, asked: Proposal): boolean {
  if (standing === null) return false
  const sameText = asked.text === null || asked.text === standing.text
  return sameText && asked.evidence.every((id) => standing.evidence.includes(id))
}

/** So are agreeing and objecting. */
export function guardAgree(incident: Incident, context: IncidentContext): Answer {
  return mustBeProposed(incident) ?? (isIn(incident, context) ? null : 'not-allowed')
}

/** Agrees. An objection of one's own is thereby answered. */
export function agree(incident: Incident, context: IncidentContext): readonly IncidentEvent[] {
  demand(guardAgree(incident, context))
  const me = nameOf(context.by)
  if (incident.convergence?.agreedBy.includes(me)) return []
  return [{ type: 'convergence.agreed', data: {} }]
}

export function object(
  incident: Incident,
  { text }: { readonly text?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardAgree(incident, context))
  const why = requiredText(text, 'reason-required')
  return [{ type: 'convergence.objected', data: { text: why } }]
}

/** The one who declares answers objections; whoever objected alone may also take it back. */
export function guardResolveObjections(incident: Incident, context: IncidentContext): Answer {
  const me = nameOf(context.by)
  const open = openObjections(incident)
  const mine = open.length > 0 && open.every(({ by }) => by === me)
  const may = mine || declarer(incident) === me
  return mustBeProposed(incident) ?? (may ? null : 'not-commander')
}

export function resolveObjections(
  incident: Incident,
  { text }: { readonly text?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardResolveObjections(incident, context))
  if (openObjections(incident).length === 0) return []
  return [{ type: 'convergence.objections_resolved', data: { text: givenText(text) } }]
}

export function openObjections({ convergence }: Incident): ConvergenceProposal['objections'] {
  return convergence?.objections.filter(({ resolved }) => !resolved) ?? []
}

/** Who declares convergence: the commander, or the proposer while there is none. */
export function declarer(incident: Incident): string | null {
  return commanderOf(incident) ?? incident.convergence?.proposedBy ?? null
}

function mustBeProposed(incident: Incident): Answer {
  const stands = incident.convergence === null ? 'no-proposal' : null
  return mustBeIn(incident, BEFORE_CONVERGENCE) ?? stands
}
