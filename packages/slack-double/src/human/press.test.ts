import { expect, test } from 'vitest'
import { postMessage } from '../acts/index.ts'
import { takeBlocks } from '../blocks/index.ts'
import type { Json, Message } from '../core/state.ts'
import { showEphemeral } from '../interactivity/ephemerals.ts'
import { openWorkshop, type Workshop } from '../testing/workshop.ts'

const plain = (text: string): Json => ({ type: 'plain_text', text })
const option = (value: string): Json => ({ text: plain(value.toUpperCase()), value })

const ROLES: Json = {
  type: 'actions',
  block_id: 'roles',
  elements: [
    {
      type: 'button',
      action_id: 'take',
      text: plain('指揮を執る'),
      value: 'inc-7',
      style: 'primary',
    },
    { type: 'static_select', action_id: 'severity', options: [option('sev1'), option('sev2')] },
    { type: 'overflow', action_id: 'more', options: [option('edit'), option('close')] },
  ],
}

function say(shop: Workshop, given: readonly Json[] = [ROLES]): Message {
  const { channel, caller } = shop
  return shop.change((turn) => {
    const blocks = takeBlocks(turn, given)
    return postMessage(
      turn,
      channel,
      { kind: 'bot', install: caller.install },
      { text: '役割', blocks },
    )
  })
}

function lastPayload({ sent }: Workshop): Json {
  return sent.at(-1)?.payload ?? {}
}

test('a click on a message says who, where, which message, and where to answer', async () => {
  const shop = openWorkshop()
  const message = say(shop)

  const outcome = await shop.human
    .as(shop.aiko.id)
    .click({ channel: shop.channel.id, ts: message.ts }, 'take')

  expect(outcome).toEqual({ ok: true })
  const payload = lastPayload(shop)
  expect(payload).toMatchObject({
    type: 'block_actions',
    user: { id: shop.aiko.id, username: 'aiko', name: 'aiko', team_id: shop.aiko.teamId },
    api_app_id: shop.caller.app.id,
    token: shop.caller.app.verificationToken,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: shop.channel.id,
      is_ephemeral: false,
    },
    team: { id: shop.aiko.teamId, domain: 'shobodan' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: shop.channel.id, name: '障害-決済' },
    message: { type: 'message', ts: message.ts, bot_id: shop.caller.install.botId },
    actions: [
      {
        action_id: 'take',
        block_id: 'roles',
        text: { type: 'plain_text', text: '指揮を執る', emoji: true },
        value: 'inc-7',
        style: 'primary',
        type: 'button',
      },
    ],
  })
  expect(payload['trigger_id']).toMatch(/^\d+\.\d+\.[0-9a-f]{32}$/)
  expect(payload['response_url']).toMatch(/\/actions\/T\w+\/\d+\/\w{24}$/)
})

test('a message for one person carries no message in its payload, and is nobody else’s to click', async () => {
  const shop = openWorkshop()
  const { aiko, ben, channel, caller } = shop
  const shown = shop.change((turn) =>
    showEphemeral(turn, {
      channelId: channel.id,
      teamId: aiko.teamId,
      to: aiko.id,
      botId: caller.install.botId,
      appId: caller.app.id,
      text: 'あなただけに',
      blocks: takeBlocks(turn, [ROLES]),
      attachments: [],
      threadTs: null,
    }),
  )
  const aim = { channel: channel.id, ts: shown.ts }

  await shop.human.as(aiko.id).click(aim, 'take')

  expect(lastPayload(shop)['container']).toMatchObject({ is_ephemeral: true })
  expect(lastPayload(shop)).not.toHaveProperty('message')
  expect(shop.human.as(aiko.id).messages(channel.id).at(-1)).toMatchObject({ ts: shown.ts })
  expect(
    shop.human
      .as(ben.id)
      .messages(channel.id)
      .map(({ ts }) => ts),
  ).not.toContain(shown.ts)
  await expect(shop.human.as(ben.id).click(aim, 'take')).rejects.toThrow('message_not_found')
})

test('a choice tells its option in full, and the next click still knows it', async () => {
  const shop = openWorkshop()
  const aim = { channel: shop.channel.id, ts: say(shop).ts }
  const aiko = shop.human.as(shop.aiko.id)

  await aiko.choose(aim, 'severity', 'sev2')
  const [choice] = lastPayload(shop)['actions'] as readonly Json[]
  await aiko.click(aim, 'take')

  const chosen = { text: { type: 'plain_text', text: 'SEV2', emoji: true }, value: 'sev2' }
  expect(choice).toMatchObject({ type: 'static_select', selected_option: chosen })
  expect(lastPayload(shop)['state']).toEqual({
    values: { roles: { severity: { type: 'static_select', selected_option: chosen } } },
  })
  await shop.human.as(shop.ben.id).click(aim, 'take')
  expect(lastPayload(shop)['state']).toEqual({
    values: { roles: { severity: { type: 'static_select', selected_option: null } } },
  })
})

test('an overflow menu tells what was chosen and keeps nothing', async () => {
  const shop = openWorkshop()
  const aim = { channel: shop.channel.id, ts: say(shop).ts }

  await shop.human.as(shop.aiko.id).choose(aim, 'more', 'close')

  expect(lastPayload(shop)).toMatchObject({
    actions: [{ type: 'overflow', selected_option: { value: 'close' } }],
    state: { values: { roles: { severity: { selected_option: null } } } },
  })
})

test('a button in an attachment is clicked like any other, and says which attachment it was', async () => {
  const shop = openWorkshop()
  const { channel, caller } = shop
  const { ts } = shop.change((turn) =>
    postMessage(
      turn,
      channel,
      { kind: 'bot', install: caller.install },
      { text: '', attachments: [{ id: 1, color: 'danger', blocks: takeBlocks(turn, [ROLES], 0) }] },
    ),
  )

  await shop.human.as(shop.aiko.id).click({ channel: channel.id, ts }, 'take')

  expect(lastPayload(shop)).toMatchObject({
    container: { type: 'message_attachment', attachment_id: 1, message_ts: ts },
    actions: [{ action_id: 'take' }],
  })
})

test('two clicks are two payloads with triggers of their own', async () => {
  const shop = openWorkshop()
  const aim = { channel: shop.channel.id, ts: say(shop).ts }
  const aiko = shop.human.as(shop.aiko.id)

  await Promise.all([aiko.click(aim, 'take'), aiko.click(aim, 'take')])

  const [first, second] = shop.sent.map(({ payload }) => payload)
  expect(first?.['trigger_id']).not.toBe(second?.['trigger_id'])
})

test('whoever clicks reads it when the app does not answer', async () => {
  const shop = openWorkshop()
  const aim = { channel: shop.channel.id, ts: say(shop).ts }
  const aiko = shop.human.as(shop.aiko.id)

  shop.answers(() => ({ ok: false, reason: 'timeout', status: null }))
  expect(await aiko.click(aim, 'take')).toEqual({
    ok: false,
    error: 'Operation timed out. Apps need to respond within 3 seconds.',
  })
  shop.answers(() => ({ ok: false, reason: 'http_error', status: 500 }))
  expect(await aiko.click(aim, 'take')).toEqual({
    ok: false,
    error: 'This app responded with Status Code 500.',
  })
})

test('an external menu asks the app while someone types, and takes what it offers', async () => {
  const shop = openWorkshop()
  const blocks = [
    {
      type: 'section',
      block_id: 'who',
      text: { type: 'mrkdwn', text: '担当' },
      accessory: { type: 'external_select', action_id: 'person', min_query_length: 1 },
    },
  ]
  const aim = { channel: shop.channel.id, ts: say(shop, blocks).ts }
  const aiko = shop.human.as(shop.aiko.id)
  shop.answers(({ kind }) => ({
    ok: true,
    body: kind === 'options' ? { options: [option('u1')] } : '',
  }))

  const offered = await aiko.suggestions(aim, 'person', '相')

  expect(lastPayload(shop)).toMatchObject({
    type: 'block_suggestion',
    action_id: 'person',
    block_id: 'who',
    value: '相',
  })
  await aiko.choose(aim, 'person', offered[0] ?? null)
  expect(lastPayload(shop)).toMatchObject({
    type: 'block_actions',
    actions: [{ type: 'external_select', selected_option: { value: 'u1' } }],
  })
})

test.each([
  [
    'more than a hundred options',
    { options: Array.from({ length: 101 }, (_, n) => option(`u${n}`)) },
  ],
  ['an option without a value', { options: [{ text: plain('相田') }] }],
  [
    'an option whose text is too long',
    { options: [{ text: plain('相'.repeat(76)), value: 'u1' }] },
  ],
  ['nothing at all', ''],
])('an app that offers %s in an external menu is told so by whoever looks', async (_, body) => {
  const shop = openWorkshop()
  const element = { type: 'external_select', action_id: 'person' }
  const aim = {
    channel: shop.channel.id,
    ts: say(shop, [{ type: 'actions', block_id: 'who', elements: [element] }]).ts,
  }
  const aiko = shop.human.as(shop.aiko.id)
  shop.answers(() => ({ ok: true, body }))

  await expect(aiko.suggestions(aim, 'person', '相田愛')).rejects.toThrow('invalid_options')
  expect(await aiko.suggestions(aim, 'person', '相田')).toEqual([])
  expect(shop.sent).toHaveLength(1)
})
