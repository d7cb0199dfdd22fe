/** A workspace beside a server: ten people who are known on both sides, some of whom are called to every incident. */
import { en } from '@hikeshi/contract/words/en'
import { addUser, createDouble, furnish, readManifest, type Furnished } from '@hikeshi/slack-double'
import type { Manifest, Person, SlackDouble } from '@hikeshi/slack-double'
import { setTimeout as sleep } from 'node:timers/promises'
import { manifestOf } from '../packages/server/src/slack/install/manifest.ts'
import { handOf } from '../packages/server/src/testing/slack-hand.ts'
import { startBenchServer, type BenchServer } from './server.ts'

/** Beside the four who are there. */
const NEWCOMERS = ['emi', 'fumi', 'goro', 'hana', 'isao', 'jun']
/** So many of those who did not raise it are on the list of its severity; the others asked to hear of everything. */
const LISTED = 6
const PATIENCE_MS = 300_000

export type Office = Awaited<ReturnType<typeof openOffice>>

/** Everything that is waited for in Slack happens here. */
export async function openOffice() {
  const double = createDouble()
  const url = await double.listen()
  const manifest = manifestOf({
    words: en,
    publicUrl: 'https://hikeshi.example.com',
    over: 'socket',
  }) as Manifest
  const furnished = furnish(double, readManifest(manifest), null)
  const { app, install, team } = furnished
  for (const name of NEWCOMERS) double.change((turn) => addUser(turn, team.id, { name }))
  const server = await startBenchServer({
    SLACK_BOT_TOKEN: install.token,
    SLACK_APP_TOKEN: app.appToken,
    SLACK_API_URL: `${url}/api/`,
  })
  await until(() => double.sockets.count(app.id) >= 2)
  const general = Object.values(double.state.channels).find(({ name }) => name === 'general')
  const people = Object.values(double.state.users)
    .filter(({ bot }) => bot === null)
    .map(({ id }) => double.human.as(id))
  const [aiko, ...others] = people
  if (!aiko || !general) throw new Error('nobody is there')
  return {
    double,
    server,
    furnished,
    general: general.id,
    aiko,
    others,
    hand: handOf(aiko, () => general.id),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await double.close()
    },
  }
}

/** Everybody uses the command once, so that they are known here; then some are put on the list, and some ask for everything. */
export async function callThem(office: Office): Promise<void> {
  const { general, aiko, others, furnished, double, server } = office
  for (const person of [aiko, ...others]) {
    const outcome = await person.command(general, '/hikeshi')
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    await person.close({ all: true })
  }
  await putOnList(server, namesOf(double, others.slice(0, LISTED)))
  for (const person of others.slice(LISTED)) await subscribe(person, furnished)
}

const namesOf = (double: SlackDouble, people: readonly Person[]): ReadonlySet<string> =>
  new Set(people.map(({ id }) => double.state.users[id]?.email ?? ''))

interface Group {
  readonly key: string
  readonly people?: readonly string[]
}

/** A list that SEV2 calls. */
const LIST = 'oncall'

async function putOnList(server: BenchServer, addresses: ReadonlySet<string>): Promise<void> {
  const { items } = (await server.ask('GET', '/people?limit=100')) as {
    readonly items?: readonly { readonly id: string; readonly email: string }[]
  }
  const people = (items ?? []).filter(({ email }) => addresses.has(email)).map(({ id }) => id)
  if (people.length !== addresses.size) throw new Error('not everybody is known')
  const { version, content } = (await server.ask('GET', '/settings/invites')) as {
    readonly version?: number
    readonly content?: readonly Group[]
  }
  const groups = content?.map((group) =>
    group.key === LIST ? Object.assign(group, { people }) : group,
  )
  await server.ask('PUT', '/settings/invites', { version, content: groups })
}

async function subscribe(person: Person, { app }: Furnished): Promise<void> {
  person.openHome(app.id)
  await until(() => person.home(app.id) !== null)
  const outcome = await person.click({ home: app.id }, 'subscription.on')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

/** Waits as a person does, by looking. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > end) throw new Error(`it took too long: ${String(holds)}`)
    await sleep(5)
  }
}

/** Comes back when the next one may be begun: so many at once, then so many a minute. */
export function pace({
  atOnce,
  perMinute,
}: {
  readonly atOnce: number
  readonly perMinute: number
}) {
  const startedAt = performance.now()
  let begun = 0
  return async (): Promise<void> => {
    begun += 1
    const at = startedAt + (Math.max(0, begun - atOnce) * 60_000) / perMinute
    await sleep(Math.max(0, at - performance.now()))
  }
}
