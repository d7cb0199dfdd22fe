import { expect, test } from 'vitest'
import { digitsIn, distance, namedIn, numberIn, textOf } from './words-of.ts'

test('C-01 an incident is named by its number in any width', () => {
  for (const typed of ['#12 遅い', '＃１２ 遅い', 'INC-12 遅い', '#１２　遅い']) {
    expect(numberIn(typed)).toEqual({ number: '12', rest: '遅い' })
  }
  expect(numberIn('12 件が失敗')).toEqual({ number: null, rest: '12 件が失敗' })
  expect(numberIn('#general で聞いた')).toEqual({ number: null, rest: '#general で聞いた' })
})

test('C-01 people are taken out of what was typed, and what Slack escaped is as it was typed', () => {
  const typed = '<@U12AB|aiko> ログを見て　<https://a.example/?x=1&amp;y=2|a.example> p99 &gt; 3s'

  expect(namedIn(typed)).toEqual(['U12AB'])
  expect(textOf(typed)).toBe('ログを見て https://a.example/?x=1&y=2 p99 > 3s')
})

test('C-01 numbers are read in any width and with their unit', () => {
  expect([digitsIn('2'), digitsIn('SEV２'), digitsIn('３０分'), digitsIn('重い')]).toEqual([
    2,
    2,
    30,
    null,
  ])
})

test('C-01 a mistyped word is as far from another as letters have to change', () => {
  expect([distance('stauts', 'status'), distance('sev', 'sev'), distance('', 'abc')]).toEqual([
    2, 0, 3,
  ])
})
