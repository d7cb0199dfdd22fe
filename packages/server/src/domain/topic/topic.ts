import type { Events, TopicLane } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { demandWork, type RoomContext } from '../room.ts'
import { givenText, requiredText } from '../text.ts'
import { instantText } from '../time.ts'

export interface Topic {
  readonly id: string
  readonly text: string
  readonly lane: TopicLane
  readonly by: string
  /** Since when it has been where it is. */
  readonly since: string
  readonly owner: string | null
  readonly returnAt: string | null
  readonly outcome: string | null
  /** The message that its thread hangs on, once it was taken elsewhere. */
  readonly thread?: string
}

/** The one lane of a call: everything it talks of, in the order of the queue. */
export interface Lane {
  readonly id: string
  readonly incident: string
  readonly topics: readonly Topic[]
}

export type TopicEvent = EventOf<
  | 'topic.added'
  | 'topic.begun'
  | 'topic.queued'
  | 'topic.parked'
  | 'topic.broken_out'
  | 'topic.ended'
>

const MOVES = {
  current: 'topic.begun',
  next: 'topic.queued',
  parked: 'topic.parked',
} as const

/** Lines a topic up, or parks it for later. The same one again changes nothing. */
export function addTopic(
  lane: Lane | null,
  asked: { readonly topic: string; readonly text: string; readonly lane: 'next' | 'parked' },
  context: RoomContext,
): readonly TopicEvent[] {
  if (lane?.topics.some(({ id }) => id === asked.topic)) return []
  demandWork(context)
  const text = requiredText(asked.text, 'invalid-input')
  const incident = context.facts.incident.id
  return [{ type: 'topic.added', data: { incident, topic: asked.topic, text, lane: asked.lane } }]
}

/** Begins, queues or parks a topic. There is only ever one that is talked of. */
export function moveTopic(
  lane: Lane | null,
  { topic, to }: { readonly topic: string; readonly to: keyof typeof MOVES },
  context: RoomContext,
): readonly TopicEvent[] {
  if (open(lane, topic).lane === to) return []
  demandWork(context)
  return [{ type: MOVES[to], data: { topic } }]
}

interface Away {
  readonly topic: string
  readonly owner: string
  readonly minutes: number
  /** What its thread will hang on, unless it has one from before. */
  readonly thread: string
}

/** Takes a topic elsewhere, into a thread of the room: who leads it there, and when they come back. */
export function breakOut(
  lane: Lane | null,
  asked: Away,
  context: RoomContext,
): readonly TopicEvent[] {
  const { topic, owner, minutes } = asked
  const { thread = asked.thread } = open(lane, topic)
  demandWork(context)
  const returnAt = instantText(context.now.add({ minutes }))
  return [{ type: 'topic.broken_out', data: { topic, owner, returnAt, thread } }]
}

/** Ends a topic with what was decided, in one line; without it, nothing was. */
export function endTopic(
  lane: Lane | null,
  asked: {
    readonly topic: string
    readonly outcome?: string | undefined
    /** By what the room hears of it, if it was taken elsewhere. */
    readonly message: string
  },
  context: RoomContext,
): readonly TopicEvent[] {
  const { topic, message } = asked
  const { thread } = open(lane, topic)
  demandWork(context)
  const outcome = givenText(asked.outcome)
  const told = thread !== undefined && outcome !== null ? { message } : {}
  return [{ type: 'topic.ended', data: { topic, outcome, ...told } }]
}

function open(lane: Lane | null, topic: string): Topic {
  const found = lane?.topics.find(({ id }) => id === topic)
  if (found === undefined) throw new Refusal('not-found')
  if (found.lane === 'ended') throw new Refusal('wrong-state')
  return found
}

/** The lane after `event`. */
export function evolveLane(state: Lane | null, event: Recorded<TopicEvent>): Lane {
  if (event.type === 'topic.added') {
    const { incident, topic, text, lane } = event.data
    const added = { id: topic, text, lane, by: event.actor, since: event.at, ...NOWHERE }
    return { id: event.stream, incident, topics: [...(state?.topics ?? []), added] }
  }
  if (state === null) throw new Error(`${event.type} recorded before topic.added`)
  return { ...state, topics: moved(state.topics, event) }
}

const NOWHERE = { owner: null, returnAt: null, outcome: null }

function moved(
  topics: readonly Topic[],
  event: Recorded<Exclude<TopicEvent, { readonly type: 'topic.added' }>>,
): readonly Topic[] {
  const since = event.at
  const change = (lane: TopicLane, more: Partial<Topic> = {}): readonly Topic[] =>
    topics.map((one) =>
      one.id === event.data.topic ? { ...one, ...NOWHERE, lane, since, ...more } : one,
    )
  switch (event.type) {
    case 'topic.begun':
      return begun(topics, event.data.topic, since)
    case 'topic.queued':
      return change('next')
    case 'topic.parked':
      return change('parked')
    case 'topic.broken_out':
      return change('breakout', away(event.data))
    case 'topic.ended':
      return change('ended', { outcome: event.data.outcome })
  }
}

function away({ owner, returnAt, thread }: Events['topic.broken_out']): Partial<Topic> {
  return { owner, returnAt, ...(thread === undefined ? {} : { thread }) }
}

/** The one before goes back to the head of the queue: nothing is lost by changing the subject. */
function begun(topics: readonly Topic[], id: string, since: string): readonly Topic[] {
  const here = topics.filter((one) => one.id === id)
  const before = topics.filter((one) => one.id !== id && one.lane === 'current')
  const others = topics.filter((one) => one.id !== id && one.lane !== 'current')
  return [
    ...here.map((one) => Object.assign({}, one, NOWHERE, { lane: 'current' as const, since })),
    ...before.map((one) => Object.assign({}, one, { lane: 'next' as const, since })),
    ...others,
  ]
}
