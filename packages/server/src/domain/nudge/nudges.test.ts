import type { NudgeCode } from '@hikeshi/contract'
import { describe, expect, test } from 'vitest'
import { endedNow, nextLook, nudgesNow } from './say.ts'
import type { Snapshot } from './snapshot.ts'
import { at, here, moment, remembered, saidBefore, seen, task, written } from './testing.ts'

/** What makes it due, at which minute, to whom, and what makes it go away again. */
interface Case {
  readonly when: Snapshot
  readonly from: number
  readonly to: readonly (string | null)[]
  readonly gone: Snapshot
}

const nobody = { commander: null, people: [here('bo'), here('cy'), here('di', 0, 0)] }
const word = (person: string, minute: number, text = 'hm') => ({ person, at: at(minute), text })
const busy = Array.from({ length: 8 }, (_, n) =>
  task({ id: `tod_${n}`, owner: `p${n}`, heldSince: at(n) }),
)
const asked = { person: 'cy', by: 'ana', at: at(2) }
const park = { id: 'top_1', text: 'cards', since: at(0), parkedAt: [at(1), at(2), at(6)] }
const away = { id: 'top_2', text: 'refunds', owner: 'cy', returnAt: at(15) }

const CASES: Readonly<Record<Exclude<NudgeCode, 'N-11'>, Case>> = {
  'N-01': {
    when: seen({ ...nobody, incident: { severity: 'sev1' } }),
    from: 5,
    to: [null],
    gone: seen({ ...nobody, commander: { person: 'cy', since: at(4) } }),
  },
  'N-02': {
    when: seen({ incident: { severity: null } }),
    from: 15,
    to: ['ana'],
    gone: seen(),
  },
  'N-03': {
    when: seen({ people: [here('bo')] }),
    from: 5,
    to: [null],
    gone: seen({ people: [here('bo'), here('cy')] }),
  },
  'N-04': {
    when: seen({ nextUpdateAt: at(30) }),
    from: 27,
    to: ['ana'],
    gone: seen({ nextUpdateAt: at(60) }),
  },
  'N-05': {
    when: seen({ comms: 'cy', promises: [{ audience: 'users', at: at(40) }] }),
    from: 35,
    to: ['cy', 'ana'],
    gone: seen({ comms: 'cy' }),
  },
  'N-06': {
    when: seen({ tasks: [task({ asked })] }),
    from: 7,
    to: ['ana'],
    gone: seen({ tasks: [task({ owner: 'cy', heldSince: at(4) })] }),
  },
  'N-07': {
    when: seen({ tasks: [task({ owner: 'cy', heldSince: at(4), timeBoxMinutes: 15 })] }),
    from: 19,
    to: ['cy'],
    gone: seen(),
  },
  'N-08': {
    when: seen({
      entries: [1, 2, 6].map((minute) =>
        written({ id: `ent_${minute}`, kind: 'hypothesis', at: at(minute) }),
      ),
    }),
    from: 6,
    to: ['ana'],
    gone: seen({ entries: [written({ kind: 'action' })] }),
  },
  'N-09': {
    when: seen({
      entries: [written({ kind: 'hypothesis', at: at(3) }), written({ kind: 'action' })],
    }),
    from: 23,
    to: ['bo'],
    gone: seen({ entries: [written({ kind: 'hypothesis', state: 'rejected' })] }),
  },
  'N-10': {
    when: seen({ entries: [written({ kind: 'question', at: at(3), askedOf: 'cy' })] }),
    from: 8,
    to: ['cy'],
    gone: seen({ entries: [written({ kind: 'question', state: 'answered' })] }),
  },
  'N-12': {
    when: seen({ deputy: 'cy', words: [word('bo', 3)], lastSeen: new Map([['ana', at(2)]]) }),
    from: 17,
    to: ['cy'],
    gone: seen({ deputy: 'cy', words: [word('bo', 3)], lastSeen: new Map([['ana', at(16)]]) }),
  },
  'N-13': {
    when: seen(),
    from: 90,
    to: ['ana'],
    gone: seen({ commander: { person: 'cy', since: at(95) } }),
  },
  'N-14': {
    when: seen({ tasks: busy }),
    from: 7,
    to: ['ana'],
    gone: seen({ tasks: busy.slice(1) }),
  },
  'N-16': {
    when: seen({ people: [here('cy', 3)] }),
    from: 5,
    to: ['cy'],
    gone: seen({ people: [here('cy', 3)], tasks: [task({ owner: 'cy', heldSince: at(4) })] }),
  },
  'N-17': { when: seen({ topic: park }), from: 6, to: [null], gone: seen() },
  'N-18': {
    when: seen({ undecided: ['users'] }),
    from: 20,
    to: ['ana'],
    gone: seen(),
  },
  'N-19': {
    when: seen({ words: [word('cy', 4, '直りました')] }),
    from: 5,
    to: ['cy'],
    gone: seen({
      words: [word('cy', 4, '直りました')],
      entries: [written({ kind: 'evidence', at: at(5) })],
    }),
  },
  'N-20': {
    when: seen({ incident: { state: 'converged', convergedAt: at(30) } }),
    from: 90,
    to: ['ana'],
    gone: seen({ incident: { state: 'converged', convergedAt: at(30) }, learningSettled: true }),
  },
  breakout: { when: seen({ breakouts: [away] }), from: 15, to: ['cy'], gone: seen() },
}

const said = (one: Snapshot, minute: number, code: NudgeCode) =>
  nudgesNow(one, moment(minute)).filter(({ parts }) => parts.some((part) => part.code === code))

describe('B-25 C-24 W-15 W-23 every nudge comes at its time, and not before', () => {
  for (const [code, { when, from, to, gone }] of Object.entries(CASES)) {
    test(`${code} speaks at minute ${from}`, () => {
      expect(said(when, from - 0.02, code as NudgeCode)).toEqual([])
      expect(said(when, from, code as NudgeCode).map((one) => one.to)).toEqual(to)
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

test('a small team hears four of them, a quiet one three', () => {
  expect(heard('few')).toEqual(['N-01', 'N-03', 'N-05', 'N-08'])
  expect(heard('quiet')).toEqual(['N-01', 'N-03', 'N-05'])
})

test('where more is at stake, the same is said earlier', () => {
  const { when } = CASES['N-10']

  expect(said({ ...when, level: 'sooner' }, 7, 'N-10')).toHaveLength(1)
  expect(said(when, 7, 'N-10')).toHaveLength(0)
})

test('the next look is at the moment at which something comes due, or is free to be said', () => {
  expect(nextLook(seen({ nextUpdateAt: at(30) }), moment(0))).toEqual(moment(27))
  const talking = seen({ nextUpdateAt: at(30), words: [word('ana', 26.5)] })
  expect(nextLook(talking, moment(27))).toEqual(moment(27.5))
  expect(nextLook(seen({ incident: { state: 'closed' } }), moment(0))).toBeNull()
})
