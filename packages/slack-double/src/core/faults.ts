import type { Json, Millis } from './state.ts'

/** What goes wrong with a call. Those that begin with `effect` do the work and lose the answer. */
export type CallFault =
  | { readonly kind: 'rate_limited'; readonly retryAfter: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'effect_then_reset' }
  | { readonly kind: 'effect_then_hang' }
  | { readonly kind: 'effect_then_http'; readonly status: number }
  /** `conversations.create` does not see that the name is taken: two creates at once. */
  | { readonly kind: 'create_race' }

/**
 * What goes wrong with a delivery: twice, never, late, or after the next one. `answer_lost`: it comes, and what the app
 * says to it does not come back. Interactions come once whatever happens, in their order.
 */
export type DeliveryFault =
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'answer_lost' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'out_of_order' }

/** Which calls or deliveries a rule is for. */
export interface Match {
  /** A method or an event's type; absent for every one. */
  readonly name?: string
  readonly channel?: string
  readonly where?: (payload: Json) => boolean
  /** From the nth match on, counted from 1. */
  readonly nth?: number
  /** How often; once when it does not say. */
  readonly times?: number
}

/** The faults of a double: none until a rule says so. */
export interface Faults {
  /** Adds a rule for calls; the answer takes it away. */
  onCall(match: Match, fault: CallFault): () => void
  /** Adds a rule for deliveries, of events and of interactions; the answer takes it away. */
  onDelivery(match: Match, fault: DeliveryFault): () => void
  /** Slack is down from a time to another: calls are refused, sockets die, nothing is delivered. The answer ends it. */
  down(from: Millis, to: Millis): () => void
  isDown(): boolean
  clear(): void
}
