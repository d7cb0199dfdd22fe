/** How long people wait in Slack, against the double with its rate limits, over its sockets. */
import { en } from '@hikeshi/contract/words/en'
import {
  createDouble,
  furnish,
  messagesOf,
  readManifest,
  type Manifest,
} from '@hikeshi/slack-double'
import { setTimeout as sleep } from 'node:timers/promises'
import { manifestOf } from '../packages/server/src/slack/install/manifest.ts'
import { handOf } from '../packages/server/src/testing/slack-hand.ts'
import { ms, spreadOf, table } from './figures.ts'
import { startBenchServer } from './server.ts'

/** Nothing alike: for those that are, the open ones are offered first. */
const TITLES = [
  '決済が止まった',
  'ログインできない',
  'Mail is late',
  '画像が出ない',
  'Search is empty',
]
const FORMS = 60
const RAISES = TITLES.length
/** Each changes what Ben said before. */
const REACTIONS = ['raised_hand', 'eyes', 'hand', 'no_good', 'raising_hand']
const AT_ONCE = 50
const PATIENCE_MS = 300_000

/** What one person waits for. */
export async function benchSlack(): Promise<string> {
  await using bench = await connect()
  const forms = await times(FORMS, () => openForm(bench))
  const raises = await times(RAISES, (index) => raise(bench, index))
  const reactions = await times(REACTIONS.length, (index) => react(bench, index))
  return table(
    'Slack: what people wait for, in milliseconds',
    ['from … to', 'times', 'median', 'p95', 'p99'],
    [
      row('command to form', forms),
      row('form sent to channel with whoever raised it in it', raises),
      row('reaction to roster', reactions),
    ],
  )
}

/** Many at once, within what Slack allows. */
export async function benchSlackStorm(): Promise<string> {
  await using bench = await connect()
  const { raisedMs, channelsMs } = await raiseAtOnce(bench)
  const refused = bench.double.log.calls().filter(({ status }) => status === 429).length
  return table(
    'Slack: incidents raised at once',
    ['incidents', 'raised in s', 'every channel there after s', 'calls refused for their rate'],
    [[AT_ONCE, seconds(raisedMs), seconds(channelsMs), refused]],
  )
}

const seconds = (value: number): string => (value / 1000).toFixed(1)

function row(what: string, took: readonly number[]) {
  const { median, p95, p99 } = spreadOf(took)
  return [what, took.length, ms(median), ms(p95), ms(p99)]
}

type Bench = Awaited<ReturnType<typeof connect>>

async function connect() {
  const double = createDouble()
  const url = await double.listen()
  const manifest = manifestOf({
    words: en,
    publicUrl: 'https://hikeshi.example.com',
    over: 'socket',
  }) as Manifest
  const { app, install } = furnish(double, readManifest(manifest), null)
  const server = await startBenchServer({
    SLACK_BOT_TOKEN: install.token,
    SLACK_APP_TOKEN: app.appToken,
    SLACK_API_URL: `${url}/api/`,
  })
  await until(() => double.sockets.count(app.id) >= 2)
  const person = (name: string) => {
    const user = Object.values(double.state.users).find((one) => one.name === name)
    return double.human.as(user?.id ?? '')
  }
  const general = Object.values(double.state.channels).find(({ name }) => name === 'general')
  const aiko = person('aiko')
  return {
    double,
    server,
    aiko,
    ben: person('ben'),
    hand: handOf(aiko, () => general?.id ?? ''),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await double.close()
    },
  }
}

const incidentChannels = ({ double }: Bench) =>
  Object.values(double.state.channels).filter(({ name }) => name.startsWith('inc-'))

async function openForm({ aiko, hand }: Bench): Promise<number> {
  const startedAt = performance.now()
  await hand.says('')
  await until(() => aiko.modal() !== null)
  const took = performance.now() - startedAt
  await hand.closes()
  return took
}

async function raise(bench: Bench, index: number): Promise<number> {
  const { hand, aiko } = bench
  const before = incidentChannels(bench).length
  await hand.says(TITLES[index % TITLES.length] ?? '')
  await until(() => aiko.modal() !== null)
  const startedAt = performance.now()
  await hand.sends({})
  await until(() =>
    incidentChannels(bench)
      .slice(before)
      .some(({ members }) => members.includes(aiko.id)),
  )
  return performance.now() - startedAt
}

/** Ben reacts to the roster of one incident, each time otherwise than before. */
async function react(bench: Bench, index: number): Promise<number> {
  const { double, ben } = bench
  const [channel] = incidentChannels(bench)
  if (!channel) throw new Error('there is no incident')
  if (!channel.members.includes(ben.id)) ben.join(channel.id)
  const roster = () =>
    messagesOf(double.state, channel.id).find(({ metadata }) =>
      JSON.stringify(metadata).includes('/roster/'),
    )
  await until(() => roster() !== undefined)
  const before = JSON.stringify(roster()?.blocks)
  const startedAt = performance.now()
  ben.react({ channel: channel.id, ts: roster()?.ts ?? '' }, REACTIONS[index] ?? '')
  await until(() => JSON.stringify(roster()?.blocks) !== before)
  const took = performance.now() - startedAt
  // A person does not change their mind faster than this; Slack would not let us write faster either.
  await sleep(3000)
  return took
}

async function raiseAtOnce(bench: Bench) {
  const before = incidentChannels(bench).length
  const startedAt = performance.now()
  for (let index = 0; index < AT_ONCE; index++) {
    await bench.server.ask('POST', '/incidents', { title: `Storm ${index}` })
  }
  const raisedMs = performance.now() - startedAt
  await until(() => incidentChannels(bench).length === before + AT_ONCE)
  return { raisedMs, channelsMs: performance.now() - startedAt }
}

async function times(
  count: number,
  work: (index: number) => Promise<number>,
): Promise<readonly number[]> {
  const took: number[] = []
  for (let index = 0; index < count; index++) took.push(await work(index))
  return took
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > end) throw new Error('it took too long')
    await sleep(5)
  }
}
