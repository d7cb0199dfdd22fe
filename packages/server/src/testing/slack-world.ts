/** The whole server and a Slack beside it, on one clock, with Slack's own framework in between. */
import type { Language } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import {
  addUser,
  createDouble,
  furnish,
  manualClock,
  readManifest,
  type Furnished,
  type ManualClock,
  type Manifest,
  type Person,
  type Policy,
  type SlackDouble,
} from '@hikeshi/slack-double'
import { apiAs } from '../slack/api.ts'
import type { Api } from '../slack/call.ts'
import { manifestOf } from '../slack/install/manifest.ts'
import { slackSide } from '../slack/index.ts'
import type { SlackOptions } from '../slack/options.ts'
import { openDoor } from './slack-door.ts'
import { quietly } from './slack-log.ts'
import { createWorld, type Hand, type World, type WorldOptions } from './world.ts'

export interface SlackWorldOptions extends Omit<WorldOptions, 'hand' | 'slack' | 'clock'> {
  readonly transport?: 'socket' | 'http'
  /** Of the people and of the app: `ja` unless said. */
  readonly language?: Language
  /** What the workspace forbids. */
  readonly policy?: Partial<Policy>
  /** Scopes that its admin did not give. */
  readonly without?: readonly string[]
  /** How long Slack is waited for in real time; as in production unless said. */
  readonly patience?: SlackOptions['patience']
  /** Something to do to the double before the app connects: a Slack that is down, say. */
  readonly before?: (double: SlackDouble) => void
  /** Something to do to the database before the app connects. */
  readonly beforeStart?: (world: World) => Promise<void>
}

export type SlackWorld = Awaited<ReturnType<typeof createSlackWorld>>

/** Somebody in front of their Slack. What they wait for has happened, with all that follows, when it returns. */
export type Somebody = Person

const START = '2026-01-05T09:00:00Z'
const SEED = 11
const LOCALES: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' }
/** A delivery that an app never answers is under way until the clock moves: nobody waits longer for it. */
const HUNG_MS = 400
const CONNECT_MS = 5000
/** So many a server opens. */
const SOCKETS = 2

/** A workspace with four people in it, a Hikeshi that its manifest installed there, and nothing configured. */
export async function createSlackWorld(options: SlackWorldOptions = {}) {
  const { transport = 'socket', language = 'ja', start = START } = options
  const clock = manualClock(Temporal.Instant.from(start).epochMilliseconds)
  const onSlow = (milliseconds: number) => void clock.advance(milliseconds)
  const double = createDouble({ clock, seed: SEED, onSlow })
  const url = await double.listen()
  const door = await openDoor()
  const furnished = install(double, { ...options, transport, language, url: door.url })
  options.before?.(double)
  const over = optionsOf(furnished, transport, `${url}/api/`)
  const side = slackSide({ ...over, ...(options.patience ? { patience: options.patience } : {}) })
  const log = quietly()

  const servers: World[] = []
  const busy = (): boolean =>
    servers.reduce((sum, { app }) => sum + (app.slack?.busy() ?? 0), double.busy()) > 0
  const hand = handOf(clock, () => atRest(() => drainAll(servers), busy))
  const world: World = await createWorld({ ...options, hand, slack: { side, log } })
  servers.push(world)
  door.answer(world)
  await options.beforeStart?.(world)
  const stop = await connect({ world, double, transport })
  const as = (name: string) => somebody(double, name, () => world.settle())

  return {
    ...world,
    world,
    double,
    /** Waits until the server hears Slack again: its sockets open in real time. */
    connected: () => hears(world),
    /** Another server beside this one: on the same database, for the same Slack. */
    another: async () => {
      const { connectionString } = world
      const beside = await createWorld({
        hand,
        slack: { side: slackSide(over), log },
        after: { connectionString },
      })
      servers.push(beside)
      const leave = await connect({ world: beside, double, transport })
      return {
        ...beside,
        webOf: (person: string) => webOf(beside, person),
        /** It hears, and does nothing, until it goes on. */
        pause: () => void servers.splice(servers.indexOf(beside), 1),
        goOn: () => void servers.push(beside),
        [Symbol.asyncDispose]: async (): Promise<void> => {
          await leave()
          await beside[Symbol.asyncDispose]()
        },
      }
    },
    /** Ends the first server at once: what it was doing is never ended, and nobody hears of it. */
    kill: async (): Promise<void> => {
      servers.splice(servers.indexOf(world), 1)
      double.sockets.drop(furnished.app.id, SOCKETS)
      void world.db.destroy()
      await stop()
    },
    /** What somebody may do on the web, by the id of their person. */
    webOf: (person: string) => webOf(world, person),
    slack: world.app.slack,
    log,
    /** The workspace, the app of Slack and its installation there; our own is `world.app`. */
    ...furnished,
    aiko: as('aiko'),
    ben: as('ben'),
    chihiro: as('chihiro'),
    daichi: as('daichi'),
    /** Somebody of the workspace, by name. */
    as,
    /** Somebody new in the workspace. */
    newcomer: (wanted: Parameters<typeof addUser>[2]) => {
      double.change((change) => {
        const locale = LOCALES[language]
        addUser(change, furnished.team.id, { locale, ...wanted })
      })
      return as(wanted.name)
    },
    /** Where everybody is. */
    general: channelNamed(double, 'general'),
    /** Slack's channel of this name, or of this id. */
    channel: (name: string) => channelNamed(double, name),
    /** The one incident that there is. */
    incidents: async () => (await readIncidents(world)).toSorted(),
    async [Symbol.asyncDispose](): Promise<void> {
      await stop()
      await door.close()
      await double.close()
      await world[Symbol.asyncDispose]()
    },
  }
}

interface Connecting {
  readonly world: World
  readonly double: SlackDouble
  readonly transport: 'socket' | 'http'
}

/** Connects the server, and waits for its sockets where there is a Slack to answer. */
async function connect({ world, double, transport }: Connecting) {
  const connected = await world.app.slack?.start()
  if (transport === 'socket' && !double.faults.isDown()) await hears(world)
  return async (): Promise<void> => connected?.stop()
}

/** Until all its sockets are open: that takes real time. */
const hears = ({ app }: World): Promise<void> => until(() => (app.slack?.sockets() ?? 0) >= SOCKETS)

/** Every server does what is due, at the same time. */
async function drainAll(servers: readonly World[]): Promise<number> {
  const ran = await Promise.all(servers.map((server) => server.drain()))
  return ran.reduce((sum, one) => sum + one, 0)
}

/** Until nothing is due, nothing is being delivered and nothing is being done. */
async function atRest(drain: () => Promise<number>, busy: () => boolean): Promise<number> {
  let ran = 0
  let movedAt = performance.now()
  for (let calm = 0; calm < 2;) {
    const now = await drain()
    ran += now
    if (now > 0 || !busy()) movedAt = performance.now()
    const still = !busy() || performance.now() - movedAt > HUNG_MS
    calm = now === 0 && still ? calm + 1 : 0
    await (busy() ? pause(1) : turn())
  }
  return ran
}

interface Installing extends SlackWorldOptions {
  readonly transport: 'socket' | 'http'
  readonly language: Language
  readonly url: string
}

/** Installs the app by its own manifest, as an admin of the workspace would. */
function install(double: SlackDouble, wanted: Installing): Furnished {
  const { transport, language, without = [], policy, url } = wanted
  const words = language === 'ja' ? ja : en
  const manifest = manifestOf({ words, publicUrl: url, over: transport }) as Manifest
  const described = readManifest(manifest)
  const scopes = described.scopes.filter((scope) => !without.includes(scope))
  const furnished = furnish(double, { ...described, scopes }, null)
  double.change((change) => {
    const { team } = furnished
    const locale = LOCALES[language]
    for (const user of Object.values(change.state.users)) {
      change.put('users', user.id, { ...user, locale })
    }
    const now = change.state.teams[team.id] ?? team
    change.put('teams', team.id, { ...now, policy: { ...now.policy, ...policy } })
  })
  return furnished
}

function optionsOf(
  { app, install: { token } }: Furnished,
  transport: 'socket' | 'http',
  apiUrl: string,
): SlackOptions {
  const { appToken, signingSecret } = app
  const over =
    transport === 'socket'
      ? ({ kind: 'socket', appToken } as const)
      : ({ kind: 'http', signingSecret } as const)
  return { botToken: token, apiUrl, over }
}

function handOf(clock: ManualClock, settle: Hand['settle']): Hand {
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(clock.now()),
    moveTo: (time) => clock.advance(time.epochMilliseconds - clock.now()),
    next: () => {
      const next = clock.next()
      return next === null ? null : Temporal.Instant.fromEpochMilliseconds(next)
    },
    settle,
  }
}

/** A person whose every act has had its consequences when it is over. */
function somebody(double: SlackDouble, name: string, settle: () => Promise<unknown>): Somebody {
  const user = Object.values(double.state.users).find((one) => one.name === name)
  if (!user) throw new Error(`nobody is called ${name}`)
  const person = double.human.as(user.id)
  return new Proxy(person, {
    get: (target, key, receiver) => {
      const value: unknown = Reflect.get(target, key, receiver)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        const done: unknown = Reflect.apply(value, target, given)
        if (!(done instanceof Promise)) return done
        return done.then(async (outcome: unknown) => {
          await settle()
          return outcome
        })
      }
    },
  })
}

function channelNamed(double: SlackDouble, name: string) {
  const found = Object.values(double.state.channels).find(
    (channel) => channel.name === name || channel.id === name,
  )
  if (!found) throw new Error(`no channel is called ${name}`)
  return found
}

async function readIncidents({ db }: World): Promise<readonly string[]> {
  const rows = await db.selectFrom('incident').select('id').execute()
  return rows.map(({ id }) => id)
}

/** Our API as this person on the web, in the role that they have now. */
async function webOf({ app, settle }: World, person: string): Promise<Api> {
  const found = await app.people.find(person)
  if (!found) throw new Error(`nobody has the id ${person}`)
  const { id, name, role, language } = found
  const who = { person: { id, name, memberRole: role }, language, timeZone: null, address: 'test' }
  return apiAs(app.handlers, { ...who, surface: 'web' }, { after: settle })
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Waits in real time for what the network needs. */
async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + CONNECT_MS
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not so after ${CONNECT_MS} ms: ${String(holds)}`)
    await pause(2)
  }
}
