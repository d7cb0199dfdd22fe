import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { forget, keepSweeping } from './store.ts'

const IDEMPOTENCY_KEPT = { hours: 48 } as const
const ATTEMPTS_KEPT = { hours: 24 * 90 } as const
/** Slack tells of a thing again for some minutes; whoever looks for a lost one is glad of a day. */
const SLACK_EVENTS_KEPT = { hours: 24 } as const

/** Asks for the next sweep, unless somebody has: servers that start together ask for one. */
export async function seedMaintenance(db: Db, now: Temporal.Instant): Promise<void> {
  await keepSweeping(db, now)
}

/** Once an hour: forgets request keys and attempts that nobody can need any more. */
export function createMaintenance(db: Db, clock: Clock): { readonly tasks: readonly Handler[] } {
  const sweep = work({
    kind: 'maintenance.sweep',
    lane: 'report',
    payload: z.object({}),
    run: async () => {
      const now = clock.now()
      await forget(db, {
        keysBefore: now.subtract(IDEMPOTENCY_KEPT),
        attemptsBefore: now.subtract(ATTEMPTS_KEPT),
        slackEventsBefore: now.subtract(SLACK_EVENTS_KEPT),
      })
      await keepSweeping(db, now)
    },
  })
  return { tasks: [sweep] }
}
