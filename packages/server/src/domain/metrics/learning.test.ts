import { expect, test } from 'vitest'
import {
  feltUseful,
  knewWhatToDo,
  learntSomething,
  proposalsAdopted,
  proposalsMade,
  proposers,
  readAgain,
  recurred,
  timeToDecide,
  wouldComeAgain,
} from './learning.ts'
import { roundsOf } from './rounds.ts'
import { day, MINUTE, record } from './testing/builders.ts'

const pulse = (part: number, of: number) => ({
  useful: { part, of },
  clear: { part: 1, of: 3 },
  learnt: { part, of },
  again: { part, of },
})

test('M-L9 a case counts from three answers on, so that no sum tells who said what', () => {
  const cases = [
    record({ pulse: pulse(2, 3) }),
    record({ number: 2, pulse: pulse(0, 2) }),
    record({ number: 3, pulse: pulse(4, 5) }),
  ]

  expect(feltUseful(cases)).toMatchObject({
    part: 6,
    of: 8,
    cases: [
      { case: 1, part: 2, of: 3 },
      { case: 3, part: 4, of: 5 },
    ],
  })
  expect(knewWhatToDo(cases)).toMatchObject({ part: 3, of: 9 })
  expect(feltUseful(cases.slice(1, 2))).toBeNull()
})

test('M-L11 somebody learnt something in a case or nobody did, and each answer to coming again counts', () => {
  const cases = [
    record({ pulse: pulse(2, 3) }),
    record({ number: 2, pulse: pulse(2, 2) }),
    record({ number: 3, pulse: pulse(0, 5) }),
  ]

  expect(learntSomething(cases)).toMatchObject({ part: 1, of: 2 })
  expect(wouldComeAgain(cases)).toMatchObject({ part: 2, of: 8 })
  expect(learntSomething(cases.slice(1, 2))).toBeNull()
})

test('M-L12 how often closed cases were read: dots, and a median from five on', () => {
  const views = [3, 0, 8, 1, 2]
  const cases = views.map((times, number) => record({ number, views: times, closed: true }))

  expect(readAgain([...cases, record({ number: 9, views: 50 })])).toMatchObject({ n: 5, median: 2 })
  expect(readAgain(cases.slice(0, 4))).toMatchObject({ n: 4, median: null })
  expect(readAgain([record()])).toBeNull()
})

test('M-L13 a case recurred when an earlier one of the same factors had its prevention done', () => {
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'converged', at: day('10:00'), impactEndedAt: null },
  ])
  const cases = [
    record({ rounds, recurs: { linked: 2, afterMeasures: 1 } }),
    record({ number: 2, rounds, recurs: { linked: 1, afterMeasures: 0 } }),
    record({ number: 3, rounds }),
    record({ number: 4, recurs: { linked: 1, afterMeasures: 1 } }),
  ]

  expect(recurred(cases)).toMatchObject({ part: 1, of: 3 })
  expect(recurred(cases.slice(3))).toBeNull()
})

test('M-L14 proposals: made, adopted of those decided, how long it took, from how many people', () => {
  const open = { case: 1, by: 'ana', at: day('09:00'), state: 'open', decidedAt: null } as const
  const adopted = { ...open, state: 'adopted', decidedAt: day('10:00') } as const
  const declined = { ...adopted, case: null, by: 'bo', state: 'declined' } as const
  const all = [open, adopted, declined]

  expect(proposalsMade(all)).toEqual({ kind: 'count', count: 3, cases: [1] })
  expect(proposalsAdopted(all)).toMatchObject({ part: 1, of: 2 })
  expect(timeToDecide(all)).toMatchObject({
    n: 2,
    median: null,
    dots: [
      { case: 1, value: 60 * MINUTE },
      { case: null, value: 60 * MINUTE },
    ],
  })
  expect(proposers(all)).toMatchObject({ count: 2 })
  expect([proposalsMade([]), proposalsAdopted([open]), proposers([])]).toEqual([null, null, null])
})
