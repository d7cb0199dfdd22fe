import type { EventContext } from '../events/event.ts'
import type { TalkPlace } from '../events/store.ts'
import { instantOf, isAfter, tsOf } from '../events/ts.ts'
import { at, listAt, textAt } from '../read.ts'
import { compare, knownIn } from './compare.ts'

/** One look at what was said in one place, as far as it has come: it may have to wait in between. */
export interface Reading {
  /** When it began; what happens later, events tell of. */
  readonly at: string
  /** Until then nothing is missing, by Slack's time; null: nobody ever looked. */
  readonly since: string | null
  /** From then on something may be missing, by Slack's time; null: nothing is known to be. */
  readonly missed: string | null
  /** The oldest that was read, by Slack's time; null: nothing yet. */
  readonly before: string | null
  readonly pages: number
  /** The channel itself was read. */
  readonly isRead: boolean
  /** Threads that are still to be read. */
  readonly threads: readonly string[]
  /** What was not read, by Slack's time. */
  readonly gap: { readonly from: string; readonly to: string } | null
}

const PAGE = 200
const PAGES_MAX = 10
/** Since 2025 Slack gives apps that are sold so much at once, and one page a minute. */
const STRICT = 15
/** So far back it is looked whether something was edited, taken back or marked. */
const BACK = { hours: 24 } as const

/** A look that begins now. */
export function beginReading(
  now: Temporal.Instant,
  { since, missed }: Pick<Reading, 'since' | 'missed'>,
): Reading {
  const nothing = { before: null, pages: 0, isRead: false, threads: [], gap: null }
  return { at: now.toString(), since, missed, ...nothing }
}

/** Whether there is nothing more to read. */
export const isOver = ({ isRead, threads }: Reading): boolean => isRead && threads.length === 0

/** Reads one page of the channel, or one thread, and brings here what is not. */
export function readOn(
  context: EventContext,
  place: TalkPlace,
  reading: Reading,
): Promise<Reading> {
  if (place.thread !== null) return readThread(context, place, place.thread, reading)
  const [next] = reading.threads
  if (!reading.isRead || next === undefined) return readChannel(context, place, reading)
  return readThread(context, place, next, reading)
}

interface Page {
  readonly messages: readonly unknown[]
  readonly hasMore: boolean
}

async function pageOf(
  { out }: EventContext,
  method: 'conversations.history' | 'conversations.replies',
  asked: Readonly<Record<string, unknown>>,
): Promise<Page> {
  const answer = await out.call(method, { limit: PAGE, ...asked })
  return { messages: listAt(answer, 'messages'), hasMore: at(answer, 'has_more') === true }
}

const lookedAt = (reading: Reading): string => tsOf(Temporal.Instant.from(reading.at))

const youngFrom = (reading: Reading): string =>
  tsOf(Temporal.Instant.from(reading.at).subtract(BACK))

/** From where on it is read: all that may be missing, and a day for what may have become of the rest. */
function startOf({ since, ...reading }: Reading): string {
  const young = youngFrom({ since, ...reading })
  return since === null || isAfter(since, young) ? young : since
}

async function readChannel(
  context: EventContext,
  { incident, channel }: TalkPlace,
  reading: Reading,
): Promise<Reading> {
  const start = startOf(reading)
  const to = reading.before === null ? lookedAt(reading) : justBefore(reading.before)
  const before = await knownIn(context.parts.reads, { channel, from: start, to })
  const { messages, hasMore } = await pageOf(context, 'conversations.history', {
    channel,
    oldest: start,
    ...(reading.before === null ? {} : { latest: reading.before }),
  })
  const oldest = messages.map((message) => textAt(message, 'ts')).toSorted(byTime)[0] ?? start
  await compare(context, {
    channel,
    from: hasMore ? justBefore(oldest) : start,
    to,
    before,
    incident,
    thread: null,
    messages,
    lookedAt: lookedAt(reading),
    young: youngFrom(reading),
  })
  const further = {
    ...reading,
    before: oldest,
    pages: reading.pages + 1,
    threads: [...reading.threads, ...threadsIn(messages, reading)],
  }
  if (!hasMore) return { ...further, isRead: true }
  return stopped(further, messages.length <= STRICT)
}

/** Whether enough was read: all that may be missing. What there is no end of leaves a gap. */
export function stopped(reading: Reading, isStrict: boolean): Reading {
  const { since, missed, before, pages } = reading
  const needed = since ?? missed
  const hasAll = needed === null || (before !== null && !isAfter(before, needed))
  const mayGoOn = pages < PAGES_MAX
  if (hasAll && (missed === null || isStrict || !mayGoOn)) return { ...reading, isRead: true }
  return mayGoOn ? reading : { ...reading, isRead: true, gap: gapUntil(reading, before) }
}

/** What is missing of what was not read: from when on, until when. */
export function gapUntil({ since, missed, at: now }: Reading, before: string | null) {
  const from = since !== null && (missed === null || isAfter(since, missed)) ? since : missed
  const to = before ?? tsOf(Temporal.Instant.from(now))
  return from !== null && isAfter(to, from) ? { from, to } : null
}

/** Threads in which something was said that may be missing; after a time away, all of the day. */
function threadsIn(messages: readonly unknown[], reading: Reading): readonly string[] {
  const from = reading.missed === null ? (reading.since ?? startOf(reading)) : startOf(reading)
  return messages
    .filter((message) => {
      const isParent = textAt(message, 'thread_ts') === textAt(message, 'ts')
      return isParent && isAfter(textAt(message, 'latest_reply'), from)
    })
    .map((message) => textAt(message, 'ts'))
}

async function readThread(
  context: EventContext,
  { incident, channel, thread: own }: TalkPlace,
  thread: string,
  reading: Reading,
): Promise<Reading> {
  const start = startOf(reading)
  const before = await knownIn(context.parts.reads, {
    channel,
    from: start,
    to: lookedAt(reading),
  })
  const replies: unknown[] = []
  let from = start
  let isWhole = false
  for (let page = 0; page < PAGES_MAX && !isWhole; page++) {
    const asked = { channel, ts: thread, oldest: from }
    const { messages, hasMore } = await pageOf(context, 'conversations.replies', asked)
    replies.push(...messages.filter((message) => textAt(message, 'ts') !== thread))
    from =
      messages
        .map((message) => textAt(message, 'ts'))
        .toSorted(byTime)
        .at(-1) ?? from
    isWhole = !hasMore
  }
  await compare(context, {
    channel,
    from: start,
    before,
    to: isWhole ? lookedAt(reading) : from,
    incident,
    thread,
    messages: replies,
    lookedAt: lookedAt(reading),
    young: youngFrom(reading),
  })
  const threads = reading.threads.filter((one) => one !== thread)
  const gap = isWhole ? reading.gap : (reading.gap ?? { from, to: lookedAt(reading) })
  return { ...reading, threads, gap, isRead: own === null ? reading.isRead : true }
}

const byTime = (one: string, other: string): number => (isAfter(one, other) ? 1 : -1)

/** The last moment before it that Slack can name. */
const justBefore = (ts: string): string =>
  tsOf((instantOf(ts) ?? Temporal.Instant.fromEpochMilliseconds(0)).subtract({ microseconds: 1 }))
