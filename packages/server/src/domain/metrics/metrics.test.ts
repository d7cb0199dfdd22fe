import { expect, test } from 'vitest'
import { metricsOf } from './all.ts'
import { day, NOW } from './testing/builders.ts'
import { spread } from './values.ts'

const dots = (values: readonly number[]) =>
  values.map((value, index) => ({ case: index + 1, value, source: 'auto' as const, part: null }))

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
    proposals: [],
    nudges: [],
    stretches: [],
    teams: [],
    calendar: { zone: 'UTC', today: '2026-03-02', dayOf: (at) => at.slice(0, 10) },
    now: NOW,
  })

  expect(metrics).toEqual([])
})
