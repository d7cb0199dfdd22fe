import { FEW, type Count, type Index, type Share } from './values.ts'

/** That somebody took part, or commanded, on one day of a real incident. People are ids here, and stay here. */
export interface Experience {
  readonly person: string
  readonly what: 'responded' | 'commanded'
  readonly at: string
}

export interface Member {
  readonly id: string
  readonly joinedAt: string
}

/** How often each commanded, without who it was. */
export type CommandCounts = readonly number[]

const FRESH_DAYS = 180
const YEAR_DAYS = 365

/** M-L1 (W-10, コマンダーができる人): members who commanded within 180 days, of all. */
export function canCommand(everybody: readonly Member[], done: readonly Experience[], at: string) {
  return covered(everybody, done, { what: 'commanded', at, days: FRESH_DAYS })
}

/** M-L1: members who ever commanded, of all. */
export function everCommanded(
  everybody: readonly Member[],
  done: readonly Experience[],
  at: string,
) {
  return covered(everybody, done, { what: 'commanded', at, days: null })
}

/** M-L2 (W-10, 障害対応の経験): members who took part within twelve months, of all. */
export function responded(everybody: readonly Member[], done: readonly Experience[], at: string) {
  return covered(everybody, done, { what: 'responded', at, days: YEAR_DAYS })
}

/** M-L2: members who ever took part, of all. */
export function everResponded(
  everybody: readonly Member[],
  done: readonly Experience[],
  at: string,
) {
  return covered(everybody, done, { what: 'responded', at, days: null })
}

interface Coverage {
  readonly what: Experience['what']
  readonly at: string
  /** How long it counts; null: for good. */
  readonly days: number | null
}

const TREND_MONTHS = 12

/** The share now, and at the same time of each of the last twelve months. */
function covered(
  everybody: readonly Member[],
  done: readonly Experience[],
  { what, at, days }: Coverage,
): Share | null {
  const now = Temporal.Instant.from(at)
  const relevant = done.filter((one) => one.what === what)
  const months = Array.from({ length: TREND_MONTHS }, (_, index) =>
    now
      .toZonedDateTimeISO('UTC')
      .subtract({ months: TREND_MONTHS - 1 - index })
      .toInstant(),
  )
  const trend = months.map((month) => {
    const { part, of } = tallyAt(everybody, relevant, { month, days })
    return { at: month.toString(), part, of }
  })
  const { part, of } = tallyAt(everybody, relevant, { month: now, days })
  return of === 0
    ? null
    : { kind: 'share', part, of, cases: [], trend: trend.filter((month) => month.of > 0) }
}

function tallyAt(
  everybody: readonly Member[],
  done: readonly Experience[],
  { month, days }: { readonly month: Temporal.Instant; readonly days: number | null },
) {
  const from = days === null ? null : month.subtract({ hours: days * 24 })
  const members = new Set(
    everybody.filter(({ joinedAt }) => isUntil(joinedAt, month)).map(({ id }) => id),
  )
  const able = done.filter(
    ({ person, at }) =>
      members.has(person) && isUntil(at, month) && (from === null || !isUntil(at, from)),
  )
  return { part: new Set(able.map(({ person }) => person)).size, of: members.size }
}

function isUntil(at: string, end: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at), end) <= 0
}

const TOP = 3

/** M-P6: incidents that the three who commanded most commanded, of all that had a commander. */
export function topCommanders(counts: CommandCounts): Share | null {
  const of = total(counts)
  if (of < FEW) return null
  const part = total(counts.toSorted((one, other) => other - one).slice(0, TOP))
  return { kind: 'share', part, of, cases: [], trend: [] }
}

/** M-P6: the Herfindahl–Hirschman index of the commanders' shares: 1 where one person commands it all. */
export function commandConcentration(counts: CommandCounts): Index | null {
  const n = total(counts)
  if (n < FEW) return null
  const value = counts.reduce((sum, count) => sum + (count / n) ** 2, 0)
  return { kind: 'index', value: Math.round(value * 1000) / 1000, n }
}

/** M-P6: how many different people commanded. */
export function distinctCommanders(counts: CommandCounts): Count | null {
  return counts.length === 0 ? null : { kind: 'count', count: counts.length, cases: [] }
}

function total(counts: CommandCounts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** M-P7: members who took part for the first time within the period. */
export function firstTimers(
  done: readonly Experience[],
  { from, to }: { readonly from: string; readonly to: string },
): Count | null {
  const first = new Map<string, string>()
  for (const { person, at } of done.filter(({ what }) => what === 'responded')) {
    const known = first.get(person)
    if (known === undefined || at < known) first.set(person, at)
  }
  if (first.size === 0) return null
  const fresh = Array.from(first.values()).filter((at) => at >= from && at < to)
  return { kind: 'count', count: fresh.length, cases: [] }
}
