import type { Actor } from './actor.ts'

/** Who asks, when, and whatever else the decision needs to know. Every verb takes one. */
export interface Context<Facts = null> {
  readonly by: Actor
  readonly now: Temporal.Instant
  readonly facts: Facts
}
