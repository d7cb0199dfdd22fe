import { expect, test } from 'vitest'
import {
  continuingDone,
  openPreventionAge,
  preventionInTime,
  preventionKinds,
} from './prevention.ts'
import {
  cadenceKept,
  handedOverWhenLong,
  harmFirst,
  openLongerThan,
  settledHypotheses,
} from './process.ts'
import { roundsOf } from './rounds.ts'
import { day, NOW, record, seen } from './testing/builders.ts'

const until = (at: string) =>
  roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'converged', at: day(at), impactEndedAt: null },
  ])

test('M-P1 updates are counted from the alignment, and the clock begins anew with each', () => {
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'converged', at: day('12:00'), impactEndedAt: null },
  ])
  const kept = record(
    { rounds, cadence: 30, updates: [day('10:34'), day('11:00'), day('11:36')] },
    { aligned: seen('10:00') },
  )

  // 10:34 is four minutes late and kept; 11:00 is early; 11:36 is six late and missed, then 12:00 is due.
  expect(cadenceKept([kept], NOW)).toMatchObject({ part: 3, of: 4 })
  expect(cadenceKept([record({ rounds, cadence: null })], NOW)).toBeNull()
})

test('M-P3 hypotheses count once their case is closed', () => {
  const settled = { part: 2, of: 3 }

  expect(settledHypotheses([record({ settled })])).toBeNull()
  expect(settledHypotheses([record({ settled, closed: true })])).toMatchObject(settled)
})

test('M-P4 a mitigation before the third hypothesis', () => {
  const cases = [
    record({}, { firstOption: seen('09:10'), thirdHypothesis: seen('09:20') }),
    record({ number: 2 }, { firstOption: seen('09:30'), thirdHypothesis: seen('09:20') }),
    record({ number: 3 }, { firstOption: seen('09:10') }),
  ]

  expect(harmFirst(cases)).toMatchObject({ part: 1, of: 2 })
})

test('M-P5 only what went on for more than two hours asks for a hand-over', () => {
  const cases = [
    record({ rounds: until('11:00') }),
    record({ number: 2, rounds: until('11:01') }),
    record({ number: 3, rounds: until('15:00'), handOvers: 2 }),
  ]

  expect(handedOverWhenLong(cases)).toMatchObject({ part: 1, of: 2 })
})

test('M-P11 closed cases are not open, however old', () => {
  const now = '2026-04-02T09:00:01Z'

  expect(openLongerThan([record(), record({ closed: true })], 30, now)).toMatchObject({
    part: 1,
    of: 1,
  })
  expect(openLongerThan([record()], 60, now)).toMatchObject({ part: 0, of: 1 })
})

const calendar = { today: '2026-03-20', dayOf: (at: string) => at.slice(0, 10) }
const measure = {
  category: 'prevent',
  required: true,
  due: null,
  addedAt: day('09:00'),
  doneAt: null,
}

test('M-P10 a required measure is due on its day, and in time until the end of it', () => {
  const measures = [
    { ...measure, due: '2026-03-02', doneAt: day('19:00') },
    { ...measure, due: '2026-03-01', doneAt: day('19:00') },
    { ...measure, due: '2026-03-19' },
    { ...measure, due: '2026-03-20' },
    { ...measure },
    { ...measure, required: false, due: '2026-03-01' },
  ]

  expect(preventionInTime([record({ measures })], calendar)).toMatchObject({ part: 1, of: 3 })
  expect(continuingDone([record({ measures })])).toMatchObject({ part: 0, of: 1 })
  expect(preventionKinds([record({ measures })])).toMatchObject({
    of: 6,
    parts: [{ key: 'prevent' }],
  })
  expect(openPreventionAge([record({ measures })], calendar)?.dots[0]).toMatchObject({
    value: 18,
  })
})
