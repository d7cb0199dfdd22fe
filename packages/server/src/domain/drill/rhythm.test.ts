import { expect, test } from 'vitest'
import { monthAfter, nextOf } from './rhythm.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
/** A day of Tokyo at two in the afternoon. */
const tokyo = (day: string): string => `${day}T05:00:00Z`

test.each([
  ['the third Wednesday', '2026-02-18', '2026-03-18'],
  ['the third Wednesday, five weeks on', '2026-03-18', '2026-04-15'],
  ['a first Monday', '2026-01-05', '2026-02-02'],
  ['a fifth Friday, of which the next month has none', '2026-01-30', '2026-02-27'],
  ['a fifth Wednesday, of which the next month has one', '2026-08-31', '2026-09-28'],
  ['over the turn of the year', '2026-12-16', '2027-01-20'],
])('W-11 a month after %s is the same weekday of the same week', (_, day, next) => {
  expect(monthAfter(tokyo(day), 'Asia/Tokyo')).toBe(tokyo(next))
})

test('W-11 a drill at two stays at two when the clocks change, and keeps its local weekday', () => {
  expect(monthAfter('2026-03-18T13:00:00Z', 'Europe/Berlin')).toBe('2026-04-15T12:00:00Z')
  // Wednesday at eight in Tokyo is still Tuesday in UTC.
  expect(monthAfter('2026-02-17T23:00:00Z', 'Asia/Tokyo')).toBe('2026-03-17T23:00:00Z')
})

test('W-11 a series whose server was away for months goes on in the future', () => {
  expect(nextOf(tokyo('2026-01-21'), 'Asia/Tokyo', at('2026-04-20T00:00:00Z'))).toBe(
    tokyo('2026-05-20'),
  )
})
