import type { Events } from '@hikeshi/contract'
import type { Member } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand, Refusal } from './refusal.ts'
import { demandWork, guardWork, type RoomFacts } from './room.ts'
import { givenText } from './text.ts'
import { parseInstant } from './time.ts'

type Decided = Events['postmortem.decided']

/** How the review of one incident is held, and what came of it. */
export interface Postmortem extends Decided {
  readonly id: string
  readonly held: boolean
  readonly heldAt: string | null
  readonly outcome: string | null
  /** The message that its thread hangs on, where it is held in the room. */
  readonly thread: string | null
}

export type PostmortemEvent = EventOf<
  'postmortem.decided' | 'postmortem.held' | 'postmortem.thread_opened'
>

export type PostmortemContext = Context<RoomFacts & { readonly members: readonly Member[] }>

export interface PostmortemChoice {
  readonly form: Decided['form']
  readonly at?: string | null | undefined
  readonly facilitator?: string | null | undefined
  readonly reason?: string | null | undefined
}

/** Chooses the form. Doing without takes a reason. */
export function decidePostmortem(
  postmortem: Postmortem | null,
  asked: PostmortemChoice,
  context: PostmortemContext,
): readonly PostmortemEvent[] {
  const data = chosen(postmortem, asked, context.facts.incident.id)
  if (postmortem !== null && isSame(postmortem, data)) return []
  demandWork(context)
  if (data.form === 'waived' && data.reason === null) throw new Refusal('reason-required')
  demand(isKnown(data.facilitator, context) ? null : 'unknown-person')
  return [{ type: 'postmortem.decided', data }]
}

/** The answer to who carries on named a form (C-22): that is how the review is held, unless it was already. */
export function adoptForm(
  postmortem: Postmortem | null,
  { form }: { readonly form: 'in_channel' | 'meeting' },
  context: PostmortemContext,
): readonly PostmortemEvent[] {
  demand(context.by === 'system' ? null : 'not-allowed')
  const over = guardWork(context) !== null || postmortem?.held === true
  if (over || postmortem?.form === form) return []
  return [
    { type: 'postmortem.decided', data: chosen(postmortem, { form }, context.facts.incident.id) },
  ]
}

function chosen(
  before: Postmortem | null,
  { form, ...asked }: PostmortemChoice,
  incident: string,
): Decided {
  const at = given(asked.at, before?.at)
  return {
    incident,
    form,
    at: at === null ? null : parseInstant(at),
    facilitator: given(asked.facilitator, before?.facilitator),
    reason: form === 'waived' ? given(asked.reason, before?.reason) : null,
  }
}

function given(asked: string | null | undefined, before: string | null | undefined): string | null {
  return asked === undefined ? (before ?? null) : givenText(asked)
}

function isSame(postmortem: Postmortem, data: Decided): boolean {
  const fields = ['form', 'at', 'facilitator', 'reason'] as const
  return fields.every((field) => postmortem[field] === data[field])
}

function isKnown(person: string | null, { facts }: PostmortemContext): boolean {
  return person === null || facts.members.some(({ id }) => id === person)
}

/** Records that it was held. Holding it again only ever adds what came of it. */
export function holdPostmortem(
  postmortem: Postmortem | null,
  asked: { readonly outcome?: string | null | undefined },
  context: PostmortemContext,
): readonly PostmortemEvent[] {
  const outcome = given(asked.outcome, postmortem?.outcome)
  if (postmortem?.held && postmortem.outcome === outcome) return []
  demandWork(context)
  const possible = postmortem !== null && postmortem.form !== 'waived'
  const over = context.facts.incident.convergedAt !== null
  demand(possible && over ? null : 'wrong-state')
  return [{ type: 'postmortem.held', data: { outcome } }]
}

/** What is held in the room gets a thread of its own, once. */
export function openThread(
  postmortem: Postmortem,
  { message }: { readonly message: string },
): readonly PostmortemEvent[] {
  const wanted = postmortem.form === 'in_channel' && postmortem.thread === null
  return wanted ? [{ type: 'postmortem.thread_opened', data: { message } }] : []
}

/** The postmortem after `event`. */
export function evolvePostmortem(
  state: Postmortem | null,
  event: Recorded<PostmortemEvent>,
): Postmortem {
  if (event.type === 'postmortem.decided') {
    const { held, heldAt, outcome, thread } = state ?? UNHELD
    return { id: event.stream, ...event.data, held, heldAt, outcome, thread }
  }
  if (state === null) throw new Error(`${event.type} recorded before postmortem.decided`)
  if (event.type === 'postmortem.thread_opened') return { ...state, thread: event.data.message }
  return {
    ...state,
    held: true,
    heldAt: state.heldAt ?? event.at,
    outcome: event.data.outcome,
  }
}

const UNHELD = { held: false, heldAt: null, outcome: null, thread: null } as const
