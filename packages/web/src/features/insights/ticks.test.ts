import { expect, test } from 'vitest'
import { ticksOf } from './ticks.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

test('an axis has its marks where people count: minutes, hours, days, round numbers', () => {
  expect(ticksOf(46 * MINUTE, 'seconds')).toEqual([0, 15, 30, 45, 60].map((one) => one * MINUTE))
  expect(ticksOf(13.2 * DAY, 'seconds')).toEqual([0, 5, 10, 15].map((one) => one * DAY))
  expect(ticksOf(8, 'days')).toEqual([0, 2, 4, 6, 8])
  expect(ticksOf(120_000, 'number')).toEqual([0, 50_000, 100_000, 150_000])
})

test('an axis has few marks, however long, and two at least', () => {
  expect(ticksOf(0, 'seconds')).toEqual([0, 1])
  expect(ticksOf(0, 'number')).toEqual([0, 1])
  for (const highest of [1, 7, 61, 3599, 86_401, 10 * 365 * DAY, 999_999_999_999]) {
    for (const unit of ['seconds', 'days', 'number'] as const) {
      const ticks = ticksOf(highest, unit)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
    }
  }
})
