import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIds } from './ids.ts'

const at = (epochMilliseconds: number) => ({
  now: () => Temporal.Instant.fromEpochMilliseconds(epochMilliseconds),
})

test('an id says what it is, and is safe in an address', () => {
  const newId = createIds(at(1_767_600_000_000))

  expect(newId('inc')).toMatch(/^inc_[0-9a-hjkmnp-tv-z]{26}$/)
})

test('ids of one kind sort by their time', () => {
  const time = fc.integer({ min: 0, max: 2 ** 48 })
  fc.assert(
    fc.property(time, time, (one, other) => {
      fc.pre(one < other)

      expect(createIds(at(one))('inc') < createIds(at(other))('inc')).toBe(true)
    }),
  )
})

test('ten thousand ids of one millisecond are ten thousand', () => {
  const newId = createIds(at(1_767_600_000_000))

  const ids = new Set(Array.from({ length: 10_000 }, () => newId('inc')))

  expect(ids.size).toBe(10_000)
})

test('the same time and the same chance give the same id, so that a test repeats', () => {
  const newId = createIds(at(1_767_600_000_000), (length) => new Uint8Array(length).fill(7))

  expect(newId('inc')).toBe(newId('inc'))
})
