import type { contract } from '@hikeshi/contract'
import { mustTakePart } from '../../../domain/incident/guards.ts'
import type { Handlers } from '../../../platform/http/mount.ts'
import { gatherRoom, locate } from '../../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../../parts.ts'
import type { Telling } from '../../settings/index.ts'
import { link } from './link.ts'
import { readEarlier } from './queries.ts'

export { recurrenceAggregate } from './link.ts'

type Routes = Pick<
  Handlers<Pick<typeof contract, 'cases'>, Caller>['cases'],
  'recurrences' | 'link'
>

/** Which earlier cases had the same factors, as people say in the review. */
export function recurrenceRoutes({ spine, reads, clock }: Parts, { names }: Telling): Routes {
  async function view(incident: string, call: ApiCall) {
    const [cases, facts] = await Promise.all([
      readEarlier(reads, { incident, viewer: personOf(call).id }),
      gatherRoom(reads, incident),
    ])
    const people = await names(
      reads,
      cases.map((one) => one.by),
    )
    const context = { by: by(call).actor, now: clock.now(), facts }
    return {
      items: cases.map(({ number, title, severity, raisedAt, measuresDone, by: who }) => ({
        number,
        title,
        severity,
        raisedAt,
        measuresDone,
        by: people.get(who) ?? { id: who, name: who },
      })),
      can: { link: mustTakePart(facts.incident, context) === null },
    }
  }

  return {
    recurrences: async ({ incident }, call) =>
      view(await locate(reads, incident, personOf(call).id), call),
    link: async ({ incident: reference, past: pastReference, same }, call) => {
      const viewer = personOf(call).id
      const incident = await locate(reads, reference, viewer)
      const past = await locate(reads, pastReference, viewer)
      await spine.execute(link, { incident, past, same }, by(call))
      return view(incident, call)
    },
  }
}
