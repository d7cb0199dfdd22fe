import { expect, test } from 'vitest'
import { reportLeadTime, timeToClose } from './process.ts'
import {
  alignmentSkipped,
  confirmationLag,
  noticeDecided,
  noticedBeforeUsers,
  noticedBy,
  reopened,
  timeToAlign,
  timeToDeclare,
  timeToDetect,
  timeToFirstNotice,
  timeToMitigate,
  timeUnderHarm,
} from './response.ts'
import { roundsOf } from './rounds.ts'
import { day, MINUTE, NOW, record, seen, told } from './testing/builders.ts'

test('M-R1 the time to detect is unknown where the harm began after it was noticed', () => {
  const late = record({}, { impactStarted: told('08:50') })
  const early = record({ number: 2 }, { impactStarted: told('09:30') })
  const unknown = record({ number: 3 })

  expect(timeToDetect([late, early, unknown])?.dots).toEqual([
    { case: 1, value: 10 * MINUTE, source: 'estimated', part: null },
  ])
})

test('M-R2 the share noticed before the users did, and who noticed', () => {
  const cases = (['system', 'staff', 'user', 'support'] as const).map((origin, index) =>
    record({ origin, number: index + 1 }),
  )

  expect(noticedBeforeUsers(cases)).toMatchObject({ part: 2, of: 4 })
  expect(noticedBy([...cases, record({ number: 5 })])).toMatchObject({
    of: 5,
    parts: [{ key: 'system', count: 2, cases: [1, 5] }, {}, {}, {}],
  })
})

test('M-R3 the time to declare is absent where nobody told when it was noticed; a told estimate counts', () => {
  const known = record({ number: 2 }, { detected: told('08:58') })
  const guessed = record({ number: 3 }, { detected: { at: day('08:50'), source: 'estimated' } })

  expect(timeToDeclare([record()])).toBeNull()
  expect(timeToDeclare([record(), known, guessed])).toMatchObject({
    n: 2,
    dots: [
      { case: 2, value: 2 * MINUTE, source: 'manual' },
      { case: 3, value: 10 * MINUTE, source: 'estimated' },
    ],
  })
})

test('M-R5 a skipped alignment has no time, and counts as skipped', () => {
  const cases = [
    record({}, { aligned: seen('09:08') }),
    record({ number: 2, alignmentSkipped: true }, { aligned: seen('09:01') }),
    record({ number: 3 }),
  ]

  expect(timeToAlign(cases)?.dots).toMatchObject([{ case: 1, value: 8 * MINUTE }])
  expect(alignmentSkipped(cases)).toMatchObject({ part: 1, of: 2 })
})

test('M-R6 M-R7 M-R8 a reopened incident is told round by round, and its harm is summed', () => {
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'edited', at: day('09:05'), impactStartedAt: day('08:50') },
    { type: 'mitigated', at: day('09:20') },
    { type: 'resumed', at: day('09:25') },
    { type: 'mitigated', at: day('09:40') },
    { type: 'converged', at: day('10:00'), impactEndedAt: day('09:42') },
    { type: 'reopened', at: day('12:00') },
    { type: 'mitigated', at: day('12:10') },
    { type: 'converged', at: day('12:30'), impactEndedAt: null },
    { type: 'edited', at: day('12:40'), impactEndedAt: day('12:12') },
  ])
  const cases = [record({ rounds })]

  expect(timeToMitigate(cases)?.dots).toMatchObject([
    { value: 40 * MINUTE, part: '1' },
    { value: 10 * MINUTE, part: '2' },
  ])
  expect(confirmationLag(cases)?.dots).toMatchObject([
    { value: 20 * MINUTE },
    { value: 20 * MINUTE },
  ])
  expect(timeUnderHarm(cases)?.dots).toEqual([
    { case: 1, value: (52 + 12) * MINUTE, source: 'estimated', part: null },
  ])
  expect(reopened([...cases, record({ number: 2 })])).toMatchObject({ part: 1, of: 1 })
})

test('M-R6 M-R7 a time that people put right says so, and an estimate says that it is one', () => {
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    {
      type: 'edited',
      at: day('09:05'),
      impactStartedAt: day('08:50'),
      estimated: ['impactStartedAt'],
    },
    { type: 'mitigated', at: day('09:40') },
    { type: 'edited', at: day('09:45'), mitigatedAt: day('09:30') },
    { type: 'converged', at: day('10:00'), impactEndedAt: day('09:30') },
  ])
  const certain = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'edited', at: day('09:05'), impactStartedAt: day('08:50') },
    { type: 'converged', at: day('10:00'), impactEndedAt: day('09:30') },
  ])
  const cases = [record({ rounds }), record({ number: 2, rounds: certain })]

  expect(timeToMitigate(cases)?.dots).toMatchObject([{ value: 30 * MINUTE, source: 'manual' }])
  expect(timeUnderHarm(cases)?.dots).toMatchObject([
    { case: 1, value: 40 * MINUTE, source: 'estimated' },
    { case: 2, value: 40 * MINUTE, source: 'manual' },
  ])
})

test('M-P9 M-P11 of a reopened incident the last convergence counts', () => {
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'converged', at: day('10:00'), impactEndedAt: null },
    { type: 'reopened', at: day('12:00') },
    { type: 'converged', at: day('13:00'), impactEndedAt: null },
  ])
  const times = { reportComplete: seen('15:00'), closed: seen('16:00') }
  const cases = [record({ rounds, closed: true }, times)]

  expect(reportLeadTime(cases)?.dots).toMatchObject([{ value: 120 * MINUTE }])
  expect(timeToClose(cases)?.dots).toMatchObject([{ value: 180 * MINUTE }])
})

test('M-R7 the harm of an incident that was reopened and is not over is unknown', () => {
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'edited', at: day('09:05'), impactStartedAt: day('08:50') },
    { type: 'converged', at: day('10:00'), impactEndedAt: day('09:42') },
    { type: 'reopened', at: day('12:00') },
  ])

  expect(timeUnderHarm([record({ rounds })])).toBeNull()
})

test('M-R9 the first notice counts per audience, at SEV1 and SEV2, where it was to be told', () => {
  const notices = [
    { audience: 'users', wanted: true, decidedAt: day('09:05'), firstAt: day('09:18') },
    { audience: 'staff', wanted: false, decidedAt: day('09:06'), firstAt: null },
  ]

  expect(timeToFirstNotice([record({ notices })])?.dots).toEqual([
    { case: 1, value: 18 * MINUTE, source: 'estimated', part: 'users' },
  ])
  expect(timeToFirstNotice([record({ notices }, { aware: told('08:58') })])?.dots).toMatchObject([
    { value: 20 * MINUTE, source: 'manual' },
  ])
  expect(timeToFirstNotice([record({ notices, severity: 'sev3' })])).toBeNull()
})

test('M-P8 audiences decided within twenty minutes, of all', () => {
  const notices = [
    { audience: 'users', wanted: true, decidedAt: day('09:20'), firstAt: null },
    { audience: 'staff', wanted: false, decidedAt: day('09:21'), firstAt: null },
    { audience: 'partners', wanted: false, decidedAt: null, firstAt: null },
  ]

  expect(noticeDecided([record({ notices })], NOW)).toMatchObject({ part: 1, of: 3 })
  expect(noticeDecided([record({ notices, severity: 'sev4' })], NOW)).toBeNull()
  expect(noticeDecided([record({ notices })], day('09:19'))).toBeNull()
})
