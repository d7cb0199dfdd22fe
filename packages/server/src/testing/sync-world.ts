/** The way out to Slack alone: the World and the double on one clock, with messages that a test makes up. */
import {
  createChannel,
  channelOf,
  createDouble,
  deactivate,
  deleteMessage,
  furnish,
  manualClock,
  messagesOf,
  userOf,
  type CallFault,
  type Channel,
} from '@hikeshi/slack-double'
import { sql } from 'kysely'
import { createIdentities } from '../slack/in/identity.ts'
import type { Inside } from '../slack/inside.ts'
import { createOutbound, createWebClient, type Outbound } from '../slack/out/client.ts'
import { createSync } from '../slack/project/sync.ts'
import { createHints } from '../platform/hints.ts'
import type { Parts } from '../features/parts.ts'
import { words } from '../app.ts'
import { standing } from './sync-standing.ts'
import { placeFor, rowsIn } from './sync-rows.ts'
import { createWorld, type World } from './world.ts'

interface SyncWorldOptions {
  readonly policy?: { readonly appsMayCreateChannels: boolean }
  /** A #war_room made by a person, with the app in it. */
  readonly lobby?: boolean
  readonly timeoutMs?: number
  readonly tasksMayFail?: boolean
}

export type SyncWorld = Awaited<ReturnType<typeof createSyncWorld>>

const START = Temporal.Instant.from('2026-01-05T09:00:00Z')
const PEOPLE = ['aiko', 'ben', 'chihiro', 'daichi'] as const
type Name = (typeof PEOPLE)[number]

export async function createSyncWorld(options: SyncWorldOptions = {}) {
  const hand = manualClock(START.epochMilliseconds)
  const double = createDouble({ clock: hand, seed: 5 })
  const { install, team } = furnish(double, null, null)
  const url = await double.listen()
  if (options.policy) {
    const { policy } = options
    double.change((turn) =>
      turn.put('teams', team.id, { ...team, policy: { ...team.policy, ...policy } }),
    )
  }
  const slackUsers = new Map(Object.values(double.state.users).map(({ name, id }) => [name, id]))
  const slack = (name: Name): string => slackUsers.get(name) ?? ''
  if (options.lobby) {
    double.change((turn) => {
      const lobby = createChannel(turn, {
        teamId: team.id,
        name: 'war_room',
        creator: slack('aiko'),
        isPrivate: false,
      })
      turn.put('channels', lobby.id, { ...lobby, members: [...lobby.members, install.botUserId] })
    })
  }
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(hand.now()) }
  const shown = standing(clock.now)
  let world: World | null = null
  const linked = new Map<string, string>()
  let outbound: Outbound | null = null
  const numbers = new Map<string, number>()
  let syncer: ReturnType<typeof createSync> | null = null

  function tasksOf(parts: Parts) {
    const web = createWebClient({
      token: install.token,
      slackApiUrl: `${url}/api/`,
      timeoutMs: options.timeoutMs ?? 4000,
    })
    const out = createOutbound({
      web,
      clock,
      log: QUIET,
      changed: (before, after) => void syncer?.changed(before, after),
    })
    outbound = out
    const inside = {
      options: {
        botToken: install.token,
        apiUrl: `${url}/api/`,
        over: { kind: 'socket', appToken: '' },
      },
      parts,
      get db() {
        return theWorld().db
      },
      hints: createHints(),
      people: {
        accountsOf: async (ids: readonly string[]) =>
          new Map(ids.flatMap((id) => (linked.has(id) ? [[id, linked.get(id) ?? '']] : []))),
      },
      get defaults() {
        return theWorld().app.settings.defaults
      },
      words,
      publicUrl: 'http://localhost:3000',
      handlers: () => theWorld().app.handlers,
      log: QUIET,
      out,
      identities: createIdentities(out),
    } as unknown as Inside
    syncer = createSync(inside, { living: shown.living, narrative: async () => shown.sayings() })
    return syncer.tasks
  }
  const theWorld = (): World => {
    if (!world) throw new Error('the world is not there yet')
    return world
  }
  world = await createWorld({
    clock,
    moreTasks: tasksOf,
    ...(options.tasksMayFail ? { tasksMayFail: true } : {}),
  })
  const people = new Map<Name, Awaited<ReturnType<World['person']>>>()
  for (const name of PEOPLE) {
    const person = await world.person(name, name === 'aiko' ? 'owner' : 'member')
    people.set(name, person)
    linked.set(person.id, slack(name))
  }
  const as = (name: Name) => {
    const person = people.get(name)
    if (!person) throw new Error(`no ${name}`)
    return person
  }
  const { db } = world

  async function advance(seconds: number): Promise<void> {
    const end = hand.now() + seconds * 1000
    await theWorld().settle()
    while (hand.now() < end) {
      const { rows } = await sql<{ at: string | null }>`
        select min(run_at) as at from task where state in ('waiting', 'unknown')`.execute(db)
      const due = rows[0]?.at ? Temporal.Instant.from(rows[0].at).epochMilliseconds : end
      const next = Math.min(end, Math.max(due, hand.now() + 1))
      await hand.advance(next - hand.now())
      await theWorld().settle()
    }
  }

  const channels = (): readonly Channel[] =>
    Object.values(double.state.channels).filter(({ name }) => name.startsWith('inc-'))
  const call = (method: string, args: Record<string, unknown>) =>
    double.call({ method, args, token: install.token })

  return {
    ...shown,
    double,
    db,
    api: as('aiko').api,
    bot: install.botUserId,
    botId: install.botId,
    slack,
    advance,
    channels,
    channel: (id: string) => double.state.channels[id] as Channel,
    channelOf: (incident: string): Channel => {
      const found = channels().filter(({ purpose, name, isArchived, creator }) => {
        const number = numbers.get(incident)
        if (isArchived || creator !== install.botUserId) return false
        return (
          purpose.value.includes(`INC-${number} `) ||
          name.includes(`-${number}-`) ||
          name.endsWith(`-${number}`)
        )
      })
      if (found.length !== 1) throw new Error(`${found.length} live channels of ${incident}`)
      return found[0] as Channel
    },
    lobby: (): Channel => {
      const found = Object.values(double.state.channels).filter(({ name }) => name === 'war_room')
      if (found.length !== 1) throw new Error(`${found.length} lobbies`)
      return found[0] as Channel
    },
    bookmarks: (channel: string): readonly string[] => {
      const { body } = call('bookmarks.list', { channel_id: channel })
      return (body['bookmarks'] as readonly { link: string }[]).map(({ link }) => link)
    },
    messages: (channel: string) => messagesOf(double.state, channel),
    threads: (channel: string): number =>
      messagesOf(double.state, channel).filter(({ threadTs }) => threadTs !== null).length,
    async raise(title: string, more: { readonly visibility?: 'private' } = {}): Promise<string> {
      const raised = await as('aiko').api.incidents.raise({ title, ...more })
      numbers.set(raised.id, raised.number)
      return raised.id
    },
    edit: (incident: string, change: { readonly visibility: 'private' | 'open' }) =>
      as('aiko').api.incidents.edit({ incident, ...change }),
    joins: (name: Name, incident: string) =>
      as(name).api.incidents.join({ incident, availability: 'now' }),
    async sync(incident: string): Promise<void> {
      await syncer?.sync(incident)
      await theWorld().settle()
    },
    leaves: (name: Name, channel: string): void => {
      call('conversations.kick', { channel, user: slack(name) })
    },
    deactivate: (name: Name) =>
      double.change((turn) => deactivate(turn, userOf(turn.state, slack(name)))),
    asSlack: call,
    asPerson: (name: Name, channel: string) =>
      double.change((turn) =>
        createChannel(turn, {
          teamId: team.id,
          name: channel,
          creator: slack(name),
          isPrivate: false,
        }),
      ),
    deleteOurs: (channel: string) =>
      double.change((turn) => {
        const room = channelOf(turn.state, channel)
        for (const message of ours(channel)) deleteMessage(turn, room, message)
      }),
    async down(seconds: number): Promise<void> {
      double.faults.down(hand.now(), hand.now() + seconds * 1000)
    },
    faultOnce: (
      method: string,
      kind: 'effect_then_reset' | 'effect_then_hang' | 'effect_then_http',
    ) => {
      const fault: CallFault = kind === 'effect_then_http' ? { kind, status: 502 } : { kind }
      double.faults.onCall({ name: method }, fault)
    },
    calls: () => double.log.calls().length,
    called: (from: number) =>
      double.log
        .calls()
        .slice(from)
        .map(({ method }) => method),
    refusedForRate: () =>
      double.log
        .calls()
        .filter(({ status }) => status === 429)
        .map(({ method }) => method),
    ...rowsIn(db),
    place: (incident: string, name: Name = 'aiko') =>
      placeFor(theWorld(), { out: () => outbound, person: as(name).id }, incident),
    async [Symbol.asyncDispose](): Promise<void> {
      await theWorld()[Symbol.asyncDispose]()
      await double.close()
    },
  }

  function ours(channel: string) {
    return messagesOf(double.state, channel).filter(
      ({ botId, subtype }) => botId === install.botId && subtype === null,
    )
  }
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} }
