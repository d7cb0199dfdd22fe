import type { Incident as Board, Severity } from '@hikeshi/contract'
import { demand } from '../refusal.ts'
import { profileOf, type Profile } from '../profile.ts'
import type { IncidentContext, IncidentFacts } from './context.ts'
import { BEFORE_CONVERGENCE, mustBeIn } from './guards.ts'
import { commanderOf, type Incident, type IncidentEvent } from './incident.ts'

/** What the expectations of a profile rest on. */
type Facts = Pick<IncidentFacts, 'members' | 'owning' | 'policy'>

const profile = ({ policy, members }: Facts): Profile => profileOf(policy.profile, members.length)

export const isSerious = (severity: Severity | null): boolean =>
  severity === 'sev1' || severity === 'sev2'

/** How the alignment is offered, whether doing without is asked about, and whether it was missed (lifecycle.md §2.5). */
export function alignmentPlan(incident: Incident, facts: Facts): Board['alignmentPlan'] {
  const { premortem } = profile(facts)
  return {
    offer: premortem === 'form' ? 'form' : formAt(incident.severity, facts),
    expected: premortem === 'required' && isSerious(incident.severity),
    missed: isAlignmentMissed(incident, premortem),
  }
}

/** A call, unless writing is enough at this severity. */
function formAt(severity: Severity | null, { owning }: Facts): 'form' | 'call' {
  const found = owning.severities.find(({ key }) => key === severity)
  return found === undefined || found.premortem.form === 'call' ? 'call' : 'form'
}

/** It was required, and people went to work without it. */
export function isAlignmentMissed(
  { state, maxSeverity, alignment }: Pick<Incident, 'state' | 'maxSeverity' | 'alignment'>,
  premortem: Profile['premortem'],
): boolean {
  if (premortem !== 'required' || !isSerious(maxSeverity)) return false
  if (state === 'suspected' || state === 'aligning') return false
  return alignment?.form !== 'call' && alignment?.form !== 'async'
}

/** とりあえず旗振り: while nobody commands and nobody has to, whoever raised it leads. */
export function standInOf(incident: Incident, facts: Facts): string | null {
  const leaderless = commanderOf(incident) === null && profile(facts).commander === 'optional'
  return leaderless && isAtWork(incident) ? incident.raisedBy : null
}

const isAtWork = (incident: Incident): boolean => mustBeIn(incident, BEFORE_CONVERGENCE) === null

/** So long it may take until somebody commands, where somebody has to. */
export const COMMANDER_MINUTES = 10

/** The minutes are over. It is said once; nobody is kept from working. */
export function missCommander(
  incident: Incident,
  { by, facts }: IncidentContext,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  const required = profile(facts).commander === 'required' && isSerious(incident.severity)
  const missing = isAtWork(incident) && commanderOf(incident) === null
  if (!required || !missing || incident.commanderMissedAt !== null) return []
  return [{ type: 'incident.commander_missed', data: { minutes: COMMANDER_MINUTES } }]
}
