import type {
  contract,
  Measure as MeasureView,
  PersonRef,
  Postmortem as PostmortemView,
} from '@hikeshi/contract'
import type { Incident } from '../../domain/incident/incident.ts'
import { guardCarryOver } from '../../domain/measure-carry.ts'
import type { Measure } from '../../domain/measure.ts'
import { recommendForm } from '../../domain/postmortem-form.ts'
import { known, Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, locate, readIncident, readMembers } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Defaults } from '../settings/index.ts'
import { gatherCarrying, type MeasureCommands } from './commands.ts'
import type { createFollowUps } from './follow-ups.ts'
import { review } from './postmortem-command.ts'
import { countForForm, findMeasure } from './queries.ts'
import { readMeasures, readPostmortem } from './store.ts'
import { measureView, personIn } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'measures' | 'postmortem'>, Caller>

export interface RouteNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly zone: () => string
  /** Keeps the report as it was accepted, if nobody has yet. */
  readonly keepReport: (incident: string) => Promise<void>
  readonly defaults: Pick<Defaults, 'postmortem' | 'severities'>
  readonly commands: MeasureCommands
  readonly followUps: ReturnType<typeof createFollowUps>
}

/** Measures of one incident, as whoever calls sees them. */
type Views = (measures: readonly Measure[], call: ApiCall) => Promise<MeasureView[]>

export function preventionRoutes(parts: Parts, needs: RouteNeeds): Routes {
  const { reads, clock } = parts
  const views: Views = async (measures, call) => {
    const named = measures.flatMap(({ owner, carried }) => [owner, carried?.by ?? null])
    const people = await needs.names(
      reads,
      named.filter((id) => id !== null),
    )
    const [first] = measures
    if (first === undefined) return []
    const facts = await gatherCarrying(reads, first.incident)
    const context = { by: by(call).actor, now: clock.now(), facts }
    return measures.map((measure) =>
      measureView(measure, people, guardCarryOver(measure, context) === null),
    )
  }
  return {
    measures: measureRoutes(parts, needs, views),
    postmortem: postmortemRoutes(parts, needs, views),
  }
}

function measureRoutes(parts: Parts, needs: RouteNeeds, views: Views): Routes['measures'] {
  const { spine, reads, newId } = parts
  const { add, change, carry } = needs.commands
  const acting = createActing(parts)

  async function one(id: string, call: ApiCall): Promise<MeasureView> {
    const [shown] = await views([await findMeasure(reads, id, personOf(call).id)], call)
    if (!shown) throw new Refusal('not-found')
    return shown
  }

  return {
    list: async ({ incident }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      return { items: await views(await readMeasures(reads, id), call), next: null }
    },
    add: async ({ state, proof, verified, ...asked }, call) => {
      await demandMember(reads, asked.owner)
      const incident = await acting(asked.incident, call)
      const { text, kind = 'prevention', category = null, required = false } = asked
      const { owner = null, verification = null } = asked
      const due = asked.due === undefined ? await dayFor(parts, incident, needs) : asked.due
      const added = { incident, text, kind, category, required, owner, due, verification }
      const named = { measure: newId('mea'), incident, asked: added }
      const { id, repeated } = await spine.execute(add, named, by(call))
      const more = { state, proof, verified }
      if (!repeated && Object.values(more).some((told) => told !== undefined)) {
        const { actor, surface } = by(call)
        await spine.execute(change, { measure: id, incident, asked: more }, { actor, surface })
      }
      return one(id, call)
    },
    change: async ({ measure, ...asked }, call) => {
      const viewer = personOf(call).id
      const { incident } = await findMeasure(reads, measure, viewer)
      await demandMember(reads, asked.owner)
      await acting(incident, call)
      // After the close a measure goes on, and the accepted report does not go with it.
      await needs.keepReport(incident)
      await spine.execute(change, { measure, incident, asked }, by(call))
      return one(measure, call)
    },
    carryOver: async ({ measure, ...asked }, call) => {
      const { incident } = await findMeasure(reads, measure, personOf(call).id)
      await acting(incident, call)
      await spine.execute(carry, { measure, incident, asked }, by(call))
      return one(measure, call)
    },
    followUps: async ({ mine = false }, call) => ({
      items: await needs.followUps(personOf(call).id, mine),
    }),
  }
}

async function dayFor(
  { reads, clock }: Parts,
  incident: string,
  needs: RouteNeeds,
): Promise<string> {
  return suggestedDue(known(await readIncident(reads, incident)), clock.now(), needs)
}

async function demandMember(reads: Reads, owner: string | null | undefined): Promise<void> {
  if (owner === undefined || owner === null) return
  const members = await readMembers(reads)
  if (!members.some(({ id }) => id === owner)) throw new Refusal('unknown-person')
}

/** Where a severity promises nothing, a day is suggested all the same. */
const UNPROMISED_DAYS = 60

/** As many days from today as the highest severity that it reached gives. */
function suggestedDue(
  { maxSeverity }: Incident,
  now: Temporal.Instant,
  { defaults, zone }: RouteNeeds,
): string {
  const today = now.toZonedDateTimeISO(zone()).toPlainDate()
  const severity = defaults.severities.find(({ key }) => key === (maxSeverity ?? 'sev3'))
  return today.add({ days: severity?.preventionDue ?? UNPROMISED_DAYS }).toString()
}

type Decided = Pick<
  PostmortemView,
  'form' | 'at' | 'facilitator' | 'reason' | 'held' | 'outcome' | 'thread'
>

const UNDECIDED: Decided = {
  form: null,
  at: null,
  facilitator: null,
  reason: null,
  held: false,
  outcome: null,
  thread: null,
}

function postmortemRoutes(parts: Parts, needs: RouteNeeds, views: Views): Routes['postmortem'] {
  const { spine, reads, clock } = parts
  const acting = createActing(parts)

  async function decided(incident: string): Promise<Decided> {
    const postmortem = await readPostmortem(reads, incident)
    if (postmortem === null) return UNDECIDED
    const { form, at, facilitator: who, reason, held, outcome, thread } = postmortem
    const people = await needs.names(reads, who === null ? [] : [who])
    return { form, at, facilitator: personIn(people, who), reason, held, outcome, thread }
  }

  async function shown(id: string, call: ApiCall): Promise<PostmortemView> {
    const incident = known(await readIncident(reads, id))
    const { maxSeverity: severity, type } = incident
    const secret = incident.visibility === 'private'
    return {
      ...(await decided(id)),
      recommended: recommendForm({ severity, type, secret, ...(await countForForm(reads, id)) }),
      measures: await views(await readMeasures(reads, id), call),
      suggestedDue: suggestedDue(incident, clock.now(), needs),
    }
  }

  return {
    get: async ({ incident }, call) =>
      shown(await locate(reads, incident, personOf(call).id), call),
    decide: async ({ held = false, outcome, ...choice }, call) => {
      const incident = await acting(choice.incident, call)
      await spine.execute(review, { ...choice, incident, held, outcome }, by(call))
      return shown(incident, call)
    },
    guide: async () => needs.defaults.postmortem,
  }
}
