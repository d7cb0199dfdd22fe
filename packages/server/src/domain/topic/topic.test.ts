import { describe, expect, test } from 'vitest'
import { by, incident, NINE, outcomeOf } from '../testing/builders.ts'
import { nameOf } from '../actor.ts'
import { answerInquiry, askInquiry, evolveInquiry, type Inquiry } from './inquiry.ts'
import {
  addTopic,
  breakOut,
  endTopic,
  evolveLane,
  moveTopic,
  type Lane,
  type TopicEvent,
} from './topic.ts'

const context = by('ana', { incident: incident(), participants: ['ana', 'bo'] })
const stamp = { stream: 'lan_1', actor: nameOf(context.by), at: NINE.toString() }

function after(lane: Lane | null, events: readonly TopicEvent[]): Lane {
  const state = events.reduce<Lane | null>(
    (before, event) => evolveLane(before, { ...event, ...stamp }),
    lane,
  )
  if (state === null) throw new Error('nothing happened')
  return state
}

function lined(...names: readonly string[]): Lane {
  return after(
    null,
    names.flatMap((topic) => addTopic(null, { topic, text: topic, lane: 'next' }, context)),
  )
}

const lanes = (lane: Lane) => lane.topics.map(({ id, lane: where }) => `${id} ${where}`)

describe('W-20 one topic at a time', () => {
  test('a topic that begins sends the one before to the head of the queue', () => {
    const first = after(
      lined('a', 'b', 'c'),
      moveTopic(lined('a', 'b', 'c'), { topic: 'b', to: 'current' }, context),
    )
    const second = after(first, moveTopic(first, { topic: 'c', to: 'current' }, context))

    expect(lanes(first)).toEqual(['b current', 'a next', 'c next'])
    expect(lanes(second)).toEqual(['c current', 'b next', 'a next'])
  })

  test('a breakout has an owner and a time to return, and ends with what came of it', () => {
    const lane = lined('a')
    const away = after(
      lane,
      breakOut(lane, { topic: 'a', owner: 'bo', minutes: 15, thread: 'msg_1' }, context),
    )
    const back = after(
      away,
      endTopic(away, { topic: 'a', outcome: 'It is the cache', message: 'msg_2' }, context),
    )

    expect(away.topics[0]).toMatchObject({ owner: 'bo', returnAt: '2026-01-05T09:15:00Z' })
    expect(back.topics[0]).toMatchObject({ lane: 'ended', outcome: 'It is the cache', owner: null })
  })

  test('what is settled stays settled, what is unknown is not found, and the same twice is nothing', () => {
    const lane = lined('a')
    const ended = after(lane, endTopic(lane, { topic: 'a', message: 'msg_2' }, context))

    expect(outcomeOf(() => moveTopic(ended, { topic: 'a', to: 'current' }, context))).toBe(
      'wrong-state',
    )
    expect(outcomeOf(() => moveTopic(lane, { topic: 'z', to: 'parked' }, context))).toBe(
      'not-found',
    )
    expect(outcomeOf(() => moveTopic(lane, { topic: 'a', to: 'next' }, context))).toBe('nothing')
    const outsider = by('flo', context.facts)
    expect(outcomeOf(() => moveTopic(lane, { topic: 'a', to: 'parked' }, outsider))).toBe(
      'not-allowed',
    )
  })
})

describe('W-17 questions from outside', () => {
  const inquiry: Inquiry = evolveInquiry(null, {
    type: 'inquiry.asked',
    data: { incident: 'inc_1', text: 'When?' },
    ...stamp,
    actor: 'flo',
  })
  const answering = (id: string, changes = {}) =>
    outcomeOf(() =>
      answerInquiry(
        inquiry,
        { answer: 'Soon' },
        by(id, { incident: incident(changes), participants: ['ana', 'bo'] }),
      ),
    )

  test('anybody may ask; responders are not asked to answer', () => {
    const outsider = by('flo', context.facts)

    expect(outcomeOf(() => askInquiry(null, { text: 'When?' }, outsider))).toBe('inquiry.asked')
    expect(answering('ana')).toBe('inquiry.answered')
    expect(answering('bo')).toBe('not-commander')
    const comms = { person: 'bo', offeredTo: null }
    expect(answering('bo', { roles: { ...incident().roles, comms_lead: comms } })).toBe(
      'inquiry.answered',
    )
  })

  test('while nobody commands, whoever is at work here answers', () => {
    expect(answering('bo', { roles: {} })).toBe('inquiry.answered')
    expect(answering('flo', { roles: {} })).toBe('not-allowed')
  })
})
