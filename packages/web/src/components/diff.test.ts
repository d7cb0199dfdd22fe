import { expect, test } from 'vitest'
import { diffLines, nearChanges } from './diff.ts'

const told = (before: string, after: string) =>
  diffLines(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  )

test('C-23 a difference tells which lines went and which came, in their order', () => {
  expect(told('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d'])
})

test('a text that did not change has no difference, and a new one is all added', () => {
  expect(told('a\nb', 'a\nb')).toEqual([' a', ' b'])
  expect(told('', 'a')).toEqual(['-', '+a'])
})

test('B-25 of a long text only what changed is shown, with a few lines around it', () => {
  const before = 'abcdefg'.replaceAll('', '\n')
  const after = before.replace('c', 'C')

  expect(nearChanges(diffLines(before, after), 1)).toEqual([
    { kind: 'left', count: 2 },
    { kind: 'same', text: 'b' },
    { kind: 'removed', text: 'c' },
    { kind: 'added', text: 'C' },
    { kind: 'same', text: 'd' },
    { kind: 'left', count: 4 },
  ])
})
