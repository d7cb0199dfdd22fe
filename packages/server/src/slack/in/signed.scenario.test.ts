import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

interface Posting {
  readonly body: string
  readonly type?: string
  readonly secret?: string
  /** How long ago it was signed. */
  readonly age?: number
}

/** A request as Slack signs it, or not. */
async function post(slack: SlackWorld, posting: Posting): Promise<Response> {
  const answer = await posted(slack, posting)
  await slack.settle()
  return answer
}

async function posted(slack: SlackWorld, posting: Posting): Promise<Response> {
  const { body, type = 'application/json', age = 0, secret = slack.app.signingSecret } = posting
  const timestamp = String(Math.floor(slack.clock.now().epochMilliseconds / 1000) - age)
  const sum = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${sum}`,
  }
  const request = new Request('http://localhost/slack/events', { method: 'POST', body, headers })
  const answer = await slack.slack?.receive?.(request)
  return answer ?? new Response(null, { status: 599 })
}

const CHALLENGE = JSON.stringify({ type: 'url_verification', challenge: 'abc' })

test('C-01 X-05 a request over HTTP is answered only with the signature of our own app, made just now; another one’s is told to the admin', async () => {
  await using slack = await createSlackWorld({ transport: 'http' })
  const ana = await slack.person('Ana', 'owner')
  const hearing = async () =>
    (await ana.api.slack.check({})).items.find(({ key }) => key === 'hearing')

  const good = await post(slack, { body: CHALLENGE })
  const statuses = await Promise.all(
    [
      { body: CHALLENGE, secret: 'somebody else’s' },
      { body: CHALLENGE, age: 301 },
      { body: CHALLENGE, age: 299 },
      { body: 'x'.repeat(4 * 1024 * 1024 + 1) },
      { body: '{"type":' },
      { body: 'ssl_check=1', type: 'application/x-www-form-urlencoded; charset=utf-8' },
      { body: JSON.stringify({ type: 'app_rate_limited' }) },
    ].map(async (posting) => (await post(slack, posting)).status),
  )

  await post(slack, { body: CHALLENGE, secret: 'somebody else’s' })
  const foreign = await hearing()
  await post(slack, { body: CHALLENGE })

  expect(foreign).toMatchObject({ state: 'bad', names: ['signature'] })
  expect(await hearing()).toMatchObject({ state: 'unknown' })
  expect(await good.json()).toEqual({ challenge: 'abc' })
  expect(statuses).toEqual([401, 401, 200, 413, 400, 200, 200])
})

test('C-01 a command is understood whatever charset its form names', async () => {
  await using slack = await createSlackWorld({ transport: 'http' })
  const fields = {
    command: '/hikeshi',
    text: 'help',
    user_id: slack.aiko.id,
    team_id: slack.team.id,
    channel_id: slack.general.id,
    trigger_id: '1.2.3',
    response_url: 'http://127.0.0.1:9/',
  }

  const answer = await post(slack, {
    body: new URLSearchParams(fields).toString(),
    type: 'application/x-www-form-urlencoded; charset=utf-8',
  })

  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ response_type: 'ephemeral' })
})

/** What was recorded from Slack lies beside the project and is no part of it. */
const RECORDED = join(
  import.meta.dirname,
  '../../../../../../shared/truth/slack/sdk-test-payloads.json',
)

type Recorded = Readonly<Record<string, readonly { readonly payload: unknown }[]>>

const recordedPayloads = (): Recorded => JSON.parse(readFileSync(RECORDED, 'utf8')) as Recorded

test.skipIf(!existsSync(RECORDED))(
  'C-01 every payload that was ever recorded is taken or left alone over HTTP, and breaks nothing',
  { timeout: 60_000 },
  async () => {
    await using slack = await createSlackWorld({ transport: 'http' })
    const bodies = Object.entries(recordedPayloads())
      .filter(([kind]) => !kind.startsWith('ws:'))
      .flatMap(([, list]) => list.map(({ payload }) => inner(payload, slack.double.baseUrl)))

    const statuses = new Set<number>()
    for (const body of bodies) statuses.add((await posted(slack, { body })).status)
    await slack.settle()

    expect(bodies.length).toBeGreaterThan(400)
    expect([...statuses]).toEqual([200])
    expect(slack.log.errors).toEqual([])
  },
)

const GREETINGS = new Set(['hello', 'disconnect'])

test.skipIf(!existsSync(RECORDED))(
  'C-01 one of every shape that was ever recorded is acknowledged over a socket, and breaks nothing',
  { timeout: 60_000 },
  async () => {
    await using slack = await createSlackWorld({ transport: 'socket' })
    const frames = Object.entries(recordedPayloads())
      .flatMap(([kind, list]) => list.map(({ payload }) => frameOf(kind, payload)))
      .filter(({ type }) => typeof type === 'string' && !GREETINGS.has(type))
    const different = [...new Map(frames.map((frame) => [shapeOf(frame), frame])).values()]

    const silent = []
    for (const frame of different) {
      if (!(await isAcknowledged(slack, frame))) silent.push(frame)
    }
    await slack.settle()

    expect(different.length).toBeGreaterThan(100)
    expect(silent).toEqual([])
    expect(slack.log.errors).toEqual([])
  },
)

/** The names and the kinds of what is in it, and the words that say what it is. */
function shapeOf(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : shapeOf(value[0])}]`
  if (typeof value !== 'object' || value === null) {
    return name === 'type' || name === 'subtype' ? String(value) : typeof value
  }
  const fields = Object.entries(value).map(([key, one]) => `${key}:${shapeOf(one, key)}`)
  return `{${fields.toSorted().join()}}`
}

/** Slack waits three seconds for an answer. */
const PATIENCE_MS = 3000

/** Says it over a socket, and waits as long as Slack does. */
async function isAcknowledged(
  { double, app }: SlackWorld,
  frame: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const safe = JSON.parse(harmless(JSON.stringify(frame), double.baseUrl)) as typeof frame
  const said = double.sockets.say(app.id, safe).then(({ ok }) => ok)
  return Promise.race([said, sleep(PATIENCE_MS, false, { ref: false })])
}

const ENVELOPES: Readonly<Record<string, string>> = {
  event: 'events_api',
  interactive: 'interactive',
  slash_command: 'slash_commands',
}

/** A frame as it was recorded; what was recorded over HTTP in the envelope that it has over a socket. */
function frameOf(kind: string, payload: unknown): Readonly<Record<string, unknown>> {
  const frame = payload as Readonly<Record<string, unknown>>
  const [family = ''] = kind.split(':')
  if (family === 'envelope' || family === 'ws') return frame
  return { type: ENVELOPES[family] ?? family, accepts_response_payload: true, payload: frame }
}

/** What is in an envelope of a socket, without the envelope. */
function inner(payload: unknown, url: string): string {
  const { envelope_id: envelope, payload: body } = payload as {
    envelope_id?: string
    payload?: unknown
  }
  const text = JSON.stringify(envelope === undefined ? payload : (body ?? {}))
  return harmless(text, url)
}

/** Those who recorded it shortened the triggers to something that Slack does not take for one; nobody is called there. */
function harmless(text: string, url: string): string {
  return text
    .replaceAll(/"trigger_id":"[^"]*"/g, `"trigger_id":"1.2.${'0a'.repeat(16)}"`)
    .replaceAll(/"response_url":"[^"]*"/g, `"response_url":"${url}/nowhere"`)
}
