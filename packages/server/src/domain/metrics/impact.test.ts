import { expect, test } from 'vitest'
import { amounts } from './impact.ts'
import { record } from './testing/builders.ts'

const NONE = { people: null, orders: null, money: null, tickets: null }
const money = (number: number, value: number | null, currency: string | null) =>
  record({ number, impact: { ...NONE, money: { value, currency } } })
const people = (value: number | null) => ({ ...NONE, people: { value, currency: null } })

test('M-R12 currencies stand apart, and are never added up', () => {
  const cases = [
    money(1, 100_000, 'JPY'),
    money(2, 300, 'USD'),
    ...[3, 4, 5, 6].map((number) => money(number, number * 100_000, 'JPY')),
  ]

  const value = amounts(cases, 'money')

  expect(value).toMatchObject({ of: 6, unknown: 0 })
  expect(value?.parts.map(({ currency, spread }) => [currency, spread.n, spread.median])).toEqual([
    ['JPY', 5, 400_000],
    ['USD', 1, null],
  ])
})

test('M-R12 what cannot be told is counted beside what was entered; what nobody entered is neither', () => {
  const cases = [
    record({ impact: people(0) }),
    record({ number: 2, impact: people(null) }),
    record({ number: 3 }),
  ]

  expect(amounts(cases, 'people')).toMatchObject({
    of: 2,
    unknown: 1,
    parts: [{ currency: null, spread: { n: 1, dots: [{ case: 1, value: 0, source: 'manual' }] } }],
  })
  expect(amounts(cases.slice(1), 'people')).toMatchObject({ of: 1, unknown: 1, parts: [] })
  expect(amounts(cases.slice(2), 'people')).toBeNull()
})
