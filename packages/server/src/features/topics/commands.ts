import type { Actor } from '../../domain/actor.ts'
import { known } from '../../domain/refusal.ts'
import type { RoomContext, RoomFacts } from '../../domain/room.ts'
import {
  answerInquiry,
  askInquiry,
  evolveInquiry,
  type Inquiry,
  type InquiryEvent,
} from '../../domain/topic/inquiry.ts'
import {
  addTopic,
  breakOut,
  endTopic,
  evolveLane,
  moveTopic,
  type Lane,
  type TopicEvent,
} from '../../domain/topic/topic.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { gatherRoom } from '../incidents/index.ts'
import { inquiryRows, laneRows } from './store.ts'
import { threadReactions } from './threads.ts'

export const laneAggregate: Aggregate<Lane, TopicEvent> = {
  name: 'lane',
  ...laneRows,
  evolve: evolveLane,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => threadReactions(event, incident),
}

export const inquiryAggregate: Aggregate<Inquiry, InquiryEvent> = {
  name: 'inquiry',
  ...inquiryRows,
  evolve: evolveInquiry,
  subject: ({ incident }) => incident,
  react: () => [],
}

interface On {
  readonly incident: string
}

export type LaneCommand<Input> = Command<Lane, TopicEvent, Input & On, RoomFacts, Actor>
type Verb<Input> = (lane: Lane | null, input: Input, context: RoomContext) => readonly TopicEvent[]

/** Every incident has one lane, and it is always the same. */
const command = <Input>(verb: Verb<Input>): LaneCommand<Input> => ({
  of: laneAggregate,
  id: ({ incident }) => `lan_${incident.replace('inc_', '')}`,
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => verb(state, input, { by, now, facts }),
})

export const laneCommands = {
  add: command(addTopic),
  move: command(moveTopic),
  breakOut: command(breakOut),
  end: command(endTopic),
}

type InquiryCommand<Input> = Command<
  Inquiry,
  InquiryEvent,
  Input & On & { readonly inquiry: string },
  RoomFacts,
  Actor
>

export const ask: InquiryCommand<{ readonly text: string }> = {
  of: inquiryAggregate,
  id: ({ inquiry }) => inquiry,
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => askInquiry(state, input, { by, now, facts }),
}

export const answer: InquiryCommand<{ readonly answer: string }> = {
  of: inquiryAggregate,
  id: ({ inquiry }) => inquiry,
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) =>
    answerInquiry(known(state), input, { by, now, facts }),
}
