import type { NudgeCode } from '@hikeshi/contract'
import { FEW, share, type Cases, type Nudged, type Share } from './values.ts'

/** M-P12: lines of the product in the room, of all lines there. */
export function botNoise(cases: Cases): Share | null {
  return share(cases, ({ botLines, marked }) => ({ part: botLines, of: botLines + marked.of }))
}

/** What became of one kind of nudge: said to the room, or to one person alone. */
export interface NudgeTally {
  readonly code: NudgeCode
  readonly alone: boolean
  readonly shown: number
  readonly acted: number
  readonly dismissed: number
}

/**
 * M-P12: how often each nudge was shown, acted on, and dismissed as not needed. What was said to one
 * person alone is between the product and that person: it counts from five on.
 */
export function nudgesByKind(tallies: readonly NudgeTally[]): Nudged | null {
  const counted = tallies.filter(({ alone, shown }) => !alone || shown >= FEW)
  const rows = Array.from(Map.groupBy(counted, ({ code }) => code)).map(([code, those]) => ({
    code,
    shown: total(those, ({ shown }) => shown),
    acted: total(those, ({ acted }) => acted),
    dismissed: total(those, ({ dismissed }) => dismissed),
  }))
  if (rows.length === 0) return null
  return { kind: 'nudges', rows: rows.toSorted((one, other) => other.shown - one.shown) }
}

function total<One>(those: readonly One[], countOf: (one: One) => number): number {
  return those.reduce((sum, one) => sum + countOf(one), 0)
}

/** M-P13: people asked to act who had no task, decision or marked post, of all who were asked; once it is over. */
export function idleSummons(cases: Cases): Share | null {
  return share(cases, ({ idle, rounds }) => (rounds.at(-1)?.converged ? idle : null))
}
