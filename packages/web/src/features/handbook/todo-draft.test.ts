import type { TodoSetting } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { draftOf, FRESH, isReady, proposedOf } from './todo-draft.ts'

const found: TodoSetting = {
  key: 'notice.scope',
  phase: 'respond',
  severities: [1, 2],
  role: 'comms_lead',
  due: '20m',
  auto: null,
  blocks: 'close',
  overlay: null,
  repeat: null,
  beginner: false,
  text: { ja: '範囲を決める', en: 'Decide the scope' },
}

test('B-25 what the form does not show of a to-do stays as it is', () => {
  const draft = { ...draftOf(found), en: ' Decide whom to tell ', severities: [3, 1] }

  expect(proposedOf(draft, found)).toEqual({
    phase: 'respond',
    severities: [1, 3],
    role: 'comms_lead',
    due: '20m',
    auto: null,
    blocks: 'close',
    overlay: null,
    repeat: null,
    beginner: false,
    text: { ja: '範囲を決める', en: 'Decide whom to tell' },
  })
})

test('B-25 one that should go needs no text, and any other needs both languages', () => {
  expect(proposedOf({ ...draftOf(found), away: true }, found)).toBeNull()
  expect([FRESH, { ...FRESH, en: 'Eat' }, { ...FRESH, away: true }].map(isReady)).toEqual([
    false,
    false,
    true,
  ])
  expect(isReady({ ...FRESH, ja: '食べる', en: 'Eat' })).toBe(true)
})
