import type { NudgeFacts } from '@hikeshi/contract'
import { morningFrom } from '../working-hours.ts'
import { isHeard } from './catalogue.ts'
import { after, earliest, inWorkingHours, isBy, latest } from './moments.ts'
import type { Part } from './nudge.ts'
import type { Saying } from './say.ts'
import type { Level } from './snapshot.ts'

/** Days after its own after which a measure is for whoever answers for the incident, too. */
const LATE_DAYS = 7
const MONDAY = 1
const NAMED_MAX = 3
const APART_MINUTES = 5

/** A measure that is not done, with its owner and its day. */
export interface Lagging {
  readonly id: string
  readonly text: string
  readonly due: string
  /** Counted, and never named: whoever reads over somebody's shoulder learns nothing. */
  readonly secret: boolean
  /** Who answers for its incident, and may see it. */
  readonly listeners: readonly string[]
}

/** A digest as it was said to somebody. */
export interface Digest {
  readonly nudge: string
  readonly to: string
  readonly at: string
  readonly about: string | null
  readonly state: Part['state']
  readonly measures: readonly string[]
}

export interface DigestFacts {
  readonly lagging: readonly Lagging[]
  readonly said: readonly Digest[]
  /** What people were told of any incident lately. */
  readonly lately: readonly { readonly to: string; readonly at: string }[]
  readonly level: Level
  readonly zone: string
}

/** What is late for more than a week: one message on Monday to each of those who answer for it. */
export function digestsNow(facts: DigestFacts, now: Temporal.Instant): readonly Saying[] {
  return wanted(facts, now).filter(({ to }) => isBy(free(to, facts), now))
}

function wanted(facts: DigestFacts, now: Temporal.Instant): readonly Saying[] {
  const monday = thisMonday(now, facts.zone)
  if (!isTime(monday, now, facts.zone) || !isHeard('digest', facts)) return []
  const late = facts.lagging.filter(({ due }) => isLong(due, now, facts.zone))
  const people = Array.from(new Set(late.flatMap(({ listeners }) => listeners)))
  return people.flatMap((to) => {
    const heard = facts.said.filter((one) => one.to === to)
    if (heard.some(({ at }) => isBy(monday, Temporal.Instant.from(at)))) return []
    const away = heard.filter(({ state }) => state === 'dismissed')
    const put = new Set(away.flatMap(({ measures }) => measures))
    const mine = late.filter(({ id, listeners }) => listeners.includes(to) && !put.has(id))
    return mine.length === 0 ? [] : [{ to, place: 'private', parts: [partOf(mine, monday, to)] }]
  })
}

/** Digests of which nothing is late any more, and those that this week's replaces. */
export function digestsOver(facts: DigestFacts, now: Temporal.Instant): readonly Digest[] {
  const late = new Set(
    facts.lagging.filter(({ due }) => isLong(due, now, facts.zone)).map(({ id }) => id),
  )
  const next = new Set(digestsNow(facts, now).map(({ to }) => to))
  return facts.said.filter(
    ({ to, state, measures }) =>
      state === 'shown' && (next.has(to) || !measures.some((id) => late.has(id))),
  )
}

/** The next moment at which somebody may hear of it; null: nothing is left to do. */
export function nextDigest(facts: DigestFacts, now: Temporal.Instant): Temporal.Instant | null {
  const { lagging, zone } = facts
  if (lagging.length === 0) return null
  const held = wanted(facts, now).map(({ to }) => free(to, facts))
  const soon = earliest(held.filter((at) => !isBy(at, now)))
  if (soon !== null) return soon
  const monday = thisMonday(now, zone)
  return isBy(monday, now) ? thisMonday(now.add({ hours: 24 * LATE_DAYS }), zone) : monday
}

function partOf(mine: readonly Lagging[], monday: Temporal.Instant, to: string) {
  const named = mine.filter(({ secret }) => !secret).slice(0, NAMED_MAX)
  const facts: NudgeFacts = {
    count: mine.length,
    names: named.map(({ text }) => text),
    measures: mine.map(({ id }) => id),
  }
  const said = { at: monday, until: null, to, place: 'private', facts } as const
  return { code: 'digest', about: monday.toString(), step: 0, ...said } as const
}

/** On the Monday itself, while people work. */
function isTime(monday: Temporal.Instant, now: Temporal.Instant, zone: string): boolean {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString()
  return isBy(monday, now) && day(monday) === day(now) && inWorkingHours(now, zone).equals(now)
}

/** From when on this person may be told something of one's own accord. */
function free(to: string | null, { lately }: DigestFacts): Temporal.Instant {
  const before = lately.filter((one) => one.to === to).map(({ at }) => after(at, APART_MINUTES))
  return latest(Temporal.Instant.fromEpochMilliseconds(0), ...before)
}

function isLong(due: string, now: Temporal.Instant, zone: string): boolean {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const last = Temporal.PlainDate.from(due).add({ days: LATE_DAYS })
  return Temporal.PlainDate.compare(last, today) <= 0
}

/** The Monday morning of the week in which it is. */
function thisMonday(now: Temporal.Instant, zone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return morningFrom(today.subtract({ days: today.dayOfWeek - MONDAY }), zone)
}
