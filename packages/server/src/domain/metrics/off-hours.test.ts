import { expect, test } from 'vitest'
import { secondsOf } from '../working-hours.ts'
import { offHoursLoad, type Stretch } from './off-hours.ts'

const HOUR = 3600
const TOKYO = 'Asia/Tokyo'
/** By the clock of Tokyo; 2026-03-06 is a Friday. */
const stretch = (person: string, from: string, to: string, number = 1): Stretch => ({
  case: number,
  person,
  from: secondsOf(Temporal.Instant.from(`${from}:00+09:00`)),
  to: secondsOf(Temporal.Instant.from(`${to}:00+09:00`)),
})
const night = ['ana', 'bo', 'cy'].map((person) =>
  stretch(person, '2026-03-06T22:00', '2026-03-07T01:00'),
)
const load = (...more: readonly Stretch[]) =>
  offHoursLoad([...night, ...more], { teams: [], zone: TOKYO })

test('M-P14 only what lies outside working hours is load: the evening, the night, the weekend', () => {
  const inside = stretch('di', '2026-03-06T09:00', '2026-03-06T18:00', 2)
  const evening = stretch('di', '2026-03-06T17:00', '2026-03-06T20:00', 3)
  const weekend = stretch('di', '2026-03-07T10:00', '2026-03-07T12:00', 3)
  const overNight = stretch('di', '2026-03-05T17:30', '2026-03-06T09:30', 4)

  expect(load()).toMatchObject({ seconds: 9 * HOUR, people: 3, cases: [1] })
  expect(load(inside)).toMatchObject({ seconds: 9 * HOUR, people: 3, cases: [1] })
  expect(load(evening, weekend)).toMatchObject({ seconds: 13 * HOUR, people: 4, cases: [1, 3] })
  expect(load(overNight)).toMatchObject({ seconds: 24 * HOUR })
})

test('M-P14 the hours of one or two people are nobody else’s business, nor is a team of them', () => {
  const teams = [
    { name: 'Platform', members: ['ana', 'bo', 'cy', 'di'] },
    { name: 'Search', members: ['ana', 'bo'] },
    { name: 'Shop', members: ['cy', 'di', 'ed'] },
  ]

  expect(offHoursLoad(night.slice(1), { teams, zone: TOKYO })).toBeNull()
  expect(offHoursLoad(night, { teams, zone: TOKYO })?.teams).toEqual([
    { name: 'Platform', seconds: 9 * HOUR, people: 3 },
  ])
})

test('M-P14 working hours are those of the organisation’s clock, also on the day on which it is put forward', () => {
  // In Berlin the clock jumps from 2 to 3 on the night to Sunday, 2026-03-29.
  const those = ['ana', 'bo', 'cy'].map((person) => ({
    case: 1,
    person,
    from: secondsOf(Temporal.Instant.from('2026-03-27T18:00:00+01:00')),
    to: secondsOf(Temporal.Instant.from('2026-03-30T09:00:00+02:00')),
  }))

  expect(offHoursLoad(those, { teams: [], zone: 'Europe/Berlin' })).toMatchObject({
    seconds: 3 * (63 - 1) * HOUR,
  })
})
