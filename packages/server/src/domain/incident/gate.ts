import type { Origin, RefusalCode, Severity } from '@hikeshi/contract'
import { quorum } from '../quorum.ts'
import { declarer, openObjections } from './convergence.ts'
import type { IncidentFacts } from './context.ts'
import { commanderOf, type Incident } from './incident.ts'

/** What gate G1 asks. */
export type GateFacts = Pick<IncidentFacts, 'policy' | 'members' | 'participants' | 'evidence'>

const MACHINE: ReadonlySet<Origin> = new Set(['system'])
const SERIOUS: ReadonlySet<Severity | null> = new Set(['sev1', 'sev2'] as const)

/** What still keeps convergence from being declared (gate G1); empty when nothing does. */
export function unmetConvergence(incident: Incident, facts: GateFacts): readonly RefusalCode[] {
  const evidence = standingEvidence(incident, facts)
  const kinds = new Set(evidence.map(({ origin }) => MACHINE.has(origin)))
  const oneSided = SERIOUS.has(incident.severity) && kinds.size < 2
  const agreed = agreements(incident).length >= quorumOf(incident, facts)
  const unmet: readonly (RefusalCode | null)[] = [
    incident.convergence === null ? 'no-proposal' : null,
    evidence.length === 0 ? 'convergence-evidence-missing' : null,
    evidence.length > 0 && oneSided ? 'convergence-evidence-one-sided' : null,
    agreed ? null : 'convergence-agreement-missing',
    openObjections(incident).length > 0 ? 'convergence-objection-open' : null,
  ]
  return unmet.filter((code) => code !== null)
}

/** How many agreements this incident asks for, that of the one who declares among them. */
export function quorumOf(
  incident: Incident,
  { policy, members, participants }: Pick<IncidentFacts, 'policy' | 'members' | 'participants'>,
): number {
  const commander = commanderOf(incident)
  const roster = new Set(commander === null ? participants : [...participants, commander])
  return quorum({
    severity: incident.severity,
    policy,
    activeMembers: members.length,
    participants: roster.size,
  })
}

/** Who agrees. The one who declares does so by declaring, unless they object. */
export function agreements(incident: Incident): readonly string[] {
  const { convergence } = incident
  const declares = declarer(incident)
  const objects = openObjections(incident).some(({ by }) => by === declares)
  const implied = declares === null || objects ? [] : [declares]
  return [...new Set([...(convergence?.agreedBy ?? []), ...implied])]
}

/** The proposal's evidence that nobody has withdrawn since. */
export function standingEvidence(
  { convergence }: Incident,
  facts: Pick<GateFacts, 'evidence'>,
): Evidence {
  return facts.evidence.filter(({ id }) => convergence?.evidence.includes(id))
}

type Evidence = IncidentFacts['evidence']
