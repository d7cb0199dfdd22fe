import type { Incident as Board, PersonRef } from '@hikeshi/contract'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import { agreements, quorumOf, unmetConvergence } from '../../domain/incident/gate.ts'
import type { Incident } from '../../domain/incident/incident.ts'

/** Everybody whom the proposal of convergence names. */
export function proposalPeople(incident: Incident): readonly string[] {
  const { convergence: proposal } = incident
  if (proposal === null) return agreements(incident)
  const objectors = proposal.objections.map((objection) => objection.by)
  return [proposal.proposedBy, ...agreements(incident), ...objectors]
}

export function proposalView(
  incident: Incident,
  facts: IncidentFacts,
  nameOf: (id: string) => PersonRef,
): Board['convergence'] {
  const proposal = incident.convergence
  if (proposal === null) return null
  const open = incident.convergedAt === null
  return {
    text: proposal.text,
    evidence: [...proposal.evidence],
    proposedBy: nameOf(proposal.proposedBy),
    proposedAt: proposal.proposedAt,
    agreedBy: agreements(incident).map(nameOf),
    objections: proposal.objections.map(({ by: person, text, resolved, at }) => ({
      by: nameOf(person),
      text,
      resolved,
      at,
    })),
    quorum: quorumOf(incident, facts),
    unmet: open ? [...unmetConvergence(incident, facts)] : [],
  }
}
