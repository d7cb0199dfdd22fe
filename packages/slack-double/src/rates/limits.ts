import type { Tier } from '../core/api.ts'

/** A rate: how many fit in at once, and how many come back in a minute. */
export interface Rate {
  readonly burst: number
  readonly perMinute: number
}

/** Calls a minute by tier. Slack says "and more": the double gives no more than it promises. */
export const TIERS: Readonly<Record<Tier, Rate>> = {
  T1: { burst: 1, perMinute: 1 },
  T2: { burst: 20, perMinute: 20 },
  T3: { burst: 50, perMinute: 50 },
  T4: { burst: 100, perMinute: 100 },
  special: { burst: 600, perMinute: 600 },
}

/** `apps.connections.open` is of the first tier by one of Slack's sources and of the third by the other; ten sockets must be possible. */
export const CONNECTIONS: Rate = { burst: 10, perMinute: 10 }

/** One message a second in a channel; short bursts pass. How short is not in the reference. */
export const POSTS_IN_A_CHANNEL: Rate = { burst: 5, perMinute: 60 }

/** All messages of an app in a workspace. Slack says "several hundred" a minute. */
export const POSTS_IN_A_WORKSPACE: Rate = { burst: 300, perMinute: 300 }

/** History for apps sold outside the marketplace, since 2025. */
export const LIMITED_HISTORY: Rate = { burst: 1, perMinute: 1 }

/** Events an hour of one app in one workspace. */
export const EVENTS_PER_HOUR: Rate = { burst: 30_000, perMinute: 500 }
