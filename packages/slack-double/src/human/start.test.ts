import { expect, test } from 'vitest'
import { openWorkshop } from '../testing/workshop.ts'

test('a slash command says everything that Slack says, with names in full', async () => {
  const shop = openWorkshop()
  const { aiko, ben, channel, caller } = shop

  await shop.human.as(aiko.id).command('#障害-決済', '/fire 決済が止まった @ben #障害-決済')

  expect(shop.sent).toHaveLength(1)
  expect(shop.sent[0]).toMatchObject({
    appId: caller.app.id,
    kind: 'command',
    payload: {
      token: caller.app.verificationToken,
      team_id: aiko.teamId,
      team_domain: 'shobodan',
      channel_id: channel.id,
      channel_name: '障害-決済',
      user_id: aiko.id,
      user_name: 'aiko',
      command: '/fire',
      text: `決済が止まった <@${ben.id}|ben> <#${channel.id}|障害-決済>`,
      api_app_id: caller.app.id,
      is_enterprise_install: 'false',
    },
  })
  const payload = shop.sent[0]?.payload ?? {}
  expect(payload['response_url']).toMatch(/\/commands\/T\w+\/\d+\/\w{24}$/)
  expect(Object.values(payload).every((value) => typeof value === 'string')).toBe(true)
})

test('a slash command does not work in a thread, nor one that no app has', async () => {
  const shop = openWorkshop()
  const aiko = shop.human.as(shop.aiko.id)

  expect(await aiko.command(shop.channel.id, '/fire', { threadTs: '1.2' })).toEqual({
    ok: false,
    error: '/fire is not supported in threads. Sorry!',
  })
  expect(await aiko.command(shop.channel.id, '/nothing')).toEqual({
    ok: false,
    error: '/nothing is not a valid command.',
  })
  expect(shop.sent).toEqual([])
})

test('what an app says with its acknowledgement is shown: to one, or to all', async () => {
  const shop = openWorkshop()
  const [aiko, ben] = [shop.human.as(shop.aiko.id), shop.human.as(shop.ben.id)]

  shop.answers(() => ({ ok: true, body: 'あなただけに' }))
  await aiko.command(shop.channel.id, '/fire')
  expect(aiko.messages(shop.channel.id).at(-1)).toMatchObject({
    text: 'あなただけに',
    is_ephemeral: true,
  })
  expect(ben.messages(shop.channel.id).at(-1)).not.toMatchObject({ text: 'あなただけに' })

  shop.answers(() => ({ ok: true, body: { response_type: 'in_channel', text: '皆さんに' } }))
  await aiko.command(shop.channel.id, '/fire')
  expect(ben.messages(shop.channel.id).at(-1)).toMatchObject({
    text: '皆さんに',
    subtype: 'bot_message',
    bot_id: shop.caller.install.botId,
  })
  expect(ben.messages(shop.channel.id).at(-1)).not.toHaveProperty('user')
})

test('whoever types a command reads it when the app does not answer', async () => {
  const shop = openWorkshop()
  const aiko = shop.human.as(shop.aiko.id)

  shop.answers(() => ({ ok: false, reason: 'timeout', status: null }))
  expect(await aiko.command(shop.channel.id, '/fire')).toEqual({
    ok: false,
    error: '/fire failed with the error "operation_timeout"',
  })
  shop.answers(() => ({ ok: false, reason: 'no_socket', status: null }))
  expect(await aiko.command(shop.channel.id, '/fire')).toEqual({
    ok: false,
    error: '/fire failed with the error "dispatch_failed"',
  })
})

test('shortcuts: one for the workspace, one that brings its message', async () => {
  const shop = openWorkshop()
  const aiko = shop.human.as(shop.aiko.id)
  const said = shop.human.as(shop.ben.id).type(shop.channel.id, '決済の画面が真っ白です')

  await aiko.shortcut('report')
  await aiko.messageShortcut({ channel: shop.channel.id, ts: said.ts }, 'report_this')

  expect(shop.sent[0]?.payload).toMatchObject({
    type: 'shortcut',
    callback_id: 'report',
    user: { id: shop.aiko.id, username: 'aiko' },
  })
  expect(shop.sent[0]?.payload).not.toHaveProperty('channel')
  expect(shop.sent[1]?.payload).toMatchObject({
    type: 'message_action',
    callback_id: 'report_this',
    channel: { id: shop.channel.id, name: '障害-決済' },
    message_ts: said.ts,
    message: { type: 'message', user: shop.ben.id, text: '決済の画面が真っ白です', ts: said.ts },
  })
  await expect(aiko.shortcut('report_this')).rejects.toThrow('no_such_shortcut')
})

test('opening Home is told to its app alone, with the view that stands there', () => {
  const shop = openWorkshop()
  const { app } = shop.caller
  const aiko = shop.human.as(shop.aiko.id)

  aiko.openHome(app.id)
  shop.call('views.publish', { user_id: shop.aiko.id, view: { type: 'home', blocks: [] } })
  aiko.openHome(app.id)

  const [first, second] = shop.happenings.filter(({ name }) => name === 'app_home_opened')
  expect(first).toMatchObject({
    audience: { appId: app.id },
    event: { type: 'app_home_opened', user: shop.aiko.id, tab: 'home' },
  })
  expect(String(first?.event['channel'])).toMatch(/^D/)
  expect(first?.event).not.toHaveProperty('view')
  expect(second?.event['view']).toMatchObject({ type: 'home', id: aiko.home(app.id)?.['id'] })

  aiko.openHome(app.id, 'messages')
  const messages = shop.happenings.at(-1)
  expect(messages).toMatchObject({ name: 'app_home_opened', event: { tab: 'messages' } })
  expect(messages?.event).not.toHaveProperty('view')
})
