import { expect, test } from 'vitest'
import { afterEnd, usualPace } from './pace.ts'

const minuteMs = 60_000

test('the pauses grow, and more than five ends in ten minutes are a crash loop', () => {
  const ends = [1, 2, 3, 4, 5, 6].map((minute) => minute * minuteMs)

  const after = ends.map((_, index) => afterEnd(usualPace, ends.slice(0, index + 1)))

  expect(after.map(({ delayMs }) => delayMs)).toEqual([200, 1_000, 5_000, 15_000, 15_000, 15_000])
  expect(after.map(({ isLoop }) => isLoop)).toEqual([false, false, false, false, false, true])
})

test('an end long after the last is the first again', () => {
  const ends = [1, 2, 3, 4, 5, 6, 60].map((minute) => minute * minuteMs)

  expect(afterEnd(usualPace, ends)).toEqual({ isLoop: false, delayMs: 200 })
})
