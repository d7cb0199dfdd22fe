import type { Events } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  addMeasure,
  changeMeasure,
  evolveMeasure,
  type Measure,
  type MeasureChange,
  type MeasureEvent,
} from '../../domain/measure.ts'
import { known } from '../../domain/refusal.ts'
import { closersOf } from '../../domain/incident/close.ts'
import { carryOver, type CarryFacts } from '../../domain/measure-carry.ts'
import { profileOf } from '../../domain/profile.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { indexing } from '../cases/index.ts'
import type { Reads } from '../../platform/db.ts'
import { gatherRoom, readMembers } from '../incidents/index.ts'
import { readPolicy } from '../settings/index.ts'
import { tickReactions } from '../todos/index.ts'
import { measureRows } from './store.ts'

/** Thinking about prevention is what learning begins with (T10). */
export function beginLearning(incident: string): TaskRequest {
  const kind = 'incidents.begin-learning'
  return { kind, lane: 'interactive', key: incident, payload: { incident } }
}

interface Named<Asked> {
  readonly incident: string
  readonly measure: string
  readonly asked: Asked
}

type Carrying = Parameters<typeof carryOver>[1]

type MeasureCommand<Input> = Command<Measure, MeasureEvent, Input, RoomFacts, Actor>

/** The verbs of a measure, and what follows from them. */
export function measureCommands() {
  const of: Aggregate<Measure, MeasureEvent> = {
    name: 'measure',
    ...measureRows,
    evolve: evolveMeasure,
    subject: ({ incident }) => incident,
    react: (event, measure) => [
      ...(event.type === 'measure.added' ? [beginLearning(measure.incident)] : []),
      ...tickReactions(event, measure.incident),
      ...indexing(event, measure.incident),
    ],
  }

  const add: MeasureCommand<Named<Events['measure.added']>> = {
    of,
    id: ({ measure }) => measure,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, input, facts, by, now }) =>
      addMeasure(state, input.asked, { by, now, facts }),
  }

  const change: MeasureCommand<Named<MeasureChange>> = {
    of,
    id: ({ measure }) => measure,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, input, facts, by, now }) =>
      changeMeasure(known(state), input.asked, { by, now, facts }),
  }

  const carry: Command<Measure, MeasureEvent, Named<Carrying>, CarryFacts, Actor> = {
    of,
    id: ({ measure }) => measure,
    gather: (reads, { incident }) => gatherCarrying(reads, incident),
    decide: ({ state, input, facts, by, now }) =>
      carryOver(known(state), input.asked, { by, now, facts }),
  }

  return { of, add, change, carry }
}

export type MeasureCommands = ReturnType<typeof measureCommands>

/** What carrying over rests on: the profile's switch, and who may close. */
export async function gatherCarrying(reads: Reads, incident: string): Promise<CarryFacts> {
  const room = await gatherRoom(reads, incident)
  const members = await readMembers(reads)
  const policy = await readPolicy(reads)
  const { prevention } = profileOf(policy.profile, members.length)
  const closers = closersOf(room.incident, { ...room, members, policy })
  return { ...room, prevention, closers }
}
