import { expect, test } from 'vitest'
import type { Actor, Member } from '../actor.ts'
import { evolveDrill, expectedAt, type Drill, type DrillEvent } from './drill.ts'
import {
  abortDrill,
  answerDrill,
  canDrill,
  changeDrill,
  continueSeries,
  followDrill,
  holdDrill,
  remindOfDrill,
  scheduleDrill,
} from './plan.ts'

const MEMBERS: readonly Member[] = [
  { id: 'owen', role: 'owner' },
  { id: 'ana', role: 'member' },
  { id: 'bo', role: 'member' },
]
const START = '2026-02-18T05:00:00Z'
const actor = (id: string): Actor => ({
  id,
  memberRole: MEMBERS.find((one) => one.id === id)?.role ?? 'member',
})
const at = (time: string, by = 'ana') => ({
  by: actor(by),
  now: Temporal.Instant.from(time),
  facts: { members: MEMBERS },
})
const JANUARY = '2026-01-20T00:00:00Z'
const plan = {
  title: ' Failover ',
  purpose: null,
  startsAt: '2026-02-18T14:00:00+09:00',
  minutes: 45,
  place: null,
  rhythm: 'monthly',
  facilitator: 'bo',
  invited: ['owen', 'owen'],
  fifth: false,
  by: 'ana',
  after: null,
} as const

const after = (drill: Drill | null, event: DrillEvent): Drill =>
  evolveDrill(drill, { ...event, actor: 'ana', at: JANUARY, stream: 'drl_1' })

/** A drill after all that. */
const fold = (drill: Drill, events: readonly DrillEvent[]): Drill =>
  events.reduce<Drill>(after, drill)

const [scheduled] = scheduleDrill(null, plan, at(JANUARY))
if (scheduled === undefined) throw new Error('nothing was planned')
const drill = after(null, scheduled)
const answered = (person: string, answer: 'player' | 'away'): Drill =>
  fold(drill, answerDrill(drill, { answer }, at(JANUARY, person)))

test('W-11 anybody plans a drill for a time to come, with people who are here', () => {
  expect(drill).toMatchObject({
    title: 'Failover',
    startsAt: START,
    invited: ['owen'],
    scheduledBy: 'ana',
    state: 'scheduled',
  })
  expect(scheduleDrill(drill, plan, at(JANUARY))).toEqual([])
  expect(() => scheduleDrill(null, plan, at(START))).toThrow('drill-in-the-past')
  expect(() => scheduleDrill(null, { ...plan, invited: ['gone'] }, at(JANUARY))).toThrow(
    'unknown-person',
  )
})

test('W-11 whoever planned it, leads it or is an admin changes it, and only what is another', () => {
  const changed = changeDrill(drill, { minutes: 60, title: 'Failover', place: '' }, at(JANUARY))
  expect(changed).toEqual([{ type: 'drill.changed', data: { minutes: 60 } }])
  expect(changeDrill(drill, { invited: ['owen', 'ana'] }, at(JANUARY, 'bo'))).toEqual([
    { type: 'drill.changed', data: { invited: ['ana'] } },
  ])
  expect(changeDrill(drill, { place: 'Room 1' }, at(JANUARY, 'owen'))).toHaveLength(1)
  expect(() => changeDrill(drill, { minutes: 60 }, at(JANUARY, 'cy'))).toThrow('not-allowed')
  expect(() => changeDrill(drill, { startsAt: JANUARY }, at(JANUARY))).toThrow('drill-in-the-past')
})

test('W-12 everybody answers for themselves until it is over', () => {
  expect(answerDrill(drill, { answer: 'commander' }, at(START, 'cy'))).toEqual([
    { type: 'drill.answered', data: { person: 'cy', answer: 'commander' } },
  ])
  expect(answerDrill(answered('cy', 'player'), { answer: 'player' }, at(START, 'cy'))).toEqual([])
  expect(() => answerDrill(drill, { answer: 'player' }, at('2026-02-18T05:45:00Z'))).toThrow(
    'drill-over',
  )
})

test('W-11 whoever cannot come is not expected, unless they lead it', () => {
  expect(expectedAt(answered('cy', 'player'))).toEqual(['bo', 'owen', 'cy'])
  expect(expectedAt(answered('owen', 'away'))).toEqual(['bo'])
  expect(expectedAt(answered('bo', 'away'))).toContain('bo')
})

test('W-11 it is held once it has begun, called off at any time, and then nothing more', () => {
  const early = at('2026-02-18T04:59:59Z')
  expect(() => holdDrill(drill, {}, early)).toThrow('drill-ahead')
  expect(canDrill(drill, early)).toEqual({ answer: true, change: true, settle: false })
  const held = holdDrill(drill, { commander: 'owen', note: ' Fun ' }, at(START))
  expect(held).toEqual([{ type: 'drill.held', data: { commander: 'owen', note: 'Fun' } }])

  const done = fold(drill, held)
  expect(done.state).toBe('done')
  expect(holdDrill(done, {}, at(START))).toEqual([])
  expect(() => abortDrill(done, { reason: 'no' }, at(START))).toThrow('drill-over')
  expect(canDrill(done, at(START))).toEqual({ answer: false, change: false, settle: false })

  const off = fold(drill, abortDrill(drill, { reason: 'A real fire' }, early))
  expect(off).toMatchObject({ state: 'aborted', note: 'A real fire' })
  expect(() => holdDrill(off, {}, at(START))).toThrow('drill-over')
})

test.each([
  ['more than a week ahead nobody is', '2026-02-11T04:59:59Z', null],
  ['a week ahead', '2026-02-11T05:00:00Z', 7],
  ['late, after the server was away', '2026-02-14T05:00:00Z', 7],
  ['a day ahead', '2026-02-17T05:00:00Z', 1],
  ['once it has begun nobody is any more', START, null],
])('W-11 reminded: %s', (_, now, days) => {
  const reminded = remindOfDrill(drill, Temporal.Instant.from(now))
  expect(reminded).toEqual(days === null ? [] : [{ type: 'drill.reminded', data: { days } }])
  expect(remindOfDrill(fold(drill, reminded), Temporal.Instant.from(now))).toEqual([])
})

test('W-11 a day ahead follows a week ahead, never the other way; moved, it begins anew', () => {
  const day = fold(drill, remindOfDrill(drill, Temporal.Instant.from('2026-02-17T05:00:00Z')))
  expect(remindOfDrill(day, Temporal.Instant.from('2026-02-12T05:00:00Z'))).toEqual([])

  const moved = fold(day, changeDrill(day, { startsAt: '2026-03-18T05:00:00Z' }, at(JANUARY)))
  expect(remindOfDrill(moved, Temporal.Instant.from('2026-03-11T05:00:00Z'))).toHaveLength(1)
})

test('W-11 the next of a monthly series stands when its time has come, once, held or called off', () => {
  const asked = { next: 'drl_2', zone: 'Asia/Tokyo' }
  const now = Temporal.Instant.from(START)
  const continued = continueSeries(drill, asked, now)
  expect(continued).toEqual([
    {
      type: 'drill.continued',
      data: { next: 'drl_2', startsAt: '2026-03-18T05:00:00Z', fifth: false },
    },
  ])
  expect(continueSeries(fold(drill, continued), asked, now)).toEqual([])
  expect(continueSeries(drill, asked, Temporal.Instant.from(JANUARY))).toEqual([])
  const off = fold(drill, abortDrill(drill, { reason: 'no' }, at(JANUARY)))
  expect(continueSeries(off, asked, now)).toHaveLength(1)
  const once = fold(drill, changeDrill(drill, { rhythm: 'once' }, at(JANUARY)))
  expect(continueSeries(once, asked, now)).toEqual([])
})

test('W-11 a drill is called off together with its series, if that is asked for', () => {
  const reason = 'Nobody is left to come'
  const ended = abortDrill(drill, { reason, endSeries: true }, at(JANUARY))

  expect(ended.map(({ type }) => type)).toEqual(['drill.changed', 'drill.aborted'])
  const off = fold(drill, ended)
  expect(off).toMatchObject({ state: 'aborted', rhythm: 'once', note: reason })
  const asked = { next: 'drl_2', zone: 'Asia/Tokyo' }
  expect(continueSeries(off, asked, Temporal.Instant.from(START))).toEqual([])
  const once = { ...drill, rhythm: 'once' } as const
  expect(abortDrill(once, { reason, endSeries: true }, at(JANUARY))).toHaveLength(1)
})

test('W-11 whoever has left is not invited to the next one, and somebody leads it all the same', () => {
  const left = { ...drill, facilitator: 'gone', invited: ['bo', 'gone'], scheduledBy: 'left' }
  const startsAt = '2026-03-18T05:00:00Z'
  expect(followDrill(null, { drill: left, startsAt, fifth: true }, at(START))).toMatchObject([
    { data: { facilitator: 'owen', invited: ['bo'], after: 'drl_1', startsAt, fifth: true } },
  ])
  expect(followDrill(drill, { drill: left, startsAt, fifth: false }, at(START))).toEqual([])
})
