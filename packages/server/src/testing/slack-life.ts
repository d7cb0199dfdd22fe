/** One incident in which people do things, on the web or in Slack, while Slack goes wrong. */
import { messagesOf } from '@hikeshi/slack-double'
import { sql } from 'kysely'
import type { Api } from '../slack/call.ts'
import { handOf, type SlackHand } from './slack-hand.ts'
import { createSlackWorld, type SlackWorld, type SlackWorldOptions } from './slack-world.ts'

export type Life = Awaited<ReturnType<typeof createLife>>

/** How something went for whoever did it in Slack. `told`: they read that it did not work. */
type Went = 'done' | 'told' | 'silent'

/** Nobody waits long for a Slack that hangs, nor for a socket: not in a test. */
const PATIENCE = { call: 400, socket: 40 } as const

/** A server with a Slack, and two people who are known in both. */
export async function createLife(options: SlackWorldOptions = {}) {
  const slack = await createSlackWorld({ language: 'en', patience: PATIENCE, ...options })
  const { api } = await slack.person('Aiko', 'owner')
  const ben = await slack.person('Ben')
  const hand = handOf(slack.aiko, () => slack.general.id)
  await hand.says('list')
  const saidInSlack: string[] = []
  const saidOnTheWeb: string[] = []

  return {
    slack,
    api,
    ben,
    hand,
    /** The one incident, by the number that people type. */
    incident: '1',
    channel: () => channelOf(slack).id,
    saidInSlack,
    saidOnTheWeb,
    /** Ben talks in the channel, and on the web at the same time. */
    async talks(about: string): Promise<void> {
      const { id } = channelOf(slack)
      slack.ben.join(id)
      slack.ben.type(id, `In Slack: ${about}`)
      saidInSlack.push(`In Slack: ${about}`)
      await ben.api.messages.post({ incident: '1', text: `On the web: ${about}` })
      saidOnTheWeb.push(`On the web: ${about}`)
    },
    [Symbol.asyncDispose]: () => slack[Symbol.asyncDispose](),
  }
}

/** Our channel: one, whatever others there may be. */
export function channelOf({ double, install }: SlackWorld) {
  const all = Object.values(double.state.channels).filter(
    ({ name, creator }) => name.startsWith('inc-') && creator === install.botUserId,
  )
  const [channel, another] = all
  if (!channel || another) throw new Error(`${all.length} channels of the incident`)
  return channel
}

/** Types a command, as a person who reads what Slack shows them then. */
export async function types({ slack }: Life, line: string): Promise<Went> {
  const before = whispered(slack)
  const outcome = await slack.aiko.command(slack.general.id, `/hikeshi ${line}`)
  if (slack.aiko.modal() !== null) return 'done'
  return !outcome.ok || whispered(slack) > before ? 'told' : 'done'
}

const whispered = ({ double, general }: SlackWorld): number =>
  (double.state.ephemerals[general.id] ?? []).length

/** Fills in the form of this name, which is open already or is opened by the command, and sends it. */
export async function fillsIn(life: Life, { form, line, filling }: Filling): Promise<Went> {
  const { slack, hand } = life
  if (hand.form() !== form) {
    const opened = await types(life, line)
    if (hand.form() !== form) return opened === 'done' ? 'silent' : opened
  }
  await hand.fills(filling)
  const outcome = await slack.aiko.submit()
  if (!outcome.ok) return 'told'
  if (hand.form() === form) return 'silent'
  if (slack.aiko.modal() !== null) await hand.closes()
  return 'done'
}

interface Filling {
  readonly form: string
  readonly line: string
  readonly filling: Parameters<SlackHand['fills']>[0]
}

/** How often something happened, as the database has it. */
export async function count({ slack }: Life, what: string): Promise<number> {
  const { rows } = await sql<{ times: number }>`
    select count(*)::int as times from event where type = ${what}`.execute(slack.db)
  return rows[0]?.times ?? 0
}

/** How many entries of a kind stand in the ledger. */
export async function entries({ api }: Life, kind: 'fact' | 'status'): Promise<number> {
  return (await api.entries.list({ incident: '1', kind })).items.length
}

/** What is said in the room, by Slack's people and by ours. */
export async function heardInTheRoom({ api }: { readonly api: Api }): Promise<readonly string[]> {
  return (await api.messages.list({ incident: '1', limit: 100 })).items.map(({ text }) => text)
}

/** Each message of our channel, as one text. */
export function readInTheChannel(life: Life): readonly string[] {
  return messagesOf(life.slack.double.state, life.channel()).map((one) => JSON.stringify(one))
}

/** What is left to be done, or was given up: nothing, once all is settled. */
export async function leftOver({ slack }: Life): Promise<readonly string[]> {
  const now = slack.clock.now().toString()
  const { rows } = await sql<{ kind: string; state: string; error: string | null }>`
    select kind, state, last_error as error from task
    where state = 'parked' or (kind like 'slack.%' and (last_error is not null or run_at <= ${now}))`.execute(
    slack.db,
  )
  return rows.map(({ kind, state, error }) => `${kind} is ${state}: ${error ?? 'due'}`)
}

/** The names that our messages carry, in the channel and in the lobby: each stands once. */
export function names({ slack, ...life }: Life): readonly string[] {
  const places = [life.channel(), slack.channel('war_room').id]
  return places
    .flatMap((place) => messagesOf(slack.double.state, place))
    .flatMap(({ metadata }) => {
      const payload = metadata?.['event_payload'] as { readonly key?: string } | undefined
      return payload?.key === undefined ? [] : [payload.key]
    })
}
