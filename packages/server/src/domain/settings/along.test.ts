import { expect, test } from 'vitest'
import { textsFor } from './along.ts'

const text = { ja: '調べています。', en: 'We look into it.' }
const one = { phase: null, overlay: null, name: text, text }

test('B-15 a notice text goes with its last audience, stays for the others, and what is for all stays', () => {
  const texts = [
    { ...one, key: 'all', audiences: null },
    { ...one, key: 'both', audiences: ['staff', 'users'] },
    { ...one, key: 'inside', audiences: ['staff'] },
  ]

  const left = textsFor(texts, new Set(['users']))

  expect(left.map(({ key, audiences }) => [key, audiences])).toEqual([
    ['all', null],
    ['both', ['users']],
  ])
  expect(textsFor(texts, new Set(['users', 'staff']))).toEqual(texts)
})
