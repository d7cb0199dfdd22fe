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

test('B-25 everything that a to-do says can be proposed otherwise, and the rest stays as it is', () => {
  const { key: _, ...before } = found
  const { content, ...draft } = draftOf(found)
  const changed = { role: 'scribe', due: '1h', auto: 'severity_set', overlay: 'security' }

  expect(proposedOf({ ...draft, content })).toEqual(before)
  expect(proposedOf({ ...draft, content: { ...content, ...changed } })).toEqual({
    ...before,
    ...changed,
  })
})

test('B-25 one that should go needs no text, and any other needs both languages', () => {
  const { content } = FRESH
  const half = { ...FRESH, content: { ...content, text: { ja: '', en: 'Eat' } } }
  const whole = { ...FRESH, content: { ...content, text: { ja: '食べる', en: 'Eat' } } }

  expect(proposedOf({ ...draftOf(found), away: true })).toBeNull()
  expect(isReady(FRESH)).toBe(false)
  expect(isReady(half)).toBe(false)
  expect(isReady({ ...FRESH, away: true })).toBe(true)
  expect(isReady(whole)).toBe(true)
})
