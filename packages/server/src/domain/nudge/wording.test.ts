import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { NudgeCode } from '@hikeshi/contract'
import { describe, expect, test } from 'vitest'
import { kindOf } from './catalogue.ts'
import { askings } from './due.ts'
import { CASES } from './testing-cases.ts'

/** Nothing that shouts, calls everybody at once, or says whose fault it is. */
const UNKIND =
  /[!！]|@(channel|here)|ミス|怠|遅い|しなさい|してください。早く|なぜ.*しない|\b(mistake|fault|blame|failed to|should have|hurry|asap)\b/i

const TOLD = {
  minutes: 15,
  count: 3,
  people: '鈴木さん',
  audiences: 'Users',
  text: 'リトライで二重与信',
  at: '14:30',
  day: '1月20日(火)',
}

const CODES = ['N-11', 'digest', ...Object.keys(CASES)] as readonly NudgeCode[]

describe('W-15 C-24 what each nudge says', () => {
  for (const code of CODES) {
    test.each([
      ['Japanese', ja],
      ['English', en],
    ] as const)(
      `${code} says in %s what and why in a line, kindly, with its buttons`,
      (_, words) => {
        const { codes, acts, names } = words.nudges
        const { text, why, more } = codes[code]
        const lines = [text(TOLD), why(TOLD), names[code], ...(more === null ? [] : [more])]

        for (const line of lines) {
          expect(line.length).toBeGreaterThan(3)
          expect(line.length).toBeLessThanOrEqual(160)
          expect(line).not.toMatch(UNKIND)
          expect(line).not.toMatch(/\n|undefined|null/)
        }
        expect(kindOf(code).acts.map((act) => acts[act])).not.toContain(undefined)
        expect(kindOf(code).acts.length).toBeGreaterThan(0)
      },
    )
  }

  test('W-15 whatever may be said has words that are looked at', () => {
    expect(CODES.toSorted()).toEqual(NudgeCode.options.toSorted())
  })
})

test('a nudge carries the facts that its words are made of', () => {
  const facts = Object.fromEntries(
    Object.entries(CASES).map(([code, { when }]) => [
      code,
      askings(when).find((one) => one.code === code)?.facts,
    ]),
  )

  expect(facts).toMatchObject({
    'N-03': { minutes: 5, people: ['cy'] },
    'N-06': { minutes: 5, people: ['cy'], text: { en: 'Look at the logs' } },
    'N-07': { minutes: 15, people: ['cy'] },
    'N-08': { count: 3 },
    'N-14': { count: 8 },
    'N-15': { people: ['cy', 'di'] },
    'N-17': { text: 'cards' },
    'N-18': { audiences: ['users'], minutes: 20 },
    breakout: { people: ['cy'], text: 'refunds' },
  })
})
