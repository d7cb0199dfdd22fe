import type {
  contract,
  Measure as MeasureView,
  PersonRef,
  Postmortem as PostmortemView,
} from '@hikeshi/contract'
import type { Measure } from '../../domain/measure.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, locate, readMembers } from '../incidents/index.ts'
import { by, personOf, type Caller, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { add, change, measureAggregate, postmortemAggregate, review } from './commands.ts'
import { findMeasure } from './queries.ts'
import { readMeasures, readPostmortem } from './store.ts'

export { readMeasures, readPostmortem } from './store.ts'

type Routes = Handlers<Pick<typeof contract, 'measures' | 'postmortem'>, Caller>
type Needs = Pick<Telling, 'names'>

/** What keeps it from happening again, and the review in which people think of it. */
export function createPrevention(parts: Parts, needs: Needs) {
  return {
    handlers: {
      measures: measureRoutes(parts, needs),
      postmortem: postmortemRoutes(parts, needs),
    },
    aggregates: [measureAggregate, postmortemAggregate],
  }
}

function measureRoutes(parts: Parts, { names }: Needs): Routes['measures'] {
  const { spine, reads, newId } = parts
  const acting = createActing(parts)

  async function views(measures: readonly Measure[]): Promise<MeasureView[]> {
    const owners = measures.map(({ owner }) => owner).filter((owner) => owner !== null)
    const people = await names(reads, owners)
    return measures.map((measure) => view(measure, people))
  }

  async function one(id: string, viewer: string): Promise<MeasureView> {
    const [shown] = await views([await findMeasure(reads, id, viewer)])
    if (!shown) throw new Refusal('not-found')
    return shown
  }

  async function demandMember(owner: string | undefined): Promise<void> {
    if (owner === undefined) return
    const members = await readMembers(reads)
    if (!members.some(({ id }) => id === owner)) throw new Refusal('unknown-person')
  }

  return {
    list: async ({ incident }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      return { items: await views(await readMeasures(reads, id)), next: null }
    },
    add: async ({ state, proof, ...asked }, call) => {
      await demandMember(asked.owner)
      const incident = await acting(asked.incident, call)
      const { text, kind = 'prevention', category = null, required = false } = asked
      const { owner = null, due = null } = asked
      const added = { incident, text, kind, category, required, owner, due }
      const named = { measure: newId('mea'), incident, asked: added }
      const { id, repeated } = await spine.execute(add, named, by(call))
      if (!repeated && (state !== undefined || proof !== undefined)) {
        const { actor, surface } = by(call)
        const more = { measure: id, incident, asked: { state, proof } }
        await spine.execute(change, more, { actor, surface })
      }
      return one(id, personOf(call).id)
    },
    change: async ({ measure, ...asked }, call) => {
      const viewer = personOf(call).id
      const { incident } = await findMeasure(reads, measure, viewer)
      await demandMember(asked.owner)
      await acting(incident, call)
      await spine.execute(change, { measure, incident, asked }, by(call))
      return one(measure, viewer)
    },
  }
}

function view({ owner, ...measure }: Measure, people: ReadonlyMap<string, PersonRef>): MeasureView {
  const person = owner === null ? null : (people.get(owner) ?? { id: owner, name: owner })
  return { ...measure, owner: person }
}

const UNDECIDED: PostmortemView = {
  form: null,
  at: null,
  facilitator: null,
  reason: null,
  held: false,
  outcome: null,
}

function postmortemRoutes(parts: Parts, { names }: Needs): Routes['postmortem'] {
  const { spine, reads } = parts
  const acting = createActing(parts)

  async function shown(incident: string): Promise<PostmortemView> {
    const postmortem = await readPostmortem(reads, incident)
    if (postmortem === null) return UNDECIDED
    const { form, at, facilitator: who, reason, held, outcome } = postmortem
    const people = await names(reads, who === null ? [] : [who])
    const facilitator = who === null ? null : (people.get(who) ?? { id: who, name: who })
    return { form, at, facilitator, reason, held, outcome }
  }

  return {
    get: async ({ incident }, call) => shown(await locate(reads, incident, personOf(call).id)),
    decide: async ({ held = false, outcome, ...choice }, call) => {
      const incident = await acting(choice.incident, call)
      await spine.execute(review, { ...choice, incident, held, outcome }, by(call))
      return shown(incident)
    },
  }
}
