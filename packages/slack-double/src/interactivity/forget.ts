import type { Millis } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'

/** From so many rows on, old ones are forgotten. */
const MANY = 500

/** What has run out stays so long, so that Slack's word for it can still be said. */
const STAYS = 10 * 60 * 1000

/** Forgets what ran out long ago, so that a double can run for days. */
export function forgetOld(turn: Turn, table: 'triggers' | 'responseUrls'): void {
  const rows: readonly { readonly id: string; readonly expires: Millis }[] = Object.values(
    turn.state[table],
  )
  if (rows.length < MANY) return
  for (const { id, expires } of rows) if (expires + STAYS < turn.now) turn.drop(table, id)
}
