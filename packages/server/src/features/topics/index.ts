import type {
  contract,
  Inquiry as InquiryView,
  PersonRef,
  Topic as TopicView,
  Topics,
} from '@hikeshi/contract'
import { guardAnswer, type Inquiry } from '../../domain/topic/inquiry.ts'
import { guardWork } from '../../domain/room.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Topic } from '../../domain/topic/topic.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, gatherRoom, locate, readMembers } from '../incidents/index.ts'
import { readLane } from '../nudges/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import {
  answer,
  ask,
  inquiryAggregate,
  laneAggregate,
  laneCommands,
  type LaneCommand,
} from './commands.ts'
import type { createRoom } from '../room/index.ts'
import { findInquiry, listInquiries } from './queries.ts'
import { telling } from './threads.ts'

type Served = Handlers<Pick<typeof contract, 'topics' | 'inquiries'>, Caller>
type NameOf = (id: string) => PersonRef

export interface TopicNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly say: ReturnType<typeof createRoom>['say']
}

/** One topic at a time for the call, and a queue for the questions of everybody else. */
export function createTopics(parts: Parts, needs: TopicNeeds) {
  return {
    handlers: { topics: topicRoutes(parts, needs), inquiries: inquiryRoutes(parts, needs) },
    tasks: [telling(parts, needs.say)],
    aggregates: [laneAggregate, inquiryAggregate],
  }
}

async function namer(reads: Reads, { names }: TopicNeeds, ids: readonly string[]): Promise<NameOf> {
  const known = await names(reads, Array.from(new Set(ids)))
  return (id) => known.get(id) ?? { id, name: id }
}

function topicRoutes(parts: Parts, needs: TopicNeeds): Served['topics'] {
  const { spine, reads, clock, newId } = parts
  const acting = createActing(parts)

  async function view(incident: string, call: ApiCall): Promise<Topics> {
    const topics = (await readLane(reads, incident))?.topics ?? []
    const people = topics.flatMap(({ by: who, owner }) => (owner === null ? [who] : [who, owner]))
    const nameOf = await namer(reads, needs, people)
    const facts = await gatherRoom(reads, incident)
    const may = guardWork({ by: by(call).actor, now: clock.now(), facts }) === null
    const inLane = (lane: Topic['lane']) =>
      topics.filter((topic) => topic.lane === lane).map((topic) => topicView(topic, nameOf))
    return {
      current: inLane('current')[0] ?? null,
      next: inLane('next'),
      parked: inLane('parked'),
      breakouts: inLane('breakout'),
      ended: inLane('ended').toReversed(),
      can: { change: may },
    }
  }

  async function change<Input extends { readonly incident: string }>(
    command: LaneCommand<Input>,
    input: Input,
    call: ApiCall,
  ): Promise<Topics> {
    const incident = await acting(input.incident, call)
    await spine.execute(command, { ...input, incident }, by(call))
    return view(incident, call)
  }

  return {
    get: async ({ incident }, call) => view(await locate(reads, incident, personOf(call).id), call),
    add: (asked, call) => change(laneCommands.add, { ...asked, topic: newId('top') }, call),
    move: (asked, call) => change(laneCommands.move, asked, call),
    breakOut: async (asked, call) => {
      const members = await readMembers(reads)
      if (!members.some(({ id }) => id === asked.owner)) throw new Refusal('unknown-person')
      return change(laneCommands.breakOut, { ...asked, thread: newId('msg') }, call)
    },
    end: (asked, call) => change(laneCommands.end, { ...asked, message: newId('msg') }, call),
  }
}

function topicView(topic: Topic, nameOf: NameOf): TopicView {
  const { id, text, lane, since, returnAt, outcome, thread = null } = topic
  const owner = topic.owner === null ? null : nameOf(topic.owner)
  return { id, text, lane, since, returnAt, outcome, thread, owner, by: nameOf(topic.by) }
}

function inquiryRoutes(parts: Parts, needs: TopicNeeds): Served['inquiries'] {
  const { spine, reads, clock, newId } = parts

  async function views(list: readonly Inquiry[], call: ApiCall): Promise<InquiryView[]> {
    const [first] = list
    if (first === undefined) return []
    const people = list.flatMap(({ by: who, answeredBy }) => [who, answeredBy])
    const nameOf = await namer(
      reads,
      needs,
      people.filter((person) => person !== null),
    )
    const facts = await gatherRoom(reads, first.incident)
    const may = guardAnswer({ by: by(call).actor, now: clock.now(), facts }) === null
    return list.map((inquiry) => inquiryView(inquiry, may, nameOf))
  }

  async function view(id: string, call: ApiCall): Promise<InquiryView> {
    const [shown] = await views([await findInquiry(reads, id, personOf(call).id)], call)
    if (!shown) throw new Refusal('not-found')
    return shown
  }

  return {
    list: async ({ incident: reference }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      return { items: await views(await listInquiries(reads, incident), call), next: null }
    },
    ask: async ({ incident: reference, text }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      const { id } = await spine.execute(ask, { incident, text, inquiry: newId('inq') }, by(call))
      return view(id, call)
    },
    answer: async ({ inquiry, answer: text }, call) => {
      const { incident } = await findInquiry(reads, inquiry, personOf(call).id)
      await spine.execute(answer, { incident, inquiry, answer: text }, by(call))
      return view(inquiry, call)
    },
  }
}

function inquiryView(inquiry: Inquiry, may: boolean, nameOf: NameOf): InquiryView {
  const { id, text, at, answer: given, answeredAt } = inquiry
  const answeredBy = inquiry.answeredBy === null ? null : nameOf(inquiry.answeredBy)
  return {
    id,
    text,
    at,
    answer: given,
    answeredAt,
    answeredBy,
    by: nameOf(inquiry.by),
    can: { answer: may },
  }
}
