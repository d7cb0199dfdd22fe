import { expect, test } from 'vitest'
import { isOverdue } from './measure-due.ts'
import { recommendForm, type FormFacts } from './postmortem-form.ts'
import { nextMorning, workingDaysAfter } from './working-hours.ts'

const zone = 'Asia/Tokyo'
const at = (text: string) => Temporal.Instant.from(text)

test('N-22 a day is over where we are, not where the server is', () => {
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
