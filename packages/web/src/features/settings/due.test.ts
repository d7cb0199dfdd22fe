import { expect, test } from 'vitest'
import { dueText, readDue } from './due.ts'

test.each(['10m', '2h', '1d after converged', '1bd after converged'])(
  'the due time %s is written as it was read',
  (text) => {
    expect(dueText(readDue(text))).toBe(text)
  },
)

test('no amount is no due time, and the first one counts in minutes from the list on', () => {
  expect(dueText(readDue(''))).toBeNull()
  expect(dueText({ ...readDue(''), amount: 20 })).toBe('20m')
})
