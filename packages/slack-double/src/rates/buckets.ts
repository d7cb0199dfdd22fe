import type { Bucket } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import type { Rate } from './limits.ts'

const MINUTE = 60_000

/** Takes one out of a bucket. When it is empty, the whole seconds until there is one again. */
export function take(turn: Turn, key: string, rate: Rate): number | null {
  const left = leftIn(turn.state.buckets[key], turn.now, rate)
  if (left < 1) return Math.ceil(((1 - left) * MINUTE) / rate.perMinute / 1000)
  turn.put('buckets', key, { left: left - 1, at: turn.now })
  return null
}

function leftIn(bucket: Bucket | undefined, now: number, { burst, perMinute }: Rate): number {
  if (!bucket) return burst
  const back = ((now - bucket.at) / MINUTE) * perMinute
  return Math.min(burst, bucket.left + back)
}
