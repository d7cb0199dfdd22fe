import type { Bilingual, Phase, Prompt } from '@hikeshi/contract'
import { phaseOf } from '../incident/phase.ts'
import { lifecycleWishes } from './wishes-lifecycle.ts'
import { commandWishes } from './wishes-command.ts'
import type { Seen } from './seen.ts'

/** A prompt that may be wanted: what makes it so, how much it presses, and in which phases it fits. */
export interface Wish {
  readonly prompt: Prompt
  readonly urgency: number
  /** Null: in any. */
  readonly phases: readonly Phase[] | null
  /** What it is about, once it is wanted; null: it is not. */
  readonly wanted: (seen: Seen) => Found | null
}

/** What it is about, in whichever language it was written. */
export interface Found {
  readonly about?: string | null
  readonly text?: string | Bilingual | null
  readonly minutes?: number | null
}

export interface Step {
  readonly prompt: Prompt
  readonly about: string | null
  readonly text: string | Bilingual | null
  readonly minutes: number | null
}

/** How long something stays away once it was put aside. */
const ASIDE_MINUTES = 15

/** The next steps for whoever looks, by urgency, phase and whether they put them aside; the most pressing first. */
export function promptsFor(
  seen: Seen,
  putAside: ReadonlyMap<Prompt, Temporal.Instant> = new Map(),
): readonly Step[] {
  const phase = phaseOf(seen.snapshot.incident.state)
  return [...lifecycleWishes, ...commandWishes]
    .map((wish) => ({ wish, score: scoreOf(wish, phase, putAside.get(wish.prompt), seen.now) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .flatMap(({ wish }) => {
      const found = wish.wanted(seen)
      return found === null ? [] : [stepOf(wish.prompt, found)]
    })
}

function scoreOf(
  { urgency, phases }: Wish,
  phase: Phase,
  putAside: Temporal.Instant | undefined,
  now: Temporal.Instant,
): number {
  const fits = phases === null || phases.includes(phase) ? 1 : 0
  const again = putAside?.add({ minutes: ASIDE_MINUTES })
  const fresh = again !== undefined && Temporal.Instant.compare(again, now) > 0 ? 0 : 1
  return urgency * fits * fresh
}

function stepOf(prompt: Prompt, { about = null, text = null, minutes = null }: Found): Step {
  return { prompt, about, text, minutes }
}
