import { z } from 'zod'
import { endedNow, nextLook, nudgesNow } from '../../domain/nudge/say.ts'
import type { Snapshot } from '../../domain/nudge/snapshot.ts'
import type { Db, Reads } from '../../platform/db.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { bySystem, type Parts } from '../parts.ts'
import { isWatched, speaking } from './commands.ts'
import { LOOK } from './reactions.ts'
import { withLeft, type LeftNeeds } from './after/left.ts'
import { readSnapshot } from './snapshot.ts'
import { planLook } from './store.ts'

const MESSAGES_MAX = 20

/** Looks at an incident: says what is due, takes back what is over, and looks again when more comes due. */
export function looking({ spine, reads, newId }: Parts, db: Db, needs: LeftNeeds): Handler {
  async function snapshot(
    of: Reads,
    at: { readonly incident: string; readonly now: Temporal.Instant },
  ): Promise<Snapshot | null> {
    const seen = await readSnapshot(of, at, needs)
    return seen && withLeft(of, { seen, now: at.now }, needs)
  }
  const speak = speaking(snapshot)

  return work({
    kind: LOOK,
    lane: 'chat',
    payload: z.object({ incident: z.string() }),
    run: async ({ incident }, context) => {
      const { now } = context
      let seen = await snapshot(reads, { incident, now })
      if (seen === null || !isWatched(seen)) return
      if (mustSpeak(seen, now)) {
        const ids = Array.from({ length: MESSAGES_MAX }, () => newId('ndg'))
        await spine.executeMany(speak, { incident, now, ids }, bySystem(context))
        seen = (await snapshot(reads, { incident, now })) ?? seen
      }
      const at = nextLook(seen, now)
      if (at !== null) await planLook(db, incident, { at, now })
    },
  })
}

function mustSpeak(seen: Snapshot, now: Temporal.Instant): boolean {
  return nudgesNow(seen, now).length > 0 || endedNow(seen).length > 0
}
