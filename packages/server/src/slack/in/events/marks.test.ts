import { SlackReactions } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { kindOf, lastOf, markAfter, meaningOf, plainReaction } from './marks.ts'

const reactions = SlackReactions.parse({})
const kindBy = (reaction: string) => kindOf(meaningOf(reaction, reactions))
const by = (slackUser: string, reaction: string, at: string) => ({ slackUser, reaction, at })

test('C-20 a reaction means what the settings say, whatever its colour', () => {
  expect(meaningOf(plainReaction('raised_hand::skin-tone-4'), reactions)).toBe('now')
  expect(meaningOf('pushpin', reactions)).toBe('fact')
  expect(meaningOf('heart_eyes', reactions)).toBeNull()
  expect(kindOf(meaningOf('fire', reactions))).toBeNull()
})

test('C-20 the last reaction says what a message is, whoever put it there and in whichever order we hear of them', () => {
  const fact = by('U1', 'pushpin', '1.000001')
  const guess = by('U2', 'thinking_face', '1.000002')
  const liked = by('U3', 'heart', '1.000003')

  expect(lastOf([fact, guess, liked], kindBy)).toBe('hypothesis')
  expect(lastOf([guess, fact], kindBy)).toBe('hypothesis')
  expect(lastOf([fact, liked], kindBy)).toBe('fact')
  expect(lastOf([liked], kindBy)).toBeNull()
})

test.each([
  ['the first mark', { wanted: 'fact', current: null, taken: null }, 'fact'],
  ['a second person says the same', { wanted: 'fact', current: 'fact', taken: null }, undefined],
  ['it is marked anew', { wanted: 'hypothesis', current: 'fact', taken: null }, 'hypothesis'],
  ['the last of its marks goes', { wanted: null, current: 'fact', taken: 'fact' }, null],
  ['one of two goes', { wanted: 'fact', current: 'fact', taken: 'fact' }, undefined],
  [
    'the newer one goes, the older holds',
    { wanted: 'fact', current: 'hypothesis', taken: 'hypothesis' },
    'fact',
  ],
  [
    'it was marked otherwise on the web since',
    { wanted: null, current: 'decision', taken: 'fact' },
    undefined,
  ],
  ['it was taken back on the web since', { wanted: null, current: null, taken: 'fact' }, undefined],
] as const)('C-20 marks by reactions: %s', (_, facts, after) => {
  expect(markAfter(facts)).toBe(after)
})
