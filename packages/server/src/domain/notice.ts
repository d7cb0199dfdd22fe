import type { NoticePhase, NoticeScope, NoticeState } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'
import { afterDrop, afterMiss, evolveChanged } from './notice/evolve.ts'
import { demandChange, isOut, needsApproval } from './notice/guards.ts'
import { isPassed, phaseOf } from './notice/phase.ts'
import { Refusal } from './refusal.ts'
import type { RoomContext, RoomFacts } from './room.ts'
import type { Context } from './context.ts'
import { givenText } from './text.ts'
import { instantText, isBefore, parseInstant } from './time.ts'

/** One text as it went out. */
export interface Told {
  readonly phase: NoticePhase
  readonly text: string | null
  readonly url: string | null
  /** Somebody published it by other means, and recorded it here. */
  readonly elsewhere: boolean
  readonly at: string
  readonly by: string
}

/** "The next news comes by then." Once made it is kept, late, or missed; it is never moved. */
export interface PromisedNews {
  readonly at: string
  readonly madeAt: string
  readonly settledAt: string | null
  readonly kept: boolean | null
}

/** What one audience is told, or why it is not. */
export interface Notice {
  readonly id: string
  readonly incident: string
  readonly audience: string
  readonly state: NoticeState
  readonly text: string | null
  /** Why none is needed, or why one is. */
  readonly reason: string | null
  readonly url: string | null
  readonly phase: NoticePhase | null
  readonly scope: NoticeScope | null
  readonly cites: readonly string[]
  /** When the next news comes, as the text says. */
  readonly nextAt: string | null
  readonly told: readonly Told[]
  readonly promises: readonly PromisedNews[]
  readonly changedBy: string
  readonly changedAt: string
}

export type NoticeEvent = EventOf<
  'notice.changed' | 'notice.draft_dropped' | 'notice.promise_missed'
>

export type Decided = Exclude<NoticeState, 'undecided'>

export interface NoticeChange {
  readonly audience: string
  readonly state: Decided
  readonly text?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly url?: string | null | undefined
  readonly phase?: NoticePhase | undefined
  readonly scope?: NoticeScope | undefined
  readonly cites?: readonly string[] | undefined
  readonly nextAt?: string | undefined
  readonly elsewhere?: boolean | undefined
}

/** What a decision about a notice needs to know. */
export interface NoticeFacts extends RoomFacts {
  /** The role that speaks to this audience. */
  readonly speaker: string
  /** Those of the cited entries that stand in this incident. */
  readonly standing: ReadonlySet<string>
}

export type NoticeContext = Context<NoticeFacts>

/** Decides, drafts, approves or records what went out. What is left out stays as it was. */
export function changeNotice(
  notice: Notice | null,
  asked: NoticeChange,
  context: NoticeContext,
): readonly NoticeEvent[] {
  const data = changed(notice, asked, context)
  if (notice !== null && isSame(notice, data)) return []
  demandChange(notice, data, context)
  return [{ type: 'notice.changed', data }]
}

/** Drops a draft whose phase has passed. What was told stays. */
export function dropDraft(notice: Notice, { facts }: RoomContext): readonly NoticeEvent[] {
  const { state, phase, audience } = notice
  const drafted = state === 'drafted' || state === 'approved'
  if (!drafted || phase === null || !isPassed(phase, facts.incident)) return []
  return [{ type: 'notice.draft_dropped', data: { audience, phase } }]
}

/** The promised time, and a little more, has gone by. Finds nothing to do if the news came. */
export function missPromise(
  notice: Notice,
  { promised }: { readonly promised: string },
  { facts }: RoomContext,
): readonly NoticeEvent[] {
  const open = openPromise(notice)
  if (open?.at !== promised || open.kept !== null) return []
  if (facts.incident.state === 'closed') return []
  return [{ type: 'notice.promise_missed', data: { audience: notice.audience, promised } }]
}

/** The promise that still waits for its news. */
export function openPromise(notice: Pick<Notice, 'promises'>): PromisedNews | null {
  const last = notice.promises.at(-1)
  return last?.settledAt === null ? last : null
}

export type NoticeData = Required<EventOf<'notice.changed'>['data']>

function changed(
  before: Notice | null,
  asked: NoticeChange,
  { facts, now }: NoticeContext,
): NoticeData {
  const { audience, state } = asked
  return {
    incident: facts.incident.id,
    audience,
    state,
    text: given(asked.text, before?.text),
    reason: reasonOf(before, asked),
    url: given(asked.url, before?.url),
    phase: phaseAsked(before, asked, facts),
    scope: asked.scope ?? before?.scope ?? null,
    cites: asked.cites ?? before?.cites ?? [],
    nextAt: nextAsked(before, asked, now),
    elsewhere: isOut(state) && wentElsewhere(before, asked, facts),
  }
}

/** Said so; or there is a link already, though nobody had approved it. */
function wentElsewhere(
  before: Notice | null,
  { elsewhere, url }: NoticeChange,
  { incident, speaker }: NoticeFacts,
): boolean {
  const unapproved = needsApproval(incident, speaker) && before?.state !== 'approved'
  return elsewhere ?? (unapproved && url !== undefined)
}

function given(asked: string | null | undefined, before: string | null | undefined): string | null {
  return asked === undefined ? (before ?? null) : givenText(asked)
}

/** A decision takes its own reason; what follows from it leaves that as it is. */
function reasonOf(before: Notice | null, asked: NoticeChange): string | null {
  if (asked.state !== 'not_needed') {
    return given(asked.reason, before?.state === 'not_needed' ? null : before?.reason)
  }
  return given(asked.reason, before?.state === 'not_needed' ? before.reason : null)
}

function phaseAsked(
  before: Notice | null,
  asked: NoticeChange,
  { incident }: NoticeFacts,
): NoticePhase | null {
  if (asked.state === 'not_needed' || asked.state === 'planned') return null
  const stays = before !== null && (asked.state === before.state || isWaiting(before.state))
  return asked.phase ?? (stays ? before.phase : null) ?? phaseOf(before, incident)
}

/** A draft's promise goes out with it; one that was made already is not made again. */
function nextAsked(
  before: Notice | null,
  asked: NoticeChange,
  now: Temporal.Instant,
): string | null {
  const at = instantText(now)
  if (asked.state === 'final' || asked.state === 'not_needed') return null
  if (asked.nextAt === undefined) return nextKept(before, asked, at)
  const next = parseInstant(asked.nextAt)
  if (next !== before?.nextAt && isBefore(next, at)) throw new Refusal('invalid-input')
  return next
}

function nextKept(before: Notice | null, asked: NoticeChange, at: string): string | null {
  if (before === null) return null
  const past = isOut(asked.state) && isBefore(before.nextAt, at)
  if (isWaiting(before.state)) return past ? null : before.nextAt
  const fields = ['state', 'text', 'url', 'phase'] as const
  const repeats = fields.every((key) => asked[key] === undefined || asked[key] === before[key])
  return repeats ? before.nextAt : null
}

function isWaiting(state: NoticeState): boolean {
  return state === 'drafted' || state === 'approved'
}

const FIELDS = ['state', 'text', 'reason', 'url', 'phase', 'scope', 'nextAt'] as const

function isSame(notice: Notice, data: NoticeData): boolean {
  const cites = data.cites.join() === notice.cites.join()
  return cites && FIELDS.every((key) => notice[key] === data[key])
}

export function isDecided(state: NoticeState): boolean {
  return state !== 'undecided'
}

/** The notice after `event`. */
export function evolveNotice(state: Notice | null, event: Recorded<NoticeEvent>): Notice {
  if (event.type === 'notice.changed') return evolveChanged(state, event)
  if (state === null) throw new Error(`${event.type} recorded before notice.changed`)
  return event.type === 'notice.draft_dropped'
    ? afterDrop(state, event)
    : afterMiss(state, event.data.promised)
}
