import { expect, test } from 'vitest'
import { monthAfter, nextOf } from './rhythm.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
/** A day of Tokyo at two in the afternoon. */
const tokyo = (day: string): string => `${day}T05:00:00Z`

const after = (startsAt: string, zone = 'Asia/Tokyo'): string =>
  monthAfter({ startsAt, fifth: false }, zone).startsAt

test.each([
  ['the third Wednesday', '2026-02-18', '2026-03-18'],
  ['the third Wednesday, five weeks on', '2026-03-18', '2026-04-15'],
  ['a first Monday', '2026-01-05', '2026-02-02'],
  ['a fifth Friday, of which the next month has none', '2026-01-30', '2026-02-27'],
  ['a fifth Wednesday, of which the next month has one', '2026-08-31', '2026-09-28'],
  ['over the turn of the year', '2026-12-16', '2027-01-20'],
])('W-11 a month after %s is the same weekday of the same week', (_, day, next) => {
  expect(after(tokyo(day))).toBe(tokyo(next))
})

test('W-11 a drill at two stays at two when the clocks change, and keeps its local weekday', () => {
  expect(after('2026-03-18T13:00:00Z', 'Europe/Berlin')).toBe('2026-04-15T12:00:00Z')
  // Wednesday at eight in Tokyo is still Tuesday in UTC.
  expect(after('2026-02-17T23:00:00Z')).toBe('2026-03-17T23:00:00Z')
})

test('W-11 a series whose server was away for months goes on in the future', () => {
  const last = { startsAt: tokyo('2026-01-21'), fifth: false }
  expect(nextOf(last, 'Asia/Tokyo', at('2026-04-20T00:00:00Z'))).toEqual({
    startsAt: tokyo('2026-05-20'),
    fifth: false,
  })
})

test('W-11 a series of fifth weeks is in the last of a month without one, and in the fifth again after it', () => {
  const days = ['2026-02-27', '2026-03-27', '2026-04-24', '2026-05-29']
  let turn = { startsAt: tokyo('2026-01-30'), fifth: false }
  for (const day of days) {
    turn = monthAfter(turn, 'Asia/Tokyo')
    expect(turn).toEqual({ startsAt: tokyo(day), fifth: true })
  }
})
