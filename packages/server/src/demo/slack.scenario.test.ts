import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel, Message } from '@hikeshi/slack-double'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readConfig } from '../config.ts'
import type { ApiCall } from '../features/parts.ts'
import { startServer, type RunningServer } from '../server.ts'
import { startTestPostgres, type TestPostgres } from '../testing/postgres-server.ts'
import { demoServer } from './index.ts'
import { addressOf, CHARACTERS, type CharacterKey } from './people.ts'
import { openDemoSlack, type DemoSlack } from './slack.ts'

let database: TestPostgres
let folder: string
let slack: DemoSlack
let server: RunningServer

/** Told once, to a server that works on in real time. */
beforeAll(async () => {
  database = await startTestPostgres({ durable: true })
  folder = await mkdtemp(join(tmpdir(), 'hikeshi-demo-'))
  slack = await openDemoSlack(0)
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: database.connectionString(),
    HIKESHI_SECRET: randomBytes(32).toString('hex'),
  })
  server = await startServer({
    config: { ...config, slack: slack.settings },
    log: pino({ level: 'silent' }),
    ...demoServer(slack.meet),
  })
}, 180_000)

afterAll(async () => {
  await slack.close()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

const LONG = { timeout: 90_000, interval: 50 } as const

/** The channels that were made for incidents, by their number. */
function channels(): ReadonlyMap<number, Channel> {
  const made = Object.values(slack.double.state.channels).flatMap((channel) => {
    const number = /^inc-\d{8}-(\d+)-/.exec(channel.name)?.[1]
    return number === undefined ? [] : [[Number(number), channel] as const]
  })
  return new Map(made)
}

const standingIn = (channel: Channel | undefined): readonly Message[] =>
  slack.double.state.messages[channel?.id ?? ''] ?? []

/** Everything that can be read in a channel. */
const readIn = (channel: Channel | undefined): string =>
  standingIn(channel)
    .map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`)
    .join('\n')

function cardsIn(channel: Channel | undefined): readonly string[] {
  return standingIn(channel).flatMap(({ metadata }) => {
    const key = (metadata?.['event_payload'] as { key?: string } | undefined)?.key
    return key === undefined ? [] : [key.split('/')[1] ?? '']
  })
}

function person(key: CharacterKey) {
  const user = Object.values(slack.double.state.users).find(({ name }) => name === key)
  if (!user) throw new Error(`${key} is not in the workspace`)
  return slack.double.human.as(user.id)
}

/** Somebody on the web. */
async function onWeb(key: CharacterKey): Promise<ApiCall> {
  const found = await server.app.people.findByEmail(addressOf(key))
  if (!found) throw new Error(`${key} is not there`)
  const { id, name, role: memberRole, language } = found
  return {
    caller: {
      person: { id, name, memberRole },
      language,
      timeZone: null,
      surface: 'web',
      address: 'test',
    },
    request: new Request('http://localhost:3000/'),
    headers: new Headers(),
  }
}

test('C-10 every open incident of the demo has its channel, with board, roster and what was said', async () => {
  await vi.waitFor(() => {
    expect(channels().size).toBe(2)
    expect(readIn(channels().get(7))).toContain('検証環境では前の版でシラカバが通りました')
    expect(readIn(channels().get(8))).toContain('サポートへの問い合わせは、いまのところ0件')
  }, LONG)

  const [payments, listings] = [channels().get(7), channels().get(8)]
  expect(cardsIn(payments)).toEqual(
    expect.arrayContaining(['board', 'roster', 'todos', 'notices', 'digest', 'said']),
  )
  expect(cardsIn(listings)).toEqual(expect.arrayContaining(['board', 'roster', 'said']))
  expect(payments?.topic.value).toContain('SEV2')
  // Slack was never away: what was said first was said before there was a channel.
  expect(readIn(payments)).toContain('このチャンネルができる前')
  expect(readIn(payments)).not.toContain('つながらない間')
}, 120_000)

test('what is over in the demo is not brought to Slack', () => {
  const calls = slack.double.log.calls('conversations.create')

  expect(new Set(channels().keys())).toEqual(new Set([7, 8]))
  // The two, and the war room.
  expect(calls.map(({ answer }) => answer?.['ok'])).toEqual([true, true, true])
})

test('everybody of the demo is the same person in Slack, and in the channels of their incidents', async () => {
  const keys = Object.keys(CHARACTERS) as CharacterKey[]
  const call = await onWeb('sato')
  const { items } = await server.app.handlers.incidents.list({ state: 'open', limit: 50 }, call)
  const payments = items.find(({ number }) => number === 7)
  const { people } = await server.app.handlers.incidents.get({ incident: payments?.id ?? '' }, call)
  const links = await server.app.slack?.inside.people.accountsOf(
    await Promise.all(keys.map(async (key) => (await onWeb(key)).caller.person?.id ?? '')),
  )

  expect(Array.from(links?.values() ?? []).toSorted()).toEqual(
    keys.map((key) => person(key).id).toSorted(),
  )
  const present = people.filter(({ availability }) => availability !== 'cannot')
  expect(channels().get(7)?.members).toEqual(
    expect.arrayContaining(present.map(({ person: { id } }) => links?.get(id))),
  )
})

test('C-01 what is raised and said in Slack is on the web, and the other way round', async () => {
  const call = await onWeb('okafor')
  const { incidents, messages } = server.app.handlers
  const ito = person('ito')
  const newest = async () => {
    const { items } = await incidents.list({ state: 'open', limit: 50 }, call)
    return items.find(({ number }) => number === 9)
  }

  expect(await ito.command('general', '/hikeshi 発送の通知が二重に届く')).toEqual({ ok: true })
  expect(await ito.submit()).toMatchObject({ ok: true })
  await vi.waitFor(() => expect(channels().get(9)).toBeDefined(), LONG)
  const raised = await newest()
  expect(raised?.title).toBe('発送の通知が二重に届く')

  ito.type(channels().get(9)?.id ?? '', '12時ごろから続いています')
  await vi.waitFor(async () => {
    const { items } = await messages.list({ incident: raised?.id ?? '', limit: 50 }, call)
    expect(items.map(({ text }) => text)).toContain('12時ごろから続いています')
  }, LONG)

  await messages.post({ incident: raised?.id ?? '', text: 'I see it in the queue' }, call)
  await vi.waitFor(() => {
    expect(readIn(channels().get(9))).toContain('I see it in the queue')
  }, LONG)
}, 120_000)

test('a link from the web to Slack leads to the page of the double, and to nobody else', async () => {
  const call = await onWeb('sato')
  const { items } = await server.app.handlers.incidents.list({ state: 'open', limit: 50 }, call)
  const id = items.find(({ number }) => number === 7)?.id ?? ''
  const { url, problems } = await server.app.handlers.slack.place({ incident: id }, call)
  const followed = await fetch(url ?? '')

  expect(url).toBe(`${slack.page}archives/${channels().get(7)?.id}`)
  expect(followed.status).toBe(200)
  expect(problems).toEqual([])
})

test('a server that stops lets go of its Slack', async () => {
  const apps = Object.keys(slack.double.state.apps)
  expect(apps.map((app) => slack.double.sockets.count(app))).toEqual([2])

  await server.stop()

  await vi.waitFor(() => {
    expect(apps.map((app) => slack.double.sockets.count(app))).toEqual([0])
  }, LONG)
})
