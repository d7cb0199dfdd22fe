import type { Severity } from '@hikeshi/contract'
import { demand } from '../refusal.ts'
import { givenText } from '../text.ts'
import type { IncidentContext } from './context.ts'
import { mustBeIn, mustTakePart, type Answer } from './guards.ts'
import { COMMANDER, type Incident, type IncidentEvent } from './incident.ts'
import { offer } from './roles.ts'
import { setSeverity } from './severity.ts'

/** What the alignment (premortem) came to. Whatever is left out stays undecided on the board. */
export interface AlignmentOutcome {
  readonly policy?: string | null | undefined
  readonly worstCase?: string | null | undefined
  readonly severity?: Severity | undefined
  /** Who is to command: taken at once by whoever asks for themselves, else offered. */
  readonly commander?: string | undefined
  /** Why the severity was lowered, if it was. */
  readonly reason?: string | null | undefined
}

/** Starting and skipping are for an incident that nobody has judged yet. */
export function guardStartAlignment(incident: Incident, context: IncidentContext): Answer {
  return mustBeIn(incident, ['suspected']) ?? mustTakePart(incident, context)
}

export function startAlignment(
  incident: Incident,
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.state === 'aligning') return []
  demand(guardStartAlignment(incident, context))
  return [{ type: 'incident.alignment_started', data: {} }]
}

export function guardFinishAlignment(incident: Incident, context: IncidentContext): Answer {
  return mustBeIn(incident, ['aligning']) ?? mustTakePart(incident, context)
}

/** Ends the alignment with whatever was decided (T6). */
export function finishAlignment(
  incident: Incident,
  outcome: AlignmentOutcome,
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardFinishAlignment(incident, context))
  const { severity, commander, reason } = outcome
  const policy = givenText(outcome.policy)
  const worstCase = givenText(outcome.worstCase)
  return [
    ...(severity ? setSeverity(incident, { severity, reason }, context) : []),
    ...(commander ? offer(incident, { role: COMMANDER, person: commander }, context) : []),
    { type: 'incident.alignment_finished', data: { policy, worstCase } },
  ]
}

/** Goes straight to work (T5). */
export function skipAlignment(
  incident: Incident,
  { reason }: { readonly reason?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.state === 'responding') return []
  demand(guardStartAlignment(incident, context))
  return [{ type: 'incident.alignment_skipped', data: { reason: givenText(reason) } }]
}
