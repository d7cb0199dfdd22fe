import type { Tier } from '../core/api.ts'
import type { Install } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { take } from './buckets.ts'
import {
  CONNECTIONS,
  LIMITED_HISTORY,
  POSTS_IN_A_CHANNEL,
  POSTS_IN_A_WORKSPACE,
  type Rate,
  TIERS,
} from './limits.ts'

/** A call as the rate limits see it. */
export interface Rated {
  readonly method: string
  readonly tier: Tier
  readonly install: Install
  readonly channel: string
}

/** Counts a call against its limits: null when it may go on, else the seconds to wait. */
export function count(turn: Turn, rated: Rated): number | null {
  const waits = bucketsOf(turn, rated).map(({ key, rate }) => take(turn, key, rate))
  const refused = waits.filter((wait) => wait !== null)
  return refused.length === 0 ? null : Math.max(...refused)
}

interface Counted {
  readonly key: string
  readonly rate: Rate
}

function bucketsOf(turn: Turn, rated: Rated): readonly Counted[] {
  const { method, tier, install, channel } = rated
  const own = `${install.id}:${method}`
  if (method === 'chat.postMessage') {
    return [
      { key: `${own}:${channel}`, rate: POSTS_IN_A_CHANNEL },
      { key: own, rate: POSTS_IN_A_WORKSPACE },
    ]
  }
  return [{ key: own, rate: rateOf(turn, method, { tier, install }) }]
}

function rateOf(
  turn: Turn,
  method: string,
  { tier, install }: Pick<Rated, 'tier' | 'install'>,
): Rate {
  if (method === 'apps.connections.open') return CONNECTIONS
  const reads = method === 'conversations.history' || method === 'conversations.replies'
  const limited = turn.state.teams[install.teamId]?.policy.historyLimited ?? false
  return reads && limited ? LIMITED_HISTORY : TIERS[tier]
}
