import { describe, expect, it, test } from 'vitest'
import { isOverdue, nextReminder, remindOf } from './measure-reminder.ts'
import { recommendForm, type FormFacts } from './postmortem-form.ts'
import { measure } from './testing/builders.ts'
import { nextMorning, workingDaysAfter } from './working-hours.ts'

const zone = 'Asia/Tokyo'
const open = measure({ state: 'planned', owner: 'cy', due: '2026-01-20' })
const at = (text: string) => Temporal.Instant.from(text)

describe('the next reminder of a measure', () => {
  it.each([
    ['on the working day three days before', {}, '2026-01-16T10:00+09:00', 'due_soon'],
    [
      'the working morning after the day',
      { remindedAt: '2026-01-16T01:00:00Z', remindedFor: '2026-01-20' },
      '2026-01-21T10:00+09:00',
      'overdue',
    ],
    [
      'a week after the last',
      { remindedAt: '2026-01-21T01:00:00Z', remindedFor: '2026-01-20' },
      '2026-01-28T10:00+09:00',
      'overdue',
    ],
    [
      'anew for another day',
      { remindedAt: '2026-01-09T01:00:00Z', remindedFor: '2026-01-12' },
      '2026-01-16T10:00+09:00',
      'due_soon',
    ],
  ])('N-22 comes %s', (_, changes, when, why) => {
    const next = nextReminder({ ...open, ...changes }, zone)

    expect(next).toMatchObject({ why, due: '2026-01-20' })
    expect(next?.at.equals(at(when))).toBe(true)
  })

  it.each([
    ['done', { state: 'done' as const }],
    ['nobody’s', { owner: null }],
    ['without a day', { due: null }],
  ])('N-22 never comes of what is %s', (_, changes) => {
    expect(nextReminder({ ...open, ...changes }, zone)).toBeNull()
  })

  it('N-22 a timer that fires early finds nothing to do', () => {
    expect(remindOf(open, { now: at('2026-01-16T00:59:00Z'), zone })).toEqual([])
    expect(remindOf(open, { now: at('2026-01-16T01:00:00Z'), zone })).toHaveLength(1)
  })
})

test('a day is over where we are, not where the server is', () => {
  expect(isOverdue('2026-01-20', at('2026-01-20T14:59:00Z'), zone)).toBe(false)
  expect(isOverdue('2026-01-20', at('2026-01-20T15:00:00Z'), zone)).toBe(true)
  expect(isOverdue(null, at('2026-01-20T15:00:00Z'), zone)).toBe(false)
})

test('a weekend is no working time', () => {
  const saturday = at('2026-01-17T03:00:00Z')

  expect(nextMorning(saturday, zone).equals(at('2026-01-19T10:00+09:00'))).toBe(true)
  expect(workingDaysAfter(Temporal.PlainDate.from('2026-01-15'), 3).toString()).toBe('2026-01-20')
})

const slight: FormFacts = {
  severity: 'sev3',
  type: 'service',
  secret: false,
  responders: 4,
  openHypotheses: 0,
  objections: 0,
}

test.each([
  [{}, []],
  [{ severity: 'sev2' as const }, ['severe']],
  [{ responders: 5 }, ['many_responders']],
  [{ openHypotheses: 1 }, ['open_hypotheses']],
  [{ type: 'data' }, ['sensitive_type']],
  [{ secret: true }, ['sensitive_type']],
  [{ objections: 1 }, ['objections']],
  [{ severity: 'sev1' as const, responders: 9 }, ['severe', 'many_responders']],
])('B-18 a meeting is recommended for each of its reasons: %o', (changes, because) => {
  const form = because.length === 0 ? 'in_channel' : 'meeting'
  expect(recommendForm({ ...slight, ...changes })).toEqual({ form, because })
})
