import type { NoticeState } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'
import { mustCommand, type Answer } from './incident/guards.ts'
import { demand, Refusal } from './refusal.ts'
import { guardWork, type RoomContext } from './room.ts'
import { givenText } from './text.ts'

/** What one audience is told, or why it is not. */
export interface Notice {
  readonly id: string
  readonly incident: string
  readonly audience: string
  readonly state: NoticeState
  readonly text: string | null
  /** Why none is needed. */
  readonly reason: string | null
  readonly url: string | null
  readonly changedBy: string
  readonly changedAt: string
}

export type NoticeEvent = EventOf<'notice.changed'>

export interface NoticeChange {
  readonly audience: string
  readonly state: Exclude<NoticeState, 'undecided'>
  readonly text?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly url?: string | null | undefined
}

/** Whether to tell them, and whether these words may go out, is the commander's to say. */
const COMMANDERS: ReadonlySet<NoticeState> = new Set(['not_needed', 'planned', 'approved'] as const)

function guardNotice(state: NoticeState, context: RoomContext): Answer {
  const { incident } = context.facts
  return guardWork(context) ?? (COMMANDERS.has(state) ? mustCommand(incident, context) : null)
}

/** Decides, drafts, approves or records what went out. What is left out stays as it was. */
export function changeNotice(
  notice: Notice | null,
  asked: NoticeChange,
  context: RoomContext,
): readonly NoticeEvent[] {
  const data = { incident: context.facts.incident.id, ...changed(notice, asked) }
  if (notice !== null && isSame(notice, data)) return []
  demand(guardNotice(data.state, context))
  if (data.state === 'not_needed' && data.reason === null) throw new Refusal('reason-required')
  if (data.state === 'drafted' && data.text === null) throw new Refusal('invalid-input')
  return [{ type: 'notice.changed', data }]
}

function changed(before: Notice | null, { audience, state, ...asked }: NoticeChange) {
  return {
    audience,
    state,
    text: given(asked.text, before?.text),
    reason: state === 'not_needed' ? given(asked.reason, before?.reason) : null,
    url: given(asked.url, before?.url),
  }
}

function given(asked: string | null | undefined, before: string | null | undefined): string | null {
  return asked === undefined ? (before ?? null) : givenText(asked)
}

function isSame(notice: Notice, data: NoticeEvent['data']): boolean {
  return (['state', 'text', 'reason', 'url'] as const).every((key) => notice[key] === data[key])
}

export function isDecided(state: NoticeState): boolean {
  return state !== 'undecided'
}

/** The notice after `event`. */
export function evolveNotice(_: Notice | null, event: Recorded<NoticeEvent>): Notice {
  return { id: event.stream, ...event.data, changedBy: event.actor, changedAt: event.at }
}
