import { expect, test } from 'vitest'
import { cell } from './csv.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM'])(
  'CSV a text that a spreadsheet would run stays a text: %j',
  (text) => {
    const written = cell(text)

    expect(written.replace(/^"/, '')).toBe(/["\r\n]/.test(text) ? `'${text}"` : `'${text}`)
  },
)

test('CSV quotes, commas and lines stay in their cell (RFC 4180)', () => {
  expect(cell('決済が遅い')).toBe('決済が遅い')
  expect(cell('a, "b"')).toBe('"a, ""b"""')
  expect(cell('one\ntwo')).toBe('"one\ntwo"')
  expect(cell('=a,"b"')).toBe(`"'=a,""b"""`)
  expect(cell(' ')).toBe(' ')
})

test('CSV a number is a number, below zero as well, and what is not known is empty', () => {
  expect(cell(-5)).toBe('-5')
  expect(cell(0)).toBe('0')
  expect(cell(null)).toBe('')
})
