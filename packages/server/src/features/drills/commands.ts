import type { DrillAnswer } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { evolveDrill, type Drill, type DrillEvent } from '../../domain/drill/drill.ts'
import {
  abortDrill,
  answerDrill,
  changeDrill,
  continueSeries,
  followDrill,
  holdDrill,
  remindersOf,
  remindOfDrill,
  scheduleDrill,
  type Change,
  type DrillContext,
} from '../../domain/drill/plan.ts'
import type { Turn } from '../../domain/drill/rhythm.ts'
import type { EventOf, Recorded } from '../../domain/event.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { activeMembers } from '../people/index.ts'
import { findDrill } from './queries.ts'
import { drillRows } from './store.ts'

export const TICK = 'drills.tick'
export const FOLLOW = 'drills.follow'

/** Its reminders and its hour each have a task; those of a day it was moved from find nothing to do. */
function drillReactions(event: Recorded<DrillEvent>, drill: Drill): readonly TaskRequest[] {
  if (event.type === 'drill.continued') {
    const payload = { drill: event.stream, ...event.data }
    return [{ kind: FOLLOW, lane: 'interactive', key: '', payload }]
  }
  if (event.type !== 'drill.scheduled' && event.type !== 'drill.changed') return []
  if (event.data.startsAt === undefined && event.data.rhythm === undefined) return []
  const happened = Temporal.Instant.from(event.at)
  const isAhead = (at: Temporal.Instant) => Temporal.Instant.compare(at, happened) > 0
  const hour = Temporal.Instant.from(drill.startsAt)
  return [...remindersOf(drill.startsAt).filter(isAhead), hour].map((at) => ({
    kind: TICK,
    lane: 'interactive',
    key: at.toString(),
    payload: { drill: drill.id },
    at,
  }))
}

export const drillAggregate: Aggregate<Drill, DrillEvent> = {
  name: 'drill',
  load: drillRows.load,
  save: drillRows.save,
  evolve: evolveDrill,
  subject: () => null,
  react: drillReactions,
}

interface OnDrill {
  readonly drill: string
}
type Facts = DrillContext['facts']
export type DrillCommand<Input, Given = Facts> = Command<
  Drill,
  DrillEvent,
  Input & OnDrill,
  Given,
  Actor
>
type Verb<Input> = (drill: Drill, input: Input, context: DrillContext) => readonly DrillEvent[]

const members = async (reads: Reads): Promise<Facts> => ({ members: await activeMembers(reads) })

const command = <Input>(verb: Verb<Input>): DrillCommand<Input> => ({
  of: drillAggregate,
  id: ({ drill }) => drill,
  gather: members,
  decide: ({ state, input, facts, by, now }) => verb(known(state), input, { by, now, facts }),
})

const schedule: DrillCommand<{ readonly asked: EventOf<'drill.scheduled'>['data'] }> = {
  of: drillAggregate,
  id: ({ drill }) => drill,
  gather: members,
  decide: ({ state, input, facts, by, now }) =>
    scheduleDrill(state, input.asked, { by, now, facts }),
}

/** What its time asks for: a reminder, or the next one of its series. */
const tick: DrillCommand<{ readonly next: string; readonly zone: string }, null> = {
  of: drillAggregate,
  id: ({ drill }) => drill,
  gather: nothing,
  decide: ({ state, input, now }) => [
    ...remindOfDrill(known(state), now),
    ...continueSeries(known(state), input, now),
  ],
}

/** The drill that follows another in its series. */
interface Following extends Turn {
  readonly next: string
}
const follow: Command<
  Drill,
  DrillEvent,
  Following & OnDrill,
  Facts & { readonly before: Drill },
  Actor
> = {
  of: drillAggregate,
  id: ({ next }) => next,
  gather: async (reads, { drill }) => ({
    ...(await members(reads)),
    before: await findDrill(reads, drill),
  }),
  decide: ({ state, input: { startsAt, fifth }, facts, by, now }) =>
    followDrill(state, { drill: facts.before, startsAt, fifth }, { by, now, facts }),
}

/** The verbs of a drill, each a command for the spine. */
export const drillCommands = {
  schedule,
  change: command<Change>(changeDrill),
  answer: command<{ readonly answer: DrillAnswer }>(answerDrill),
  hold: command<{ readonly commander?: string | undefined; readonly note?: string | undefined }>(
    holdDrill,
  ),
  abort: command<{ readonly reason: string; readonly endSeries?: boolean | undefined }>(abortDrill),
  tick,
  follow,
}
