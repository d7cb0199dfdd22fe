import { describe, expect, test } from 'vitest'
import { handsOnScore, isHandsOn } from './hands-on.ts'
import type { Snapshot } from './snapshot.ts'
import { at, here, moment, seen } from './testing.ts'

const crowd = [here('ana'), here('bo'), here('cy')]
const says = (text: string, minute = 18, person = 'ana') => ({ person, at: at(minute), text })
const does = (what: string, minute = 18, person = 'ana') => ({ person, at: at(minute), what })

function score(changes: Partial<Snapshot>): number {
  return handsOnScore(seen({ people: crowd, ...changes }), moment(20)).score
}

describe('W-23 N-11 the commander has begun to fix it themselves', () => {
  const takes = does('todo.taken respond')

  test.each([
    '決済のログを見ています',
    'DBを調べます',
    '直してみます',
    'いまデプロイします',
    "I'm checking the logs",
    'I’ll roll it back',
    'I am fixing the query',
  ])('takes a task and writes “%s”: told', (text) => {
    const one = seen({ people: crowd, deeds: [takes], words: [says(text)] })

    expect(handsOnScore(one, moment(20))).toEqual({ score: 5, signals: 2 })
    expect(isHandsOn(one, moment(20))).toBe(true)
  })

  test.each([
    '鈴木さん、ログを見てください',
    '誰か調べられますか',
    'Bo, please check the logs',
    'Who can look at it?',
    '次の共有は14:30です',
  ])('writes “%s” as a commander would: no signal', (text) => {
    expect(score({ words: [says(text)] })).toBe(0)
  })

  test('N-11 in an area of their own the same is told sooner: it is natural there', () => {
    const known = new Map([['ana', ['payments']]])
    const elsewhere = new Map([
      ['ana', ['search']],
      ['bo', ['payments']],
    ])

    expect(score({ areas: known })).toBe(1)
    expect(score({ areas: elsewhere })).toBe(0)
    const one = seen({ people: crowd, deeds: [takes] })
    expect(isHandsOn({ ...one, areas: elsewhere }, moment(20))).toBe(false)
    expect(isHandsOn({ ...one, areas: known }, moment(20))).toBe(true)
  })

  test('findings count from the third on', () => {
    const findings = [1, 2, 3, 4].map(() => does('entry.recorded fact'))

    expect(score({ deeds: findings.slice(0, 2) })).toBe(0)
    expect(score({ deeds: findings })).toBe(2)
  })

  test('asking, deciding and telling take away from it', () => {
    const deeds = [takes, does('todo.asked'), does('entry.recorded decision')]
    const one = seen({ people: crowd, deeds, words: [says('調べます')] })

    expect(handsOnScore(one, moment(20)).score).toBe(3)
    expect(isHandsOn(one, moment(20))).toBe(false)
  })

  test('one signal alone is never enough', () => {
    const deeds = Array.from({ length: 9 }, () => does('entry.recorded hypothesis'))

    expect(score({ deeds })).toBe(7)
    expect(isHandsOn(seen({ people: crowd, deeds }), moment(20))).toBe(false)
  })

  test('what others do, and what was more than ten minutes ago, does not count', () => {
    const others = {
      deeds: [does('todo.taken respond', 18, 'bo')],
      words: [says('調べます', 18, 'bo')],
    }
    const before = { deeds: [does('todo.taken respond', 9)], words: [says('調べます', 9)] }

    expect([score(others), score(before)]).toEqual([0, 0])
  })

  test('with two people there is nobody to pass it to', () => {
    expect(score({ people: crowd.slice(1), deeds: [takes], words: [says('調べます')] })).toBe(0)
  })
})
