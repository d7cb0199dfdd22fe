import type { contract } from '@hikeshi/contract'
import { z } from 'zod'
import { needsMore } from '../../domain/nudge/catalogue.ts'
import { isHandsOn } from '../../domain/nudge/hands-on.ts'
import type { Nudge } from '../../domain/nudge/nudge.ts'
import { endedNow, nextLook, nudgesNow } from '../../domain/nudge/say.ts'
import type { Snapshot } from '../../domain/nudge/snapshot.ts'
import type { Db, Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { work } from '../../platform/tasks/handlers.ts'
import { locate } from '../incidents/index.ts'
import { by, bySystem, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { actOnNudge, dismissNudge, isWatched, nudgeAggregate, speaking } from './commands.ts'
import { findNudge, readNudges } from './queries.ts'
import { LOOK } from './reactions.ts'
import { readSnapshot, type SnapshotNeeds } from './snapshot.ts'
import { planLook } from './store.ts'
import { handsOnView, nudgeView, type Hearing } from './view.ts'

export { readLane } from './queries.ts'
export { lookAfter } from './reactions.ts'
export { readSnapshot, type SnapshotNeeds } from './snapshot.ts'
export { inLanguage, timeOf } from './view.ts'

type Routes = Handlers<Pick<typeof contract, 'nudges'>, Caller>['nudges']
type At = { readonly incident: string; readonly now: Temporal.Instant }

const MESSAGES_MAX = 20

/** What the product says of its own accord: seldom, quietly, and never twice. */
export function createNudges(parts: Parts, db: Db, needs: Telling & SnapshotNeeds) {
  const { spine, reads, clock, newId } = parts
  const snapshot = (of: Reads, at: At) => readSnapshot(of, at, needs)
  const speak = speaking(snapshot)

  const look = work({
    kind: LOOK,
    lane: 'chat',
    payload: z.object({ incident: z.string() }),
    run: async ({ incident }, context) => {
      const { now } = context
      const seen = await snapshot(reads, { incident, now })
      if (seen === null || !isWatched(seen)) return
      if (nudgesNow(seen, now).length > 0 || endedNow(seen).length > 0) {
        const ids = Array.from({ length: MESSAGES_MAX }, () => newId('ndg'))
        await spine.executeMany(speak, { incident, now, ids }, bySystem(context))
      }
      const after = (await snapshot(reads, { incident, now })) ?? seen
      const at = nextLook(after, now)
      if (at !== null) await planLook(db, incident, { at, now })
    },
  })

  async function hearing(call: ApiCall, heard: readonly Nudge[], more: boolean): Promise<Hearing> {
    const people = heard.flatMap(({ parts: said }) =>
      said.flatMap(({ facts }) => facts.people ?? []),
    )
    const names = await needs.names(reads, Array.from(new Set(people)))
    const { language } = call.caller
    const reader = readerOf(needs, call.caller, names)
    return { reader, words: needs.words(language), language, more }
  }

  const handlers: Routes = {
    list: async ({ incident: reference }, call) => {
      const viewer = personOf(call).id
      const incident = await locate(reads, reference, viewer)
      const now = clock.now()
      const all = await readNudges(reads, incident)
      const heard = all.filter(({ to }) => to === null || to === viewer)
      const seen = await snapshot(reads, { incident, now })
      const told = await hearing(call, heard, seen !== null && needsMore(viewer, seen))
      const items = heard.flatMap((nudge) => nudgeView(nudge, told) ?? [])
      const mine = seen !== null && isAboutMe(seen, viewer, now) ? [handsOnView(now, told)] : []
      return { items: [...items, ...mine], next: null }
    },
    dismiss: async ({ nudge, code, about = null }, call) => {
      await findNudge(reads, nudge, personOf(call).id)
      await spine.execute(dismissNudge, { nudge, code, about }, by(call))
      return { ok: true }
    },
    acted: async ({ nudge, code, about = null, act }, call) => {
      await findNudge(reads, nudge, personOf(call).id)
      await spine.execute(actOnNudge, { nudge, code, about, act }, by(call))
      return { ok: true }
    },
  }

  return { handlers, tasks: [look], aggregates: [nudgeAggregate], snapshot }
}

function isAboutMe(seen: Snapshot, viewer: string, now: Temporal.Instant): boolean {
  return seen.commander?.person === viewer && isHandsOn(seen, now)
}
