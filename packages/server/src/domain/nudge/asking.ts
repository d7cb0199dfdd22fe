import type { NudgeCode, NudgeFacts, NudgePlace } from '@hikeshi/contract'
import type { Snapshot } from './snapshot.ts'

/** One saying of a nudge: when, to whom (nobody in particular: the room), and how loudly. */
export interface Rung {
  readonly at: Temporal.Instant
  readonly to: readonly string[]
  readonly place: NudgePlace
}

/** Something that holds now, with its ladder of at most two sayings. Once it no longer holds, it is no longer asked. */
export interface Asking {
  readonly code: NudgeCode
  readonly about: string | null
  /** When this round of it began: what was said before then is no repetition. */
  readonly begins: Temporal.Instant
  readonly rungs: readonly Rung[]
  readonly facts: NudgeFacts
}

/** Sees whether a nudge is wanted. Time plays no part in it: the rungs say when. */
export type Condition = (seen: Snapshot) => readonly Asking[]

export const aside = (at: Temporal.Instant, ...to: readonly (string | null)[]): Rung => ({
  at,
  to: Array.from(new Set(to)).filter((person) => person !== null),
  place: 'private',
})

export const toRoom = (at: Temporal.Instant, place: 'channel' | 'thread' = 'channel'): Rung => ({
  at,
  to: [],
  place,
})

/** A repetition is for the deputy, where there is one: not louder to the same person. */
export function secondly(at: Temporal.Instant, { deputy }: Snapshot): readonly Rung[] {
  return deputy === null ? [] : [aside(at, deputy)]
}
