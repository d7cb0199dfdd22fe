import { expect, test } from 'vitest'
import { checkBlocks } from './check.ts'
import { completeBlocks } from './complete.ts'

function drawing(): (length: number) => string {
  let drawn = 0
  return (length) => {
    drawn += 1
    return String(drawn).padStart(length, 'x')
  }
}

test('ids that the app left out are drawn, its own stay, and texts say how they are shown', () => {
  const blocks = [
    { type: 'section', block_id: 'mine', text: { type: 'mrkdwn', text: 'x' } },
    {
      type: 'actions',
      elements: [
        { type: 'button', text: { type: 'plain_text', text: 'a' } },
        { type: 'button', action_id: 'b', text: { type: 'plain_text', text: 'b', emoji: false } },
      ],
    },
    {
      type: 'input',
      label: { type: 'plain_text', text: 'c' },
      element: { type: 'plain_text_input' },
    },
  ]

  const kept = completeBlocks(blocks, drawing())

  expect(kept).toEqual([
    {
      type: 'section',
      block_id: 'mine',
      text: { type: 'mrkdwn', text: 'x', verbatim: false },
    },
    {
      type: 'actions',
      block_id: 'xxxx2',
      elements: [
        {
          type: 'button',
          action_id: 'xxxx1',
          text: { type: 'plain_text', text: 'a', emoji: true },
        },
        {
          type: 'button',
          action_id: 'b',
          text: { type: 'plain_text', text: 'b', emoji: false },
        },
      ],
    },
    {
      type: 'input',
      block_id: 'xxxx4',
      label: { type: 'plain_text', text: 'c', emoji: true },
      element: { type: 'plain_text_input', action_id: 'xxxx3' },
      optional: false,
    },
  ])
  expect(checkBlocks(kept).ok).toBe(true)
})
