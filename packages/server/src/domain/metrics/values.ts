import type { NudgeCode } from '@hikeshi/contract'
import type { CaseRecord, Source, Stamp, Tally } from './record.ts'

export interface Dot {
  /** Null where what was measured came from no case. */
  readonly case: number | null
  readonly value: number
  readonly source: Source
  readonly part: string | null
}

export interface Spread {
  readonly kind: 'spread'
  readonly unit: 'seconds' | 'days' | 'number'
  readonly n: number
  readonly median: number | null
  readonly p90: number | null
  readonly dots: readonly Dot[]
}

export interface Share extends Tally {
  readonly kind: 'share'
  readonly cases: readonly (Tally & { readonly case: number })[]
  readonly trend: readonly (Tally & { readonly at: string })[]
}

export interface Mix {
  readonly kind: 'mix'
  readonly of: number
  readonly parts: readonly {
    readonly key: string
    readonly count: number
    readonly cases: readonly number[]
  }[]
}

export interface Count {
  readonly kind: 'count'
  readonly count: number
  readonly cases: readonly number[]
}

export interface Index {
  readonly kind: 'index'
  readonly value: number
  readonly n: number
}

/** Amounts that people entered: of how many cases, in how many they cannot be told, and the rest. */
export interface Amounts {
  readonly kind: 'amounts'
  readonly of: number
  readonly unknown: number
  /** One, or one for each currency. */
  readonly parts: readonly { readonly currency: string | null; readonly spread: Spread }[]
}

/** What became of each kind of nudge. */
export interface Nudged {
  readonly kind: 'nudges'
  readonly rows: readonly {
    readonly code: NudgeCode
    readonly shown: number
    readonly acted: number
    readonly dismissed: number
  }[]
}

/** Time of people, of all together and team by team; of nobody alone. */
export interface Load {
  readonly kind: 'load'
  readonly seconds: number
  readonly people: number
  readonly cases: readonly number[]
  readonly teams: readonly {
    readonly name: string
    readonly seconds: number
    readonly people: number
  }[]
}

/** What a metric came to. One that cannot be computed is null: absent, and never zero. */
export type Value = Spread | Share | Mix | Count | Index | Amounts | Nudged | Load

export type Cases = readonly CaseRecord[]

/** Below this many, dots are shown and no number is made of them. */
export const FEW = 5

/** A distribution: dots, and the median and the ninetieth percentile from five on. Never a mean. */
export function spread(dots: readonly Dot[], unit: Spread['unit'] = 'seconds'): Spread | null {
  if (dots.length === 0) return null
  const values = dots.map(({ value }) => value).toSorted((one, other) => one - other)
  const many = values.length >= FEW
  return {
    kind: 'spread',
    unit,
    n: values.length,
    median: many ? median(values) : null,
    p90: many ? nearestRank(values, 0.9) : null,
    dots,
  }
}

function median(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** A value that was really there, so that it leads to its case. */
function nearestRank(sorted: readonly number[], below: number): number {
  return sorted[Math.ceil(below * sorted.length) - 1] ?? 0
}

/** How long it took in one case. Unknown where an end is, or where the end came before the start. */
export function lasting(
  one: CaseRecord,
  from: Stamp | null,
  to: Stamp | null,
  part: string | null = null,
): readonly Dot[] {
  if (from === null || to === null) return []
  const value = secondsBetween(from.at, to.at)
  return value < 0
    ? []
    : [{ case: one.number, value, part, source: weaker(from.source, to.source) }]
}

export function secondsBetween(from: string, to: string): number {
  const elapsed =
    Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds
  return Math.round(elapsed / 1000)
}

const STRENGTH: readonly Source[] = ['estimated', 'manual', 'auto']

/** What rests on a guess is a guess. */
export function weaker(one: Source, other: Source): Source {
  return STRENGTH.indexOf(one) < STRENGTH.indexOf(other) ? one : other
}

/** The sum of what each case contributes; nothing where no case does. */
export function share(cases: Cases, tallyOf: (one: CaseRecord) => Tally | null): Share | null {
  const tallies = cases.flatMap((one) => {
    const tally = tallyOf(one)
    return tally === null || tally.of === 0
      ? []
      : [{ case: one.number, part: tally.part, of: tally.of }]
  })
  return tallies.length === 0 ? null : { kind: 'share', ...sum(tallies), cases: tallies, trend: [] }
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce<Tally>(
    (total, { part, of }) => ({ part: total.part + part, of: total.of + of }),
    { part: 0, of: 0 },
  )
}

/** One case is one of one, or none of one. */
export const whether = (holds: boolean): Tally => ({ part: holds ? 1 : 0, of: 1 })

export function count(cases: Cases): Count {
  return { kind: 'count', count: cases.length, cases: cases.map(({ number }) => number) }
}

export function mix(
  of: number,
  counted: readonly { readonly key: string; readonly case: number }[],
): Mix | null {
  if (counted.length === 0) return null
  const keys = Array.from(new Set(counted.map(({ key }) => key)))
  const parts = keys.map((key) => {
    const those = counted.filter((one) => one.key === key)
    return { key, count: those.length, cases: Array.from(new Set(those.map((one) => one.case))) }
  })
  return { kind: 'mix', of, parts: parts.toSorted((one, other) => other.count - one.count) }
}
