import { expect, test } from 'vitest'
import { isSoon, placeInMonth, spanOf, untilNext, usualTime } from './moments.ts'

const at = (time: string): number => Date.parse(time)
const drill = { startsAt: '2026-02-18T05:00:00Z', endsAt: '2026-02-18T05:45:00Z' }
const MINUTE = 60_000

test('W-11 the page asks again when a drill begins and when it ends, and hourly before that', () => {
  expect(untilNext([drill], at('2026-02-18T04:59:00Z'))).toBe(MINUTE + 1)
  expect(untilNext([drill], at('2026-02-18T05:00:00Z'))).toBe(45 * MINUTE + 1)
  expect(untilNext([drill], at('2026-02-01T00:00:00Z'))).toBe(60 * MINUTE)
  expect(untilNext([drill], at('2026-02-18T05:45:00Z'))).toBe(false)
  expect(untilNext([], 0)).toBe(false)
})

test('W-11 Now tells of a drill within two weeks, until it is over', () => {
  expect(isSoon(drill, at('2026-02-04T04:59:59Z'))).toBe(false)
  expect(isSoon(drill, at('2026-02-04T05:00:00Z'))).toBe(true)
  expect(isSoon(drill, at('2026-02-18T05:30:00Z'))).toBe(true)
})

test('W-11 a new drill is offered for a working day two weeks ahead, in the afternoon', () => {
  for (const day of ['2026-02-02', '2026-02-06', '2026-02-07', '2026-02-08']) {
    const now = new Date(`${day}T09:30:00`)
    const then = new Date(usualTime(now.getTime()))

    expect([1, 2, 3, 4, 5]).toContain(then.getDay())
    expect([then.getHours(), then.getMinutes()]).toEqual([14, 0])
    const days = (then.getTime() - now.getTime()) / (24 * 60 * MINUTE)
    expect(days).toBeGreaterThan(13)
    expect(days).toBeLessThan(17)
  }
})

test.each([
  ['the third Wednesday', '2026-02-18T05:00:00Z', 'Asia/Tokyo', { week: 3, day: 'Wednesday' }],
  [
    'a day that is another in UTC',
    '2026-02-17T23:00:00Z',
    'Asia/Tokyo',
    { week: 3, day: 'Wednesday' },
  ],
  [
    'the same instant in the west',
    '2026-02-17T23:00:00Z',
    'America/New_York',
    { week: 3, day: 'Tuesday' },
  ],
  ['a fifth Friday', '2026-01-30T05:00:00Z', 'Asia/Tokyo', { week: 5, day: 'Friday' }],
  ['a first Monday', '2026-01-05T05:00:00Z', 'Asia/Tokyo', { week: 1, day: 'Monday' }],
])('W-11 a series is told by its week and day: %s', (_, time, zone, place) => {
  expect(placeInMonth(time, zone, 'en')).toEqual(place)
})

/** By the clock of whoever runs the test. */
const here = (time: string): string => new Date(time).toISOString()

test('W-11 a drill is told with its weekday, and with its year and its last day where they differ', () => {
  const short = { startsAt: here('2026-02-18T14:00:00'), endsAt: here('2026-02-18T14:45:00') }
  const night = { startsAt: here('2026-12-31T23:30:00'), endsAt: here('2027-01-01T00:15:00') }
  const now = at('2026-02-01T00:00:00Z')

  expect(spanOf(short, now, 'ja')).toEqual({ day: '2月18日(水)', from: '14:00', to: '14:45' })
  expect(spanOf(short, now, 'en')).toEqual({ day: 'Wed, Feb 18', from: '14:00', to: '14:45' })
  expect(spanOf(night, now, 'en').to).toBe('Fri, Jan 1 00:15')
  expect(spanOf(short, at('2027-06-01T00:00:00Z'), 'ja').day).toBe('2026年2月18日(水)')
})
