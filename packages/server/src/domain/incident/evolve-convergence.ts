import type { EventOf, Recorded } from '../event.ts'
import type { Change, Evolutions } from './evolution.ts'
import type { ConvergenceProposal, Incident } from './incident.ts'

type Converging = Extract<keyof Evolutions, `convergence.${string}`> | 'incident.converged'

/** Proposing, agreeing, objecting, and the declaration. */
export const convergenceEvolutions: Pick<Evolutions, Converging> = {
  'incident.converged': converged,
  'convergence.proposed': (incident, event) => ({ convergence: proposed(incident, event) }),
  'convergence.agreed': (incident, { actor }) => ({
    convergence: withProposal(incident, (proposal) => ({
      agreedBy: [...new Set([...proposal.agreedBy, actor])],
      objections: proposal.objections.map((objection) =>
        objection.by === actor ? { ...objection, resolved: true } : objection,
      ),
    })),
  }),
  'convergence.objected': (incident, { data, actor, at }) => ({
    convergence: withProposal(incident, (proposal) => ({
      agreedBy: proposal.agreedBy.filter((person) => person !== actor),
      objections: [...proposal.objections, { by: actor, text: data.text, at, resolved: false }],
    })),
  }),
  'convergence.objections_resolved': (incident) => ({
    convergence: withProposal(incident, (proposal) => ({
      objections: proposal.objections.map((objection) => ({ ...objection, resolved: true })),
    })),
  }),
}

function converged(
  incident: Incident,
  { data, actor, at }: Recorded<EventOf<'incident.converged'>>,
): Change {
  const { agreedBy, evidence } = data
  const proposal = incident.convergence ?? firstProposal(actor, at)
  return {
    state: 'converged',
    convergedAt: at,
    convergeOverride: data.override,
    impactEndedAt: data.impactEndedAt ?? incident.impactEndedAt,
    convergence: { ...proposal, agreedBy, evidence },
    nextUpdateDueAt: null,
  }
}

function proposed(
  { convergence }: Incident,
  { data, actor, at }: Recorded<EventOf<'convergence.proposed'>>,
): ConvergenceProposal {
  const before = convergence ?? firstProposal(actor, at)
  return {
    ...before,
    text: data.text ?? before.text,
    evidence: [...new Set([...before.evidence, ...data.evidence])],
    agreedBy: [...new Set([...before.agreedBy, actor])],
  }
}

function firstProposal(proposedBy: string, proposedAt: string): ConvergenceProposal {
  return { text: null, evidence: [], proposedBy, proposedAt, agreedBy: [], objections: [] }
}

function withProposal(
  { convergence }: Incident,
  change: (proposal: ConvergenceProposal) => Partial<ConvergenceProposal>,
): ConvergenceProposal | null {
  return convergence && { ...convergence, ...change(convergence) }
}
