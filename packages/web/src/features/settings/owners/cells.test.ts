import { expect, test } from 'vitest'
import { indexOf, rowsIn, without, written, type OwnerRow } from './cells.ts'

const row = (severity: string, types: string[], owner: string): OwnerRow => {
  return { severity, types, owner: { ja: owner, en: owner }, scope: null, groups: [] }
}
const ROWS = [
  row('sev1', ['service', 'data'], 'CTO'),
  row('sev1', ['security'], 'Security'),
  row('sev3', ['security'], 'Team'),
]
const told = (rows: readonly OwnerRow[]) =>
  rows
    .map(({ severity, types, owner }) => [severity, types.join('+'), rowsIn([{ owner }])[0]?.owner])
    .map(
      ([severity, types, owner]) =>
        `${String(severity)} ${String(types)} ${(owner as { en: string }).en}`,
    )

test('B-09 a cell of the matrix belongs to the row that names its type, or to the severity', () => {
  expect(indexOf(ROWS, 'sev1', 'data')).toBe(0)
  expect(indexOf(ROWS, 'sev2', 'data')).toBe(-1)
  expect(rowsIn(ROWS)).toEqual(ROWS)
})

test('B-09 a row that is rewritten stays where it is, and a type that left it goes by the severity', () => {
  expect(told(written(ROWS, row('sev1', ['service'], 'CEO'), 0))).toEqual([
    'sev1 service CEO',
    'sev1 security Security',
    'sev3 security Team',
  ])
})

test('B-09 a type that comes into a row leaves the one where it was', () => {
  expect(told(written(ROWS, row('sev1', ['security', 'data'], 'Security'), 1))).toEqual([
    'sev1 service CTO',
    'sev1 security+data Security',
    'sev3 security Team',
  ])
})

test('B-09 what says the same as another row at the severity joins it, and a new one stands by its severity', () => {
  expect(told(written(ROWS, row('sev1', ['lost'], 'CTO'), -1))[0]).toBe(
    'sev1 service+data+lost CTO',
  )
  expect(told(written(ROWS, row('sev2', ['lost'], 'Legal'), -1))[2]).toBe('sev2 lost Legal')
  expect(told(without(ROWS, 'sev1', ['security', 'data']))).toEqual([
    'sev1 service CTO',
    'sev3 security Team',
  ])
})
