import type { Severity } from '@hikeshi/contract'
import { demand } from '../refusal.ts'
import { givenText } from '../text.ts'
import { instantText, isBefore } from '../time.ts'
import type { IncidentContext } from './context.ts'
import { mustBeIn, mustTakePart, type Answer } from './guards.ts'
import { COMMANDER, type Incident, type IncidentEvent } from './incident.ts'
import { offer } from './roles.ts'
import { setSeverity } from './severity.ts'

/** What the alignment (premortem) came to. Whatever is left out stays undecided on the board. */
export interface AlignmentOutcome {
  readonly policy?: string | null | undefined
  readonly worstCase?: string | null | undefined
  /** What would rule the worst case out. */
  readonly worstCaseCheck?: string | null | undefined
  readonly nextUpdateMinutes?: number | undefined
  readonly severity?: Severity | undefined
  /** Who is to command: taken at once by whoever asks for themselves, else offered. */
  readonly commander?: string | undefined
  /** Why the severity was lowered, if it was. */
  readonly reason?: string | null | undefined
}

/** Ten minutes are enough to agree on how to go about it. */
const MINUTES = 10

/** Starting and skipping are for an incident that nobody has judged yet. */
export function guardStartAlignment(incident: Incident, context: IncidentContext): Answer {
  return mustBeIn(incident, ['suspected']) ?? mustTakePart(incident, context)
}

/** Begins to talk (T4): where, and for ten minutes. */
export function startAlignment(
  incident: Incident,
  asked: { readonly callUrl?: string | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (incident.state === 'aligning') return []
  demand(guardStartAlignment(incident, context))
  const { callUrl } = asked
  const endsAt = instantText(context.now.add({ minutes: MINUTES }))
  const data = callUrl === undefined ? { endsAt } : { endsAt, callUrl }
  return [{ type: 'incident.alignment_started', data }]
}

/** The ten minutes are over. Nobody is cut off: the board says so. */
export function endAlignmentTime(
  incident: Incident,
  { by, now }: IncidentContext,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  const { state, alignment } = incident
  if (state !== 'aligning' || alignment === null || alignment.timeUp) return []
  return isBefore(instantText(now), alignment.endsAt)
    ? []
    : [{ type: 'incident.alignment_time_up', data: {} }]
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
  return settled(incident, { ...outcome, form: 'call' }, context)
}

/** Aligns in writing, without a call: approach, commander, severity. Whoever was called together may end it so as well. */
export function alignInWriting(
  incident: Incident,
  outcome: AlignmentOutcome,
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardAlignInWriting(incident, context))
  return settled(incident, { ...outcome, form: 'async' }, context)
}

export function guardAlignInWriting(incident: Incident, context: IncidentContext): Answer {
  return mustBeIn(incident, ['suspected', 'aligning']) ?? mustTakePart(incident, context)
}

function settled(
  incident: Incident,
  outcome: AlignmentOutcome & { readonly form: 'call' | 'async' },
  context: IncidentContext,
): readonly IncidentEvent[] {
  const { severity, commander, reason, form } = outcome
  const data = {
    policy: givenText(outcome.policy),
    worstCase: givenText(outcome.worstCase),
    worstCaseCheck: givenText(outcome.worstCaseCheck),
    nextUpdateMinutes: outcome.nextUpdateMinutes ?? null,
    form,
  }
  return [
    ...(severity ? setSeverity(incident, { severity, reason }, context) : []),
    ...(commander ? offer(incident, { role: COMMANDER, person: commander }, context) : []),
    { type: 'incident.alignment_finished', data },
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
