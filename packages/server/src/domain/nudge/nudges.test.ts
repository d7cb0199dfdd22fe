import type { NudgeCode } from '@hikeshi/contract'
import { describe, expect, test } from 'vitest'
import { endedNow, nextLook, nudgesNow } from './say.ts'
import type { Said, Snapshot } from './snapshot.ts'
import { CASES } from './testing-cases.ts'
import { at, moment, remembered, saidBefore, seen } from './testing.ts'

/** Lives on while nothing changes, from one look to the next, and hears everything that is said. */
function ladderOf(when: Snapshot, code: NudgeCode): readonly string[] {
  const heard: string[] = []
  const said: Said[] = []
  for (let now: Temporal.Instant | null = moment(0); now; now = nextLook({ ...when, said }, now)) {
    const minute = moment(0).until(now).total('minutes')
    const sayings = nudgesNow({ ...when, said }, now)
    said.push(...remembered(sayings, now.toString(), said.length))
    const mine = sayings.filter(({ parts }) => parts.some((part) => part.code === code))
    heard.push(...mine.map(({ to, place }) => `${minute} ${to ?? place}`))
  }
  return heard
}

const said = (one: Snapshot, minute: number, code: NudgeCode) =>
  nudgesNow(one, moment(minute)).filter(({ parts }) => parts.some((part) => part.code === code))

describe('B-25 C-24 W-15 W-23 every nudge comes at its time, and not before', () => {
  for (const [code, { when, from, to, ladder, gone }] of Object.entries(CASES)) {
    test(`${code} speaks at minute ${from}`, () => {
      expect(said(when, from - 0.02, code as NudgeCode)).toEqual([])
      expect(said(when, from, code as NudgeCode).map((one) => one.to)).toEqual(to)
    })

    test(`${code} is said to these people at these times, and then no more`, () => {
      expect(ladderOf(when, code as NudgeCode)).toEqual(ladder)
    })

    test(`${code} is taken back once its reason is gone, and not while it holds`, () => {
      const spoken = remembered(said(when, from, code as NudgeCode), at(from)).filter(
        (one) => one.code === code,
      )
      expect(spoken.length).toBeGreaterThan(0)
      expect(endedNow({ ...when, said: spoken }).map((one) => one.code)).toEqual([])
      expect(endedNow({ ...gone, said: spoken }).map((one) => one.code)).toEqual(
        spoken.map(() => code),
      )
      expect(said({ ...gone, said: [] }, from + 0.5, code as NudgeCode)).toEqual([])
    })

    test(`B-25 ${code} is silent once somebody said that it is not needed`, () => {
      const muted = to.map((who) => {
        const place = who === null ? ('channel' as const) : ('private' as const)
        return saidBefore(code as NudgeCode, { to: who, place, at: at(-60), state: 'dismissed' })
      })

      expect(said({ ...when, said: muted }, from + 5, code as NudgeCode)).toEqual([])
    })
  }
})

test('N-01 goes to the room once, then to three who could, the least used first', () => {
  const first = nudgesNow(CASES['N-01'].when, moment(5))
  const again = { ...CASES['N-01'].when, said: remembered(first, at(5)) }

  expect(nudgesNow(again, moment(9.9))).toEqual([])
  expect(nudgesNow(again, moment(10)).map(({ to }) => to)).toEqual(['di', 'bo', 'cy'])
  const last = remembered(nudgesNow(again, moment(10)), at(10))
  expect(nudgesNow({ ...again, said: [...again.said, ...last] }, moment(600))).toEqual([])
})

test('a repetition goes to the deputy, not louder to the same person', () => {
  const one = seen({ deputy: 'di', incident: { severity: null } })
  const first = nudgesNow(one, moment(15))
  const second = nudgesNow({ ...one, said: remembered(first, at(15)) }, moment(25))

  expect([first, second].map(([message]) => message?.to)).toEqual(['ana', 'di'])
})

test('C-05 N-03 the next step of the escalation is said anew, and the line before it goes', () => {
  const { when } = CASES['N-03']
  const first = remembered(nudgesNow(when, moment(5)), at(5))
  const call = { call: 'cal_2', people: ['di'], at: at(10) }
  const next = { ...when, escalated: call, said: first }

  expect(endedNow(next).map(({ about }) => about)).toEqual(['cal_1'])
  expect(nudgesNow(next, moment(10)).flatMap(({ parts }) => parts)).toMatchObject([
    { code: 'N-03', about: 'cal_2', facts: { people: ['di'], minutes: 10 } },
  ])
})

test('N-04 overdue becomes a quiet line in the room, and a new due time starts anew', () => {
  const one = seen({ nextUpdateAt: at(30) })
  const first = remembered(nudgesNow(one, moment(27)), at(27))

  expect(nudgesNow({ ...one, said: first }, moment(35)).map(({ place }) => place)).toEqual([
    'thread',
  ])
  expect(nudgesNow({ ...one, said: first, nextUpdateAt: at(60) }, moment(57))).toHaveLength(1)
})

test('N-20 waits for the working hours of whoever it is for', () => {
  const friday = '2026-01-09T17:30:00Z'
  const one = seen({ incident: { state: 'converged', convergedAt: friday } })

  expect(nudgesNow(one, Temporal.Instant.from('2026-01-10T12:00:00Z'))).toEqual([])
  expect(nudgesNow(one, Temporal.Instant.from('2026-01-12T10:00:00Z'))).toHaveLength(1)
})

const heard = (level: Snapshot['level']) =>
  Object.entries(CASES)
    .filter(([code, { when, from }]) => said({ ...when, level }, from, code as NudgeCode).length)
    .map(([code]) => code)

test('a small team hears four of an incident and what is left to do of it, a quiet one three', () => {
  expect(heard('few')).toEqual(['N-01', 'N-03', 'N-05', 'N-08', 'N-22', 'N-23'])
  expect(heard('quiet')).toEqual(['N-01', 'N-03', 'N-05'])
})

test('where more is at stake, the same is said earlier', () => {
  const { when } = CASES['N-10']

  expect(said({ ...when, level: 'sooner' }, 7, 'N-10')).toHaveLength(1)
  expect(said(when, 7, 'N-10')).toHaveLength(0)
})

test('the next look is at the moment at which something comes due, or is free to be said', () => {
  expect(nextLook(seen({ nextUpdateAt: at(30) }), moment(0))).toEqual(moment(27))
  const talking = seen({
    nextUpdateAt: at(30),
    words: [{ person: 'ana', at: at(26.5), text: 'hm' }],
  })
  expect(nextLook(talking, moment(27))).toEqual(moment(27.5))
  expect(nextLook(seen({ incident: { state: 'closed' } }), moment(0))).toBeNull()
})
