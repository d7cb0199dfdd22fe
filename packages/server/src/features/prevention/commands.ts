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
import {
  decidePostmortem,
  evolvePostmortem,
  holdPostmortem,
  type Postmortem,
  type PostmortemChoice,
  type PostmortemContext,
  type PostmortemEvent,
} from '../../domain/postmortem.ts'
import { known } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { indexing } from '../cases/index.ts'
import { gatherRoom, readMembers } from '../incidents/index.ts'
import { tickReactions } from '../todos/index.ts'
import { measureRows, postmortemRows } from './store.ts'

interface Of {
  readonly incident: string
}

/** Thinking about prevention is what learning begins with (T10). */
function beginLearning(incident: string): TaskRequest {
  const kind = 'incidents.begin-learning'
  return { kind, lane: 'interactive', key: incident, payload: { incident } }
}

export const measureAggregate: Aggregate<Measure, MeasureEvent> = {
  name: 'measure',
  ...measureRows,
  evolve: evolveMeasure,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => [
    ...(event.type === 'measure.added' ? [beginLearning(incident)] : []),
    ...tickReactions(event, incident),
    ...indexing(event, incident),
  ],
}

interface Named<Asked> extends Of {
  readonly measure: string
  readonly asked: Asked
}

type MeasureCommand<Input> = Command<Measure, MeasureEvent, Input, RoomFacts, Actor>

export const add: MeasureCommand<Named<Events['measure.added']>> = {
  of: measureAggregate,
  id: ({ measure }) => measure,
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => addMeasure(state, input.asked, { by, now, facts }),
}

export const change: MeasureCommand<Named<MeasureChange>> = {
  of: measureAggregate,
  id: ({ measure }) => measure,
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) =>
    changeMeasure(known(state), input.asked, { by, now, facts }),
}

export const postmortemAggregate: Aggregate<Postmortem, PostmortemEvent> = {
  name: 'postmortem',
  ...postmortemRows,
  evolve: evolvePostmortem,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => [
    ...(event.type === 'postmortem.decided' ? [beginLearning(incident)] : []),
    ...tickReactions(event, incident),
  ],
}

interface Review extends PostmortemChoice, Of {
  /** It was held, and this came of it. */
  readonly held: boolean
  readonly outcome: string | undefined
}

export const review: Command<
  Postmortem,
  PostmortemEvent,
  Review,
  PostmortemContext['facts'],
  Actor
> = {
  of: postmortemAggregate,
  id: ({ incident }) => `pmt_${incident.replace('inc_', '')}`,
  gather: async (reads, { incident }) => ({
    ...(await gatherRoom(reads, incident)),
    members: await readMembers(reads),
  }),
  decide: ({ state, input, facts, by, now }) => {
    const context = { by, now, facts }
    const { held, outcome, ...choice } = input
    const decided = decidePostmortem(state, choice, context)
    if (!held) return decided
    const stamp = { actor: '', at: now.toString(), stream: state?.id ?? '' }
    const after = decided.reduce<Postmortem | null>(
      (before, event) => evolvePostmortem(before, Object.assign({}, event, stamp)),
      state,
    )
    return [...decided, ...holdPostmortem(after, { outcome }, context)]
  },
}
