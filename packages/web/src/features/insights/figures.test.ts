import { ja } from '@hikeshi/contract/words/ja'
import { en } from '@hikeshi/contract/words/en'
import type { WebWords } from '@hikeshi/contract/words/web'
import { expect, test } from 'vitest'
import { countedIn, headline, type Share } from './figures.ts'

const share = (part: number, of: number): Share => ({
  kind: 'share',
  part,
  of,
  cases: [],
  trend: [],
})

function told(words: WebWords, id: 'M-L1' | 'M-P10', of: number): string {
  return headline(share(1, of), { id, words: words.screens.insights, language: 'ja' })
}

test('a share of few is told as it is, with what it counts; of many, in per cent', () => {
  expect(told(ja, 'M-L1', 2)).toBe('2人中1人')
  expect(told(ja, 'M-P10', 2)).toBe('2件中1件')
  expect(told(en, 'M-L1', 2)).toBe('1 of 2 people')
  expect(told(en, 'M-P10', 2)).toBe('1 of 2')
  expect(told(ja, 'M-L1', 8)).toBe('13%')
})

test('what counts people is told so, and nothing else is', () => {
  expect(countedIn('M-P13')).toBe('people')
  expect(countedIn('M-P12')).toBe('things')
})
