import type { contract } from '@hikeshi/contract'
import { needsMore } from '../../domain/nudge/catalogue.ts'
import { isHandsOn } from '../../domain/nudge/hands-on.ts'
import { commanderOf } from '../../domain/incident/incident.ts'
import type { Nudge } from '../../domain/nudge/nudge.ts'
import type { Snapshot } from '../../domain/nudge/snapshot.ts'
import { known } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, readIncident } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { actOnNudge, dismissNudge } from './commands.ts'
import { readTold } from './after/queries.ts'
import { latestOf } from './after/latest.ts'
import { findNudge, readNudges } from './queries.ts'
import { readSnapshot } from './snapshot.ts'
import { handsOnView, nudgeView, type Hearing } from './view.ts'

type Routes = Handlers<Pick<typeof contract, 'nudges'>, Caller>['nudges']

export function nudgeRoutes({ spine, reads, clock }: Parts, telling: Telling): Routes {
  /** Only whoever commands is told more than what was said. */
  async function commanding(incident: string, viewer: string): Promise<Snapshot | null> {
    if (commanderOf(known(await readIncident(reads, incident))) !== viewer) return null
    return readSnapshot(reads, { incident, now: clock.now() }, telling)
  }

  async function hearing(call: ApiCall, heard: readonly Nudge[], more: boolean): Promise<Hearing> {
    const people = heard.flatMap(({ parts }) => parts.flatMap(({ facts }) => facts.people ?? []))
    const names = await telling.names(reads, Array.from(new Set(people)))
    const { language } = call.caller
    const reader = readerOf(telling, call.caller, names)
    return { reader, words: telling.words(language), language, more }
  }

  return {
    list: async ({ incident: reference }, call) => {
      const viewer = personOf(call).id
      const incident = await locate(reads, reference, viewer)
      const all = await readNudges(reads, incident)
      const heard = all.filter(({ to }) => to === null || to === viewer)
      const seen = await commanding(incident, viewer)
      const told = await hearing(call, heard, seen !== null && needsMore(viewer, seen))
      const items = heard.flatMap((nudge) => nudgeView(nudge, told) ?? [])
      const now = clock.now()
      const mine = seen !== null && isHandsOn(seen, now) ? [handsOnView(now, told)] : []
      return { items: [...items, ...mine], next: null }
    },
    mine: async (_, call) => {
      const told = latestOf(await readTold(reads, personOf(call).id))
      const hears = await hearing(
        call,
        told.map(({ nudge }) => nudge),
        false,
      )
      const items = told.flatMap(({ nudge, incident }) => {
        const view = nudgeView(nudge, hears)
        return view === null ? [] : [{ ...view, incident }]
      })
      return { items, next: null }
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
}
