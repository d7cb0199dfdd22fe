import { verifySlackRequest } from '@slack/bolt'
import { expect, test, vi } from 'vitest'
import { setTransport } from '../testing/bolt.ts'
import { type Receiver, type Received, receiver } from '../testing/receiver.ts'
import { type Stage, stage } from '../testing/stage.ts'
import { until } from '../testing/until.ts'

vi.setConfig({ testTimeout: 20_000 })

const MINUTE = 60_000

interface Office extends AsyncDisposable {
  readonly it: Stage
  readonly app: Receiver
}

/** A double that tells an app over HTTP, from now on. */
async function office(): Promise<Office> {
  const it = stage()
  const app = await receiver()
  setTransport(it, app.transport)
  return {
    it,
    app,
    async [Symbol.asyncDispose]() {
      await it[Symbol.asyncDispose]()
      await app[Symbol.asyncDispose]()
    },
  }
}

function make(it: Stage, name: string): string {
  return String(it.ok('conversations.create', { name })['channel']?.['id'])
}

function outcomes(it: Stage): readonly unknown[] {
  return it.double.log.deliveries().map(({ attempt, outcome }) => [attempt, outcome])
}

function retryOf({ headers }: Received): readonly unknown[] {
  return [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]
}

test('an event comes in an envelope that says who it is for, signed so that Bolt believes it', async () => {
  await using desk = await office()
  const { it, app } = desk

  make(it, 'one')
  const { headers, body } = await until(() => app.received[0])

  const check = (signingSecret: string) => (): void => {
    verifySlackRequest({
      signingSecret,
      body,
      headers: {
        'x-slack-signature': String(headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      },
    })
  }
  expect(check(it.app.signingSecret)).not.toThrow()
  expect(check('another')).toThrow('signature')
  expect(JSON.parse(body)).toMatchObject({
    type: 'event_callback',
    team_id: it.team.id,
    api_app_id: it.app.id,
    event: { type: 'channel_created', channel: { name: 'one' } },
    event_id: expect.stringMatching(/^Ev[A-Z0-9]+$/) as unknown,
    authorizations: [{ team_id: it.team.id, user_id: it.bot.botUserId, is_bot: true }],
    is_ext_shared_channel: false,
    event_context: expect.stringMatching(/^4-/) as unknown,
  })
})

test('what an app refuses comes again at once, after a minute and after five, and then never', async () => {
  await using desk = await office()
  const { it, app } = desk
  app.answer(500)

  make(it, 'one')
  await until(() => outcomes(it).length === 1)
  await it.clock.advance(0)
  await until(() => outcomes(it).length === 2)
  await it.clock.advance(MINUTE - 1)
  const tooEarly = app.received.length
  await it.clock.advance(1)
  await until(() => outcomes(it).length === 3)
  await it.clock.advance(5 * MINUTE)
  await until(() => outcomes(it).length === 4)
  await it.clock.advance(60 * MINUTE)

  expect(tooEarly).toBe(2)
  expect(app.received.map(retryOf)).toStrictEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
    ['3', 'http_error'],
  ])
  expect(new Set(app.received.map(({ body }) => body)).size).toBe(1)
})

test('what an app does not answer in three seconds comes again, unless it says that it shall not', async () => {
  await using desk = await office()
  const { it, app } = desk
  app.answer(null)
  make(it, 'one')
  await until(() => app.received.length === 1)

  await it.clock.advance(2999)
  const patient = outcomes(it)
  app.answer(500, { 'x-slack-no-retry': '1' })
  await it.clock.advance(1)
  await until(() => outcomes(it).length > 0)
  await it.clock.advance(0)
  await until(() => outcomes(it).length === 2)
  await it.clock.advance(10 * MINUTE)

  expect(patient).toStrictEqual([])
  expect(outcomes(it)).toStrictEqual([
    [0, 'http_timeout'],
    [1, 'http_error'],
  ])
})

test('an app hears of channels in which its bot is, of public ones that are made, and of no others', async () => {
  await using desk = await office()
  const { it, app } = desk
  const aiko = it.double.human.as(it.aiko.id)
  const types = (): readonly unknown[] =>
    app.received.map(({ body }) => (JSON.parse(body) as { event: { type: string } }).event.type)

  const open = aiko.createChannel('public')
  const closed = aiko.createChannel('private', { isPrivate: true })
  aiko.type(open.id, 'nobody hears')
  aiko.type(closed.id, 'nobody hears')
  aiko.invite(closed.id, it.bot.botUserId)
  aiko.type(closed.id, 'the bot hears')
  await until(() => types().length >= 4)

  expect(new Set(types())).toStrictEqual(
    new Set(['channel_created', 'member_joined_channel', 'message']),
  )
  expect(types()).toHaveLength(4)
})

test('an app hears only what it subscribed to and has the scope for', async () => {
  const app = await receiver()
  await using it = stage({
    app: { transport: app.transport, events: ['reaction_added', 'message.channels'] },
    without: ['reactions:read'],
  })
  const id = make(it, 'one')
  const ts = String(it.ok('chat.postMessage', { channel: id, text: 'x' })['ts'])
  it.ok('reactions.add', { channel: id, timestamp: ts, name: 'eyes' })

  await until(() => app.received.length === 1)
  await it.clock.advance(1000)

  expect(app.received).toHaveLength(1)
  expect(app.received[0]?.body).toContain('"type":"message"')
  await app[Symbol.asyncDispose]()
})

test('an app hears of a link to its domain also where its bot is not, and hangs its card on it', async () => {
  const app = await receiver()
  await using it = stage({
    app: {
      transport: app.transport,
      events: ['link_shared'],
      unfurlDomains: ['hikeshi.example'],
    },
  })
  const aiko = it.double.human.as(it.aiko.id)
  const { id } = aiko.createChannel('public')
  const text = 'https://demo.hikeshi.example/i/42 と https://elsewhere.example/'
  const { ts } = aiko.type(id, text)
  const { body } = await until(() => app.received[0])

  const url = 'https://demo.hikeshi.example/i/42'
  const unfurls = JSON.stringify({ [url]: { text: '決済の障害' } })
  it.ok('chat.unfurl', { channel: id, ts, unfurls })

  expect(JSON.parse(body)).toMatchObject({
    event: {
      type: 'link_shared',
      channel: id,
      message_ts: ts,
      is_bot_user_member: false,
      links: [{ url, domain: 'hikeshi.example' }],
    },
  })
  expect(app.received).toHaveLength(1)
  expect(it.double.state.messages[id]?.at(-1)).toMatchObject({
    edited: null,
    attachments: [{ text: '決済の障害' }],
  })
  await app[Symbol.asyncDispose]()
})

test('deliveries come twice, late, never or after the next one when a fault says so', async () => {
  await using desk = await office()
  const { it, app } = desk
  const { faults } = it.double
  const names = (): readonly unknown[] =>
    app.received.map(
      ({ body }) =>
        (JSON.parse(body) as { event: { channel: { name: string } } }).event.channel.name,
    )
  const match = { name: 'channel_created' }

  faults.onDelivery(match, { kind: 'drop' })
  make(it, 'dropped')
  faults.onDelivery(match, { kind: 'duplicate' })
  make(it, 'twice')
  await until(() => names().length === 2)
  faults.onDelivery(match, { kind: 'delay', milliseconds: 5000 })
  make(it, 'late')
  faults.onDelivery(match, { kind: 'out_of_order' })
  make(it, 'second')
  make(it, 'first')
  await until(() => names().length === 4)
  await it.clock.advance(5000)
  await until(() => names().length === 5)

  expect(names().slice(0, 2)).toStrictEqual(['twice', 'twice'])
  expect(new Set(names().slice(2, 4))).toStrictEqual(new Set(['first', 'second']))
  expect(it.double.log.deliveries().map(({ outcome }) => outcome)).toHaveLength(5)
  expect(names().at(-1)).toBe('late')
})

test('after thirty thousand events in an hour one notice a minute comes instead', async () => {
  await using desk = await office()
  const { it, app } = desk
  it.double.change((turn) => {
    turn.put('buckets', `${it.bot.id}:events`, { left: 0, at: turn.now })
  })

  make(it, 'one')
  make(it, 'two')
  await until(() => it.double.log.deliveries().length > 0)

  expect(app.received).toHaveLength(1)
  expect(JSON.parse(app.received[0]?.body ?? '')).toMatchObject({
    type: 'app_rate_limited',
    team_id: it.team.id,
    api_app_id: it.app.id,
  })
  expect(it.double.log.deliveries()).toHaveLength(1)
})

test('what happens while Slack is down comes when it is up again', async () => {
  await using desk = await office()
  const { it, app } = desk
  const now = it.clock.now()
  it.double.faults.down(now, now + 30_000)
  it.double.human.as(it.aiko.id).createChannel('meanwhile')
  await it.clock.advance(0)

  const during = app.received.length
  await it.clock.advance(MINUTE)
  await until(() => app.received.length === 1)

  expect(during).toBe(0)
  expect(app.received.map(retryOf)).toStrictEqual([['2', 'connection_failed']])
})
