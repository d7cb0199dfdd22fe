import { expect, test } from 'vitest'
import { cites, linesOf, missing } from './requirements.ts'

const DOCUMENT = `
| | Says | Shown by |
|---|---|---|
| C-01 | Slack first | later: slack |
| C-02 | A team of three | \`packages/a.test.ts\` |
`

test('a line says of its requirement what shows it', () => {
  expect(linesOf(DOCUMENT)).toEqual(
    new Map([
      ['C-01', 'later: slack'],
      ['C-02', '`packages/a.test.ts`'],
    ]),
  )
})

test('a requirement without a line is found', () => {
  const problems = missing(linesOf(DOCUMENT))

  expect(problems).toContain('docs/requirements.md has no line for B-12')
  expect(problems).not.toContain('docs/requirements.md has no line for C-02')
})

test('a test shows a requirement by beginning with it, alone or among others', () => {
  expect(cites("test('B-12 to-dos appear', () => {", 'B-12')).toBe(true)
  expect(cites("test('B-08 B-12 to-dos appear', () => {", 'B-12')).toBe(true)
  expect(cites("test('to-dos appear', () => {", 'B-12')).toBe(false)
  expect(cites('// B-12', 'B-12')).toBe(false)
})
