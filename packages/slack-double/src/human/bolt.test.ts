import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import { expect, test, vi } from 'vitest'
import type { Json } from '../core/state.ts'
import { type Rehearsal, rehearse } from '../testing/bolt.ts'

type Way = 'http' | 'socket'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text })

const FORM = {
  type: 'modal' as const,
  callback_id: 'raise',
  title: plain('障害を報告'),
  submit: plain('報告'),
  close: plain('やめる'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: plain('件名'),
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
    {
      type: 'input' as const,
      block_id: 'who',
      label: plain('担当'),
      optional: true,
      element: { type: 'external_select' as const, action_id: 'person', min_query_length: 0 },
    },
  ],
}

const TAKE = {
  type: 'actions' as const,
  block_id: 'roles',
  elements: [{ type: 'button' as const, action_id: 'take', text: plain('指揮を執る'), value: '7' }],
}

const COMMAND = { command: '/fire', description: '障害を報告', usageHint: '', shouldEscape: true }
const SHORTCUT = { type: 'message', name: 'ここから報告', callbackId: 'report_this' } as const

async function together(over: Way, listen: (app: App) => void): Promise<Rehearsal> {
  const both = await rehearse({ over, listen })
  const { double, app } = both.it
  double.change((turn) => {
    const now = turn.state.apps[app.id] ?? app
    turn.put('apps', app.id, { ...now, commands: [COMMAND], shortcuts: [SHORTCUT] })
  })
  return both
}

/** A small incident app, written as Slack's own guide writes them. */
function incidentApp(app: App, heard: Json[]): void {
  app.command('/fire', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({
      trigger_id: body.trigger_id,
      view: { ...FORM, private_metadata: body.channel_id },
    })
  })
  app.view('raise', async ({ ack, view, body, client }) => {
    const title = view.state.values['title']?.['text']?.value ?? ''
    if (title.length < 3) {
      await ack({ response_action: 'errors', errors: { title: '三文字以上で書いてください' } })
      return
    }
    await ack()
    const posted = await client.chat.postMessage({
      channel: view.private_metadata,
      text: `${title} (<@${body.user.id}>)`,
      blocks: [{ type: 'section', text: mrkdwn(`*${title}*`) }, TAKE],
    })
    heard.push(posted as unknown as Json)
  })
  app.view({ callback_id: 'raise', type: 'view_closed' }, async ({ ack, body }) => {
    await ack()
    heard.push(body as unknown as Json)
  })
  app.options('person', async ({ ack, options }) => {
    await ack({ options: [{ text: plain(`${options.value}さん`), value: 'u1' }] })
  })
  app.action<BlockAction<ButtonAction>>('take', async ({ ack, body, client, respond }) => {
    await ack()
    await client.chat.update({
      channel: body.channel?.id ?? '',
      ts: body.message?.ts ?? '',
      text: '指揮が決まりました',
      blocks: [{ type: 'section', text: mrkdwn(`指揮: <@${body.user.id}>`) }],
    })
    await respond({ text: 'あなたが指揮です', replace_original: false })
  })
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: plain('あなたの障害') }] },
    })
  })
  app.shortcut('report_this', async ({ ack, shortcut, client }) => {
    await ack()
    const message = shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : ''
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        ...FORM,
        blocks: [{ type: 'section', text: mrkdwn(`> ${message}`) }, ...FORM.blocks],
      },
    })
  })
  app.message('状況は?', async ({ say, message }) => {
    await say({ text: '対応中です', thread_ts: message.ts })
  })
}

const WAYS: readonly Way[] = ['http', 'socket']

test.each(WAYS)(
  'over %s, a command opens a modal, the app objects, takes it, posts, and a click changes what it posted',
  async (way) => {
    const heard: Json[] = []
    await using both = await together(way, (app) => {
      incidentApp(app, heard)
    })
    const { it } = both
    const aiko = it.double.human.as(it.aiko.id)
    const { id: channel } = aiko.createChannel('障害')
    aiko.invite(channel, it.bot.botUserId)

    expect(await aiko.command(channel, '/fire')).toEqual({ ok: true })
    await vi.waitFor(() => {
      expect(aiko.modal()).toMatchObject({ callback_id: 'raise', title: { text: '障害を報告' } })
    })
    await aiko.fill('text', '短')
    expect(await aiko.submit()).toEqual({
      ok: false,
      error: '三文字以上で書いてください',
      errors: { title: '三文字以上で書いてください' },
    })

    const [offered] = await aiko.suggestions('modal', 'person', '相田')
    expect(offered).toEqual({ text: plain('相田さん'), value: 'u1' })
    await aiko.fill('person', offered ?? null)
    await aiko.fill('text', '決済が止まっています')
    expect(await aiko.submit()).toEqual({ ok: true })
    expect(aiko.modal()).toBeNull()

    const posted = await vi.waitFor(() => {
      const last = aiko.messages(channel).at(-1)
      expect(last).toMatchObject({ bot_id: it.bot.botId, text: expect.stringContaining('決済') })
      return String(last?.['ts'])
    })
    expect(await aiko.click({ channel, ts: posted }, 'take')).toEqual({ ok: true })
    await vi.waitFor(() => {
      const shown = aiko.messages(channel)
      expect(shown.find(({ ts }) => ts === posted)).toMatchObject({ text: '指揮が決まりました' })
      expect(shown.at(-1)).toMatchObject({ text: 'あなたが指揮です', is_ephemeral: true })
    })
    const read = it.ok('conversations.history', { channel })[
      'messages'
    ] as unknown as readonly Json[]
    expect(read.some(({ text }) => text === 'あなたが指揮です')).toBe(false)
  },
)

test.each(WAYS)(
  'over %s, closing, Home, a shortcut on a message and a reply go to the app',
  async (way) => {
    const heard: Json[] = []
    await using both = await together(way, (app) => {
      incidentApp(app, heard)
    })
    const { it } = both
    const ben = it.double.human.as(it.ben.id)
    const { id: channel } = ben.createChannel('障害')
    ben.invite(channel, it.bot.botUserId)

    ben.openHome(it.app.id)
    await vi.waitFor(() => {
      expect(ben.home(it.app.id)).toMatchObject({ blocks: [{ type: 'header' }] })
    })

    const said = ben.type(channel, '画面が真っ白です')
    await ben.messageShortcut({ channel, ts: said.ts }, 'report_this')
    await vi.waitFor(() => {
      expect(ben.modal()).toMatchObject({
        blocks: [{ text: { text: '> 画面が真っ白です' } }, {}, {}],
      })
    })
    await ben.close()
    expect(heard).toMatchObject([{ type: 'view_closed', is_cleared: false }])

    const question = ben.type(channel, '状況は?')
    await vi.waitFor(() => {
      expect(ben.messages(channel).at(-1)).toMatchObject({
        text: '対応中です',
        thread_ts: question.ts,
      })
    })
  },
)

test.each(WAYS)('over %s, a trigger that is three seconds old opens nothing', async (way) => {
  const errors: unknown[] = []
  await using both = await together(way, (app) => {
    app.command('/fire', async ({ ack, body, client }) => {
      await ack()
      await both.it.clock.advance(3000)
      await client.views
        .open({ trigger_id: body.trigger_id, view: FORM })
        .catch((error: unknown) => {
          errors.push(error)
        })
    })
  })
  const { it } = both
  const aiko = it.double.human.as(it.aiko.id)
  const { id: channel } = aiko.createChannel('障害')

  await aiko.command(channel, '/fire')

  await vi.waitFor(() => {
    expect(errors).toMatchObject([{ data: { error: 'expired_trigger_id' } }])
  })
  expect(aiko.modal()).toBeNull()
})
