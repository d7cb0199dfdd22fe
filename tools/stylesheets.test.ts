import { expect, test } from 'vitest'
import { literalColours } from './stylesheets.ts'

test('a colour written out in a stylesheet is named with its line', () => {
  const css = '.bar {\n  color: #1a2b3c;\n  background: rgb(1 2 3 / 50%);\n}'

  expect(literalColours('bar.css', css)).toEqual([
    'bar.css:2 writes out a colour: color: #1a2b3c;',
    'bar.css:3 writes out a colour: background: rgb(1 2 3 / 50%);',
  ])
})

test('a colour by its name passes, and so does a selector by id', () => {
  const css = '#root { color: var(--mantine-color-indigo-6); mask: url(#mask) }'

  expect(literalColours('bar.css', css)).toEqual([])
})
