import { describe, expect, test } from 'vitest'
import { metricsOf } from './all.ts'
import type { CaseRecord, Stamp } from './record.ts'
import { roundsOf } from './rounds.ts'
import { continuingDone, openPreventionAge, preventionInTime, preventionKinds } from './prevention.ts'
import {
  cadenceKept,
  handedOverWhenLong,
  harmFirst,
  openLongerThan,
  settledHypotheses,
} from './process.ts'
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
import { spread } from './values.ts'

const MINUTE = 60
const day = (clock: string) => `2026-03-02T${clock}:00Z`
const seen = (clock: string): Stamp => ({ at: day(clock), source: 'auto' })
const told = (clock: string): Stamp => ({ at: day(clock), source: 'manual' })
const NOW = day('20:00')

/** An incident raised at 09:00 of which nothing else is known. */
function record(changes: Partial<CaseRecord> = {}, times: Partial<CaseRecord['times']> = {}): CaseRecord {
  return {
    number: 1,
    severity: 'sev2',
    type: 'service',
    origin: 'system',
    closed: false,
    times: {
      impactStarted: null,
      detected: { at: day('09:00'), source: 'estimated' },
      aware: { at: day('09:00'), source: 'estimated' },
      declared: seen('09:00'),
      firstJoined: null,
      commander: null,
      aligned: null,
      firstMitigation: null,
      firstOption: null,
      thirdHypothesis: null,
      reportComplete: null,
      closed: null,
      ...times,
    },
    rounds: roundsOf([{ type: 'raised', at: day('09:00') }]),
    alignmentSkipped: false,
    notices: [],
    measures: [],
    updates: [],
    cadence: null,
    marked: { part: 0, of: 0 },
    settled: { part: 0, of: 0 },
    wholeTasks: { part: 0, of: 0 },
    acceptedTasks: { part: 0, of: 0 },
    handOvers: 0,
    returned: { part: 0, of: 0 },
    overridden: false,
    timesHelpful: 0,
    ...changes,
  }
}

const dots = (values: readonly number[]) =>
  values.map((value, index) => ({ case: index + 1, value, source: 'auto' as const, part: null }))

describe('numbers', () => {
  test('from five dots on there is a median and a p90, and never a mean', () => {
    expect(spread(dots([50, 10, 30, 20, 1000]))).toMatchObject({ n: 5, median: 30, p90: 1000 })
    expect(spread(dots([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toMatchObject({ median: 5.5, p90: 9 })
    expect(Object.keys(spread(dots([1])) ?? {})).not.toContain('mean')
  })

  test('four dots are dots, with no number made of them', () => {
    const few = spread(dots([10, 20, 30, 40]))

    expect(few).toMatchObject({ n: 4, median: null, p90: null })
    expect(few?.dots).toHaveLength(4)
  })

  test('what cannot be computed is absent, and never zero', () => {
    expect(spread([])).toBeNull()
    const metrics = metricsOf({
      cases: [],
      members: [],
      experience: [],
      commands: [],
      period: { from: day('00:00'), to: day('23:00') },
      calendar: { today: '2026-03-02', dayOf: (at) => at.slice(0, 10) },
      now: NOW,
    })

    expect(metrics).toEqual([])
  })
})

describe('response', () => {
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

  test('M-R3 the time to declare is absent where no signal is linked', () => {
    const linked = record({ number: 2 }, { detected: seen('08:58') })

    expect(timeToDeclare([record()])).toBeNull()
    expect(timeToDeclare([record(), linked])?.dots).toMatchObject([{ case: 2, value: 2 * MINUTE }])
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
})

describe('process', () => {
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
    const until = (at: string) =>
      roundsOf([
        { type: 'raised', at: day('09:00') },
        { type: 'converged', at: day(at), impactEndedAt: null },
      ])
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
})

describe('prevention', () => {
  const calendar = { today: '2026-03-20', dayOf: (at: string) => at.slice(0, 10) }
  const measure = { category: 'prevent', required: true, due: null, addedAt: day('09:00'), doneAt: null }

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
    expect(preventionKinds([record({ measures })])).toMatchObject({ of: 6, parts: [{ key: 'prevent' }] })
    expect(openPreventionAge([record({ measures })], calendar)?.dots[0]).toMatchObject({ value: 18 })
  })
})
