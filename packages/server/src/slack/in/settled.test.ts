import { expect, test } from 'vitest'
import { pressedAlone, SEVERAL } from './settled.ts'

const ROW = { type: 'actions', block_id: 'b2' }
const SAID = { type: 'section', block_id: 'b1' }

function click(where: object, block = 'b2', more: object = {}) {
  const text = { type: 'plain_text', text: 'I can act now' }
  const message = { text: 'Can you come?', blocks: [SAID, ROW] }
  return { message, actions: [{ action_id: 'a', block_id: block, text, ...more }], ...where }
}

const IN_DIRECT = { channel: { name: 'directmessage' }, container: { is_ephemeral: false } }
const IN_CHANNEL = { channel: { name: 'general' }, container: { is_ephemeral: false } }
const WHISPERED = { channel: { name: 'general' }, container: { is_ephemeral: true } }

test('C-01 of a direct message everything stays but the row of the button that was pressed', () => {
  expect(pressedAlone(click(IN_DIRECT))).toEqual({
    text: 'Can you come?',
    blocks: [SAID],
    label: 'I can act now',
  })
})

test('C-01 what others see as well, and a link, stay as they are', () => {
  expect(pressedAlone(click(IN_CHANNEL))).toBeNull()
  expect(pressedAlone(click(IN_DIRECT, 'b2', { url: 'https://example.com' }))).toBeNull()
})

test('W-15 of a whisper that says several things nothing is taken away by the button of one', () => {
  expect(pressedAlone(click(WHISPERED))).not.toBeNull()
  expect(pressedAlone(click(WHISPERED, `${SEVERAL}.0.0`))).toBeNull()
})
