import { expect, test } from 'vitest'
import { writeAt } from './content.ts'
import { problemsIn, said, stillWrong, under } from './problems.ts'

const TOLD = [
  { path: 'todos.1.text.ja', message: 'Missing.', line: null },
  { path: 'todos.1.due', message: 'Not like this.', line: null },
  { path: 'todos', message: 'Too many.', line: null },
]
const CONTENT = [
  { key: 'a', text: { ja: 'あ', en: 'A' } },
  { key: 'b', text: { ja: '', en: 'B' }, due: 'soon' },
]

test('a problem is found at its field, and at nobody else’s', () => {
  const item = under(problemsIn('todos', TOLD), [1])

  expect(said(under(item, ['text', 'ja']))).toBe('Missing.')
  expect(said(under(item, ['text']))).toBe('Missing.')
  expect(said(under(item, ['text', 'en']))).toBeUndefined()
  expect(under(problemsIn('todos', TOLD), [0])).toEqual([])
  expect(problemsIn('roles', TOLD)).toEqual([])
})

test('an edit takes away what was said about what it touched, and nothing else', () => {
  const mended = writeAt(CONTENT, [1, 'text', 'ja'], 'い')
  const moved = CONTENT.toReversed()

  expect(stillWrong(TOLD, CONTENT, mended).map(({ path }) => path)).toEqual(['todos.1.due'])
  expect(stillWrong(TOLD, CONTENT, moved)).toEqual([])
  expect(stillWrong(TOLD, CONTENT, CONTENT)).toEqual(TOLD)
})
