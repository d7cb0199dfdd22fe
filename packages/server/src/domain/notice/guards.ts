import type { NoticeState } from '@hikeshi/contract'
import { isAdmin } from '../actor.ts'
import { commands, mustCommand, type Answer } from '../incident/guards.ts'
import { holding, type Incident } from '../incident/incident.ts'
import type { Notice, NoticeContext, NoticeData } from '../notice.ts'
import { demand, Refusal } from '../refusal.ts'
import { guardWork } from '../room.ts'

type Who = Pick<NoticeContext, 'by' | 'now'> & {
  readonly facts: Omit<NoticeContext['facts'], 'standing'>
}

/** Whether to tell them is the commander's to say. */
export function guardDecide(context: Who): Answer {
  return guardWork(context) ?? mustCommand(context.facts.incident, context)
}

export function guardDraft(context: Who): Answer {
  return guardWork(context)
}

/** Whether these words may go out is for the commander to say, or for those who answer for the house. */
export function guardApprove(context: Who): Answer {
  return (
    guardWork(context) ??
    (isAdmin(context.by) ? null : mustCommand(context.facts.incident, context))
  )
}

/** One voice: whoever speaks to this audience, or the commander. While nobody does, anybody here. */
export function guardPublish(context: Who): Answer {
  const { incident, speaker } = context.facts
  const speaking = holding(incident, speaker).person
  const mine = speaking === null || context.by === 'system' || context.by.id === speaking
  return guardWork(context) ?? (mine || commands(incident, context) ? null : 'not-comms')
}

export function isOut(state: NoticeState): boolean {
  return state === 'published' || state === 'final'
}

/** Who speaks to colleagues. */
const INTERNAL = 'internal_liaison'

/** At SEV1 nothing goes outside that nobody has approved. Colleagues may be told at once. */
export function needsApproval({ severity }: Pick<Incident, 'severity'>, speaker: string): boolean {
  return severity === 'sev1' && speaker !== INTERNAL
}

/** Throws unless this may become of the notice, by this person, now. */
export function demandChange(
  before: Notice | null,
  data: NoticeData,
  context: NoticeContext,
): void {
  demand(guardState(data.state, context))
  demand(guardOrder(before, data))
  demand(guardContent(data))
  if (data.cites.some((entry) => !context.facts.standing.has(entry))) {
    throw new Refusal('unknown-entry')
  }
  demand(guardApproval(before, data, context))
}

function guardState(state: NoticeState, context: NoticeContext): Answer {
  switch (state) {
    case 'undecided':
      return 'wrong-state'
    case 'not_needed':
    case 'planned':
      return guardDecide(context)
    case 'drafted':
      return guardDraft(context)
    case 'approved':
      return guardApprove(context)
    case 'published':
    case 'final':
      return guardPublish(context)
  }
}

/** Who was told was told; and a no is taken back before anything is written. */
function guardOrder(before: Notice | null, { state }: NoticeData): Answer {
  const deciding = state === 'not_needed' || state === 'planned'
  if (deciding && before !== null && before.told.length > 0) return 'wrong-state'
  const writing = state === 'drafted' || state === 'approved'
  return writing && before?.state === 'not_needed' ? 'wrong-state' : null
}

function guardContent({ state, text, reason, url, elsewhere }: NoticeData): Answer {
  if (state === 'not_needed' && reason === null) return 'reason-required'
  if ((state === 'drafted' || state === 'approved') && text === null) return 'invalid-input'
  return isOut(state) && text === null && url === null && !elsewhere ? 'invalid-input' : null
}

function guardApproval(before: Notice | null, data: NoticeData, { facts }: NoticeContext): Answer {
  if (!isOut(data.state) || !needsApproval(facts.incident, facts.speaker) || data.elsewhere)
    return null
  return before !== null && isApproved(before, data.text) ? null : 'approval-required'
}

/** These words were approved, or they are out already. */
function isApproved({ state, text, told }: Notice, asked: string | null): boolean {
  return state === 'approved' ? text === asked : isOut(state) && told.at(-1)?.text === asked
}
