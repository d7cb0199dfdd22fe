import { SocketModeClient } from '@slack/socket-mode'
import { expect, test, vi } from 'vitest'
import { quiet } from '../testing/quiet.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { until } from '../testing/until.ts'

vi.setConfig({ testTimeout: 20_000 })

interface Envelope {
  readonly ack: (answer?: unknown) => Promise<void>
  readonly body: { readonly event_id: string; readonly event?: { readonly type: string } }
  readonly retry_num?: number
  readonly retry_reason?: string
}

interface Plugged extends AsyncDisposable {
  readonly heard: Envelope[]
  readonly client: SocketModeClient
}

/** One socket of the app, held by Slack's own client, that acknowledges when it is told to. */
async function plug(it: Stage, acks = true): Promise<Plugged> {
  const heard: Envelope[] = []
  const client = new SocketModeClient({
    appToken: it.app.appToken,
    logger: quiet,
    clientPingTimeout: 1500,
    clientOptions: {
      slackApiUrl: `${it.double.baseUrl}/api/`,
      retryConfig: { forever: true, factor: 1.5, minTimeout: 100, maxTimeout: 500 },
    },
  })
  client.on('slack_event', (envelope: Envelope) => {
    heard.push(envelope)
    if (acks) void envelope.ack()
  })
  await client.start()
  return {
    heard,
    client,
    async [Symbol.asyncDispose]() {
      await client.disconnect()
    },
  }
}

async function served(): Promise<Stage> {
  const it = stage()
  await it.double.listen()
  return it
}

function make(it: Stage, name: string): void {
  it.ok('conversations.create', { name })
}

test('each event goes to one of two sockets, and all of them arrive', async () => {
  await using it = await served()
  await using one = await plug(it)
  await using other = await plug(it)

  for (let at = 0; at < 6; at += 1) make(it, `c${String(at)}`)
  await until(() => one.heard.length + other.heard.length === 6)

  expect(one.heard.length).toBe(3)
  const ids = [...one.heard, ...other.heard].map(({ body }) => body.event_id)
  expect(new Set(ids).size).toBe(6)
  await until(() => it.double.log.deliveries().length === 6)
  expect(new Set(it.double.log.deliveries().map(({ outcome }) => outcome))).toStrictEqual(
    new Set(['ok']),
  )
})

test('an event that is not acknowledged in three seconds comes again and says so', async () => {
  await using it = await served()
  await using deaf = await plug(it, false)
  make(it, 'one')
  await until(() => deaf.heard.length === 1)

  await it.clock.advance(3000)
  await it.clock.advance(0)
  await until(() => deaf.heard.length === 2)

  const [first, second] = deaf.heard
  expect(second?.body.event_id).toBe(first?.body.event_id)
  expect(second).toMatchObject({ retry_num: 1, retry_reason: 'timeout' })
})

test('an event while no socket is open waits for one', async () => {
  await using it = await served()
  make(it, 'one')
  await it.clock.advance(0)
  await using late = await plug(it)

  await it.clock.advance(60_000)
  await until(() => late.heard.length === 1)

  expect(late.heard[0]).toMatchObject({ retry_num: 2, retry_reason: 'no_socket' })
})

test('at a refresh the client comes back by itself, and what happened meanwhile reaches it', async () => {
  await using it = await served()
  await using client = await plug(it)

  it.double.sockets.refresh()
  make(it, 'meanwhile')
  await until(() => it.double.sockets.count() === 0)
  await until(() => it.double.sockets.count() === 1)
  await it.clock.advance(60_000)
  await until(() => client.heard.length === 1)

  expect(client.heard[0]?.body.event).toMatchObject({ type: 'channel_created' })
})

test('of two sockets one may be cut: the other hears everything until the first is back', async () => {
  await using it = await served()
  await using one = await plug(it)
  await using other = await plug(it)

  it.double.sockets.drop(it.app.id, 1)
  for (let at = 0; at < 4; at += 1) make(it, `c${String(at)}`)
  await until(() => other.heard.length === 4)
  await until(() => it.double.sockets.count() === 2)

  expect(one.heard).toHaveLength(0)
  expect(it.double.log.deliveries().map(({ outcome }) => outcome)).toStrictEqual(
    Array.from({ length: 4 }, () => 'ok'),
  )
})

test('while Slack is down no socket stands; afterwards the client is back and hears what it missed', async () => {
  await using it = await served()
  await using client = await plug(it)
  const now = it.clock.now()
  it.double.faults.down(now + 1000, now + 31_000)
  await it.clock.advance(1000)
  await until(() => it.double.sockets.count() === 0)

  it.double.human.as(it.aiko.id).createChannel('meanwhile')
  await until(() =>
    it.double.log.calls('apps.connections.open').some(({ status }) => status === 503),
  )
  await it.clock.advance(30_000)
  await until(() => it.double.sockets.count() === 1)
  await it.clock.advance(60_000)
  await until(() => client.heard.length === 1)

  expect(client.heard[0]?.body.event).toMatchObject({ type: 'channel_created' })
})

test('a socket is told why it goes, and is closed when its app does not close it', async () => {
  await using it = await served()
  const frames: unknown[] = []
  const socket = (): WebSocket => {
    const { body } = it.double.call({
      method: 'apps.connections.open',
      token: it.app.appToken,
      args: {},
    })
    const opened = new WebSocket(String(body['url']))
    opened.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))))
    return opened
  }
  const refreshed = socket()
  await until(() => frames.length === 1)
  it.double.sockets.refresh()
  await until(() => frames.length === 3)
  await it.clock.advance(10_000)
  await until(() => refreshed.readyState === WebSocket.CLOSED)

  const disabled = socket()
  await until(() => frames.length === 4)
  it.double.sockets.disable(it.app.id)
  await it.clock.advance(10_000)
  await until(() => disabled.readyState === WebSocket.CLOSED)

  expect(frames).toMatchObject([
    { type: 'hello', num_connections: 1, connection_info: { app_id: it.app.id } },
    { type: 'disconnect', reason: 'warning' },
    { type: 'disconnect', reason: 'refresh_requested' },
    { type: 'hello' },
    { type: 'disconnect', reason: 'link_disabled' },
  ])
})

test('an eleventh socket of one app is sent away, and a used ticket opens nothing', async () => {
  await using it = await served()
  const tickets = Array.from({ length: 11 }, () => '')
  const urls = tickets.map(() => {
    const { body } = it.double.call({
      method: 'apps.connections.open',
      token: it.app.appToken,
      args: {},
    })
    return String(body['url'])
  })
  expect(urls.filter((url) => url.startsWith('ws://'))).toHaveLength(10)
  await it.clock.advance(60_000)
  const last = it.double.call({
    method: 'apps.connections.open',
    token: it.app.appToken,
    args: {},
  }).body['url']
  const frames: unknown[] = []

  const held = urls.slice(0, 10).map((url) => new WebSocket(url))
  await until(() => it.double.sockets.count() === 10)
  const extra = new WebSocket(String(last))
  extra.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))))
  await until(() => extra.readyState === WebSocket.CLOSED)
  const again = new WebSocket(urls[0] ?? '')
  await until(() => again.readyState === WebSocket.CLOSED)

  expect(frames).toMatchObject([{ type: 'disconnect', reason: 'too_many_websockets' }])
  expect(it.double.sockets.count()).toBe(10)
  for (const socket of held) socket.close()
})
