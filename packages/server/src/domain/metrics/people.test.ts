import { expect, test } from 'vitest'
import {
  canCommand,
  commandConcentration,
  distinctCommanders,
  everCommanded,
  everResponded,
  firstTimers,
  responded,
  topCommanders,
  type Experience,
} from './people.ts'

const NOW = '2026-06-30T00:00:00Z'
const MEMBERS = Array.from({ length: 30 }, (_, index) => ({
  id: `p${index + 1}`,
  joinedAt: '2024-01-01T00:00:00Z',
}))

/** Nine of thirty have responded, and three of these commanded. */
const EXPERIENCE: readonly Experience[] = [
  ...['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'].map((person) => ({
    person,
    what: 'responded' as const,
    at: '2026-05-01T00:00:00Z',
  })),
  ...['p1', 'p2', 'p3'].map((person) => ({
    person,
    what: 'commanded' as const,
    at: '2026-05-01T00:00:00Z',
  })),
]

test('W-10 of thirty members 10 % can command and 30 % have responded', () => {
  expect(canCommand(MEMBERS, EXPERIENCE, NOW)).toMatchObject({ part: 3, of: 30 })
  expect(responded(MEMBERS, EXPERIENCE, NOW)).toMatchObject({ part: 9, of: 30 })
})

test('W-10 the trend tells the share of each month, from nobody to what it is now', () => {
  const trend = responded(MEMBERS, EXPERIENCE, NOW)?.trend ?? []

  expect(trend).toHaveLength(12)
  expect(trend.map(({ part }) => part)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9])
  expect(trend.at(-1)?.at).toBe(NOW)
})

test('M-L1 to have commanded counts for 180 days, M-L2 to have responded for a year', () => {
  const later = '2026-12-01T00:00:00Z'
  const muchLater = '2027-06-30T00:00:00Z'

  expect(canCommand(MEMBERS, EXPERIENCE, later)).toMatchObject({ part: 0, of: 30 })
  expect(everCommanded(MEMBERS, EXPERIENCE, later)).toMatchObject({ part: 3, of: 30 })
  expect(responded(MEMBERS, EXPERIENCE, later)).toMatchObject({ part: 9 })
  expect(responded(MEMBERS, EXPERIENCE, muchLater)).toMatchObject({ part: 0 })
  expect(everResponded(MEMBERS, EXPERIENCE, muchLater)).toMatchObject({ part: 9 })
})

test('W-10 who has left, and who had not come yet, is in neither part of the share', () => {
  const members = [
    { id: 'p1', joinedAt: '2024-01-01T00:00:00Z' },
    { id: 'new', joinedAt: '2026-07-01T00:00:00Z' },
  ]

  expect(responded(members, EXPERIENCE, NOW)).toMatchObject({ part: 1, of: 1 })
})

test('W-09 M-P6 command that rests on few shows: share of the top three, index, how many', () => {
  const counts = [5, 2, 1, 1, 1]

  expect(topCommanders(counts)).toMatchObject({ part: 8, of: 10 })
  expect(commandConcentration(counts)).toEqual({ kind: 'index', value: 0.32, n: 10 })
  expect(commandConcentration([10])).toMatchObject({ value: 1 })
  expect(distinctCommanders(counts)).toMatchObject({ count: 5 })
})

test('M-P6 fewer than five commanded incidents say nothing about anybody', () => {
  expect(topCommanders([3, 1])).toBeNull()
  expect(commandConcentration([3, 1])).toBeNull()
})

test('W-09 M-P7 a first-time responder is one whose very first time lies in the period', () => {
  const again = { person: 'p1', what: 'responded' as const, at: '2025-01-01T00:00:00Z' }
  const period = { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' }

  expect(firstTimers([...EXPERIENCE, again], period)).toMatchObject({ count: 8 })
  expect(firstTimers([], period)).toBeNull()
})
