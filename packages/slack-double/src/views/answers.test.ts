import { expect, test } from 'vitest'
import type { Json } from '../core/state.ts'
import { type Stage, stage } from '../testing/stage.ts'

const plain = (text: string): Json => ({ type: 'plain_text', text })

const MODAL: Json = {
  type: 'modal',
  title: plain('報告'),
  blocks: [
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'more', text: plain('もっと') }],
    },
  ],
}

/** What the app would have been told; nobody listens, and the trigger is good all the same. */
function trigger(it: Stage): unknown {
  return it.double.log.deliveries().at(-1)?.body['trigger_id']
}

test('each method of views answers in a shape that Slack’s answers have', async () => {
  await using it = stage({
    app: { commands: [{ command: '/fire', description: '', usageHint: '', shouldEscape: true }] },
  })
  const aiko = it.double.human.as(it.aiko.id)
  await aiko.command('general', '/fire')

  const { view: opened } = it.ok('views.open', { trigger_id: trigger(it), view: MODAL })
  await aiko.click('modal', 'more')
  const { view: pushed } = it.ok('views.push', {
    trigger_id: trigger(it),
    view: JSON.stringify(MODAL),
  })
  const { view: updated } = it.ok('views.update', { view_id: pushed?.['id'], view: MODAL })
  const home = { type: 'home', blocks: [{ type: 'divider' }] }
  const { view: published } = it.ok('views.publish', { user_id: it.aiko.id, view: home })

  expect([opened, pushed, updated, published].map((view) => view?.['type'])).toEqual([
    'modal',
    'modal',
    'modal',
    'home',
  ])
  expect(pushed?.['previous_view_id']).toBe(opened?.['id'])
  expect(updated?.['hash']).not.toBe(pushed?.['hash'])
})

test.each(['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'chat.scheduleMessage'])(
  '%s refuses too much text in blocks with an error that it documents',
  async (method) => {
    await using it = stage()
    const { channel } = it.ok('conversations.create', { name: '障害' })
    it.ok('conversations.invite', { channel: channel?.['id'], users: it.aiko.id })
    const { ts } = it.ok('chat.postMessage', { channel: channel?.['id'], text: 'x' })
    const section = { type: 'section', text: { type: 'mrkdwn', text: '火'.repeat(3000) } }

    const error = it.refused(method, {
      channel: channel?.['id'],
      ts,
      user: it.aiko.id,
      post_at: Math.floor(it.clock.now() / 1000) + 60,
      text: 'x',
      blocks: JSON.stringify(Array.from({ length: 5 }, () => section)),
    })

    expect(error).toBe(method === 'chat.postMessage' ? 'msg_blocks_too_long' : 'msg_too_long')
  },
)
