/** How many calls fit in at once, and how many come back in a minute. */
interface Rate {
  readonly burst: number
  readonly perMinute: number
}

/** Four fifths of what Slack allows by tier, so that a second server and the past minute have room. */
const TIER_2: Rate = { burst: 16, perMinute: 16 }
const TIER_3: Rate = { burst: 40, perMinute: 40 }
const TIER_4: Rate = { burst: 80, perMinute: 80 }
/** All that Slack allows: who waits for a form cannot wait for a turn, its trigger is gone in three seconds. */
const AT_ONCE: Rate = { burst: 100, perMinute: 100 }
const OWN_LIMIT: Rate = { burst: 200, perMinute: 240 }
/** One message a second, with a short burst, as the board of a new channel needs it. */
const POSTS_IN_A_CHANNEL: Rate = { burst: 4, perMinute: 54 }

/** Every method that we call, by its tier. */
export const RATES = {
  'auth.test': OWN_LIMIT,
  'bookmarks.add': TIER_2,
  'bookmarks.edit': TIER_2,
  'bookmarks.list': TIER_3,
  'bookmarks.remove': TIER_2,
  'chat.delete': TIER_3,
  'chat.getPermalink': OWN_LIMIT,
  'chat.postEphemeral': TIER_4,
  'chat.postMessage': OWN_LIMIT,
  'chat.update': TIER_3,
  'conversations.archive': TIER_2,
  'conversations.create': TIER_2,
  'conversations.history': TIER_3,
  'conversations.info': TIER_3,
  'conversations.invite': TIER_3,
  'conversations.join': TIER_3,
  'conversations.list': TIER_2,
  'conversations.members': TIER_4,
  'conversations.open': TIER_3,
  'conversations.replies': TIER_3,
  'conversations.setPurpose': TIER_2,
  'conversations.setTopic': TIER_2,
  'conversations.unarchive': TIER_2,
  'pins.add': TIER_2,
  'pins.remove': TIER_2,
  'users.info': TIER_4,
  'users.lookupByEmail': TIER_3,
  'views.open': AT_ONCE,
  'views.publish': TIER_4,
  'views.push': AT_ONCE,
  'views.update': TIER_4,
} as const satisfies Readonly<Record<string, Rate>>

/** A method that we call. */
export type Method = keyof typeof RATES

/** What has been called how often lately, and what Slack asked us to leave alone until when. */
export interface Buckets {
  /** Counts the call and returns null, or the moment from which it may be made. */
  readonly take: (
    method: Method,
    channel: string | null,
    now: Temporal.Instant,
  ) => Temporal.Instant | null
  /** Slack said: not before then. Of the method alone: others go on. */
  readonly block: (method: Method, until: Temporal.Instant) => void
}

const MINUTE_MS = 60_000
/** Nobody is sent away for longer than this: those before may not come after all. */
const WAIT_MAX_MS = 60_000

/** Empty of calls, as at the start of a server. Time comes in as an argument. */
export function createBuckets(): Buckets {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>()
  const blocked = new Map<Method, number>()
  const promised = new Map<string, number>()

  function tokensIn(key: string, rate: Rate, now: number): number {
    const bucket = left.get(key)
    if (!bucket) return rate.burst
    return Math.min(rate.burst, bucket.tokens + ((now - bucket.at) / MINUTE_MS) * rate.perMinute)
  }

  function freeAt(key: string, rate: Rate, now: number): number {
    const tokens = tokensIn(key, rate, now)
    return tokens >= 1 ? now : now + Math.ceil(((1 - tokens) / rate.perMinute) * MINUTE_MS)
  }

  /** Each who waits is told a moment of their own: otherwise all come at the first, and all but one in vain. */
  function promise(key: string, rate: Rate, { now, free }: { now: number; free: number }): number {
    if (free === now) return now
    const next = (promised.get(key) ?? 0) + Math.ceil(MINUTE_MS / rate.perMinute)
    const moment = Math.min(Math.max(free, next), now + WAIT_MAX_MS)
    promised.set(key, moment)
    return moment
  }

  return {
    take: (method, channel, now) => {
      const at = now.epochMilliseconds
      const keys = bucketsOf(method, channel)
      const free = Math.max(
        blocked.get(method) ?? 0,
        ...keys.map(({ key, rate }) =>
          promise(key, rate, { now: at, free: freeAt(key, rate, at) }),
        ),
      )
      if (free > at) return Temporal.Instant.fromEpochMilliseconds(free)
      for (const { key, rate } of keys) left.set(key, { tokens: tokensIn(key, rate, at) - 1, at })
      return null
    },
    block: (method, until) => {
      blocked.set(method, Math.max(blocked.get(method) ?? 0, until.epochMilliseconds))
    },
  }
}

function bucketsOf(
  method: Method,
  channel: string | null,
): readonly { readonly key: string; readonly rate: Rate }[] {
  const own = { key: method, rate: RATES[method] }
  if (method !== 'chat.postMessage' || channel === null) return [own]
  return [own, { key: `${method} ${channel}`, rate: POSTS_IN_A_CHANNEL }]
}
