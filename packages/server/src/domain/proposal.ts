import type { Events, PartChange, TodoChange } from '@hikeshi/contract'
import { isAdmin } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand } from './refusal.ts'
import { givenText, requiredText } from './text.ts'

type Made = Events['proposal.made']

/** 改善提案: what somebody would change in how we work. */
export interface Proposal extends Omit<Made, 'todo' | 'setting'> {
  readonly id: string
  /** What would become of a to-do template, where it says so exactly. */
  readonly todo: TodoChange | null
  /** What would become of a part of the settings, likewise. */
  readonly setting: PartChange | null
  readonly state: 'open' | 'adopted' | 'declined'
  readonly by: string
  readonly at: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decision: string | null
}

export type ProposalEvent = EventOf<'proposal.made' | 'proposal.adopted' | 'proposal.declined'>

/** Whether the page it would change is locked. */
export type ProposalContext = Context<{ readonly locked: boolean }>

/** Anybody may propose anything, also where they could not change it themselves. */
export function makeProposal(proposal: Proposal | null, asked: Made): readonly ProposalEvent[] {
  if (proposal !== null) return []
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'proposal.made', data: { ...asked, text } }]
}

/** A page that everybody may change, everybody may decide about; the rest is for admins. */
export function mayDecide({ state, target }: Proposal, { by, facts }: ProposalContext): boolean {
  if (state !== 'open') return false
  return isAdmin(by) || (target.kind === 'page' && !facts.locked && by !== 'system')
}

function demandDecision(proposal: Proposal, context: ProposalContext): void {
  demand(proposal.state === 'open' ? null : 'proposal-decided')
  demand(context.by === 'system' || mayDecide(proposal, context) ? null : 'not-allowed')
}

/** The new text of its page is written before this. */
export function adoptProposal(
  proposal: Proposal,
  asked: { readonly by: string; readonly comment?: string | null | undefined },
  context: ProposalContext,
): readonly ProposalEvent[] {
  if (proposal.state === 'adopted') return []
  demandDecision(proposal, context)
  const comment = givenText(asked.comment)
  return [{ type: 'proposal.adopted', data: { by: asked.by, comment } }]
}

export function declineProposal(
  proposal: Proposal,
  asked: { readonly reason: string },
  context: ProposalContext,
): readonly ProposalEvent[] {
  demandDecision(proposal, context)
  const reason = requiredText(asked.reason, 'reason-required')
  return [{ type: 'proposal.declined', data: { reason } }]
}

/** The proposal after `event`. */
export function evolveProposal(state: Proposal | null, event: Recorded<ProposalEvent>): Proposal {
  const { stream: id, actor, at } = event
  if (event.type === 'proposal.made') {
    const undecided = { state: 'open', decidedBy: null, decidedAt: null, decision: null } as const
    const { todo = null, setting = null, ...made } = event.data
    return { id, ...made, todo, setting, by: actor, at, ...undecided }
  }
  if (state === null) throw new Error(`${event.type} recorded before proposal.made`)
  if (event.type === 'proposal.adopted') {
    const { by: decidedBy, comment: decision } = event.data
    return { ...state, state: 'adopted', decidedBy, decidedAt: at, decision }
  }
  const decision = event.data.reason
  return { ...state, state: 'declined', decidedBy: actor, decidedAt: at, decision }
}
