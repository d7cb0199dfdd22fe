import { checkBlocks } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { digestMessage } from './digest.ts'
import { room } from './testing/reading.ts'

const saidBy = (lines: readonly string[]) => {
  const message = digestMessage(room('responding'), { head: '09:00〜09:10', lines })
  return { message, text: JSON.stringify(message.blocks) }
}

test('X-03 nobody is called by what was said while Slack was away', () => {
  const { message, text } = saidBy(['09:01 Ben: <!channel> & <@U00AIKO> https://example.com/a'])

  expect(checkBlocks(message.blocks)).toMatchObject({ ok: true })
  expect(text).toContain('&lt;!channel&gt; &amp; &lt;@U00AIKO&gt; <https://example.com/a>')
})

test('X-03 however much was said, it is one message that says how much more there is', () => {
  const lines = Array.from(
    { length: 400 },
    (_, at) => `09:01 Ben: ${'&'.repeat(500)} ${String(at)}`,
  )

  const { message, text } = saidBy(lines)

  expect(checkBlocks(message.blocks)).toMatchObject({ ok: true })
  expect(message.blocks).toHaveLength(2)
  expect(text).toContain('380')
})
