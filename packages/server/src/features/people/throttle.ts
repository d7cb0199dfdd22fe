import { Refusal } from '../../domain/refusal.ts'
import type { Clock } from '../../platform/clock.ts'

/** Too many tries; `retryAfterSeconds` is when the next one is worth it. */
export class RateLimited extends Refusal {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('rate-limited')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

interface Limit {
  /** Tries that cost no waiting. */
  readonly free: number
  readonly longestSeconds: number
}

interface Tries {
  count: number
  nextMs: number
}

/** One account from one address, and anything from one address: an office behind one address stays able to sign in. */
const PAIR: Limit = { free: 5, longestSeconds: 300 }
const ADDRESS: Limit = { free: 50, longestSeconds: 30 }
const FORGET_AFTER_MS = 60 * 60 * 1000
const KEYS_MAX = 50_000

export interface Throttle {
  /** Runs `attempt`, unless there were too many that failed. What fails is whatever throws a Refusal. */
  readonly guard: <Result>(
    asked: { readonly account: string; readonly address: string },
    attempt: () => Promise<Result>,
  ) => Promise<Result>
}

/**
 * Makes guessing slow: each failure beyond the free ones doubles the wait. Never a hard lock.
 * A try counts before it runs, so that a thousand at once are no way around.
 */
export function createThrottle(clock: Clock): Throttle {
  const seen = new Map<string, Tries>()

  function enter(key: string, { free, longestSeconds }: Limit): void {
    const nowMs = clock.now().epochMilliseconds
    const before = seen.get(key)
    const tries =
      before && nowMs - before.nextMs < FORGET_AFTER_MS ? before : { count: 0, nextMs: 0 }
    if (tries.nextMs > nowMs) throw new RateLimited(Math.ceil((tries.nextMs - nowMs) / 1000))
    tries.count += 1
    const over = tries.count - free
    const waitSeconds = over < 0 ? 0 : Math.min(2 ** Math.min(over, 20), longestSeconds)
    tries.nextMs = nowMs + waitSeconds * 1000
    seen.delete(key)
    seen.set(key, tries)
    forgetOldest()
  }

  function forgetOldest(): void {
    const [oldest] = seen.keys()
    if (seen.size > KEYS_MAX && oldest !== undefined) seen.delete(oldest)
  }

  function giveBack(key: string): void {
    const tries = seen.get(key)
    if (tries) tries.count = Math.max(0, tries.count - 1)
  }

  return {
    async guard({ account, address }, attempt) {
      const pair = `${account.toLowerCase()} ${address}`
      enter(address, ADDRESS)
      enter(pair, PAIR)
      const result = await attempt()
      giveBack(address)
      seen.delete(pair)
      return result
    },
  }
}
