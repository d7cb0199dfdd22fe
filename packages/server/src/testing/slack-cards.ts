import type { Message } from '@hikeshi/slack-double'
import { sql } from 'kysely'
import type { Api } from '../slack/call.ts'
import { handOf } from './slack-hand.ts'
import type { SlackWorld } from './slack-world.ts'

/** Somebody who takes part, and what they may do. */
export interface Participant {
  readonly id: string
  readonly api: Api
}

/** Aiko raises an incident in Slack, Ben and Chihiro come. */
export async function raisedBy3(
  slack: SlackWorld,
  line: string,
  form: Readonly<Record<string, string>> = {},
) {
  const where = () => slack.general.id
  await handOf(slack.aiko, where).does(line, form)
  const [incident = ''] = await slack.incidents()
  const aiko = await participant(slack, 'aiko')
  return { incident, aiko, come: (name: string) => come(slack, name) }
}

/** Somebody of the workspace joins by a command; who they are here is known from then on. */
async function come(slack: SlackWorld, name: string): Promise<Participant> {
  await handOf(slack.as(name), () => slack.general.id).says('join #1')
  return participant(slack, name)
}

async function participant(slack: SlackWorld, name: string): Promise<Participant> {
  const { rows } = await sql<{ person: string }>`
    select person from slack_person where slack_user = ${slack.as(name).id}`.execute(slack.db)
  const [found] = rows
  if (!found) throw new Error(`nobody is called ${name}`)
  return { id: found.person, api: await slack.webOf(found.person) }
}

/** The one channel of the one incident. */
export function incidentChannel({ double }: SlackWorld) {
  const channels = Object.values(double.state.channels)
  const [channel, another] = channels.filter(({ name }) => name.startsWith('inc-'))
  if (!channel || another) throw new Error('there is not one channel')
  return channel
}

interface Card {
  readonly kind: string
  readonly key: string
  readonly ts: string
  readonly said: string
  /** What can be pressed. */
  readonly actions: readonly string[]
}

/** What stands in a channel, in the order in which it stands. */
export function cardsIn({ double }: SlackWorld, channel: string): readonly Card[] {
  return (double.state.messages[channel] ?? []).flatMap((message) => {
    const [, kind = '', ...key] = keyOf(message)?.split('/') ?? []
    if (kind === '') return []
    const { ts, blocks } = message
    return [{ kind, key: key.join('/'), ts, said: saidBy(blocks), actions: actionsIn(blocks) }]
  })
}

/** The one card of a kind. Two of them, or none, are a mistake. */
export function cardOf(slack: SlackWorld, kind: string, channel?: string): Card {
  const cards = cardsIn(slack, channel ?? incidentChannel(slack).id)
  const [card, another] = cards.filter((each) => each.kind === kind)
  if (!card || another)
    throw new Error(`not one ${kind} among ${cards.map((each) => each.kind).join(', ')}`)
  return card
}

/** The kinds of all that stands in the channel of the incident, in alphabetical order. */
export function kindsIn(slack: SlackWorld): readonly string[] {
  return cardsIn(slack, incidentChannel(slack).id)
    .map(({ kind }) => kind)
    .toSorted()
}

function keyOf({ metadata }: Message): string | null {
  const payload = metadata?.['event_payload']
  const key = isRecord(payload) ? payload['key'] : null
  return typeof key === 'string' ? key : null
}

function saidBy(value: unknown): string {
  if (Array.isArray(value)) return value.map((part) => saidBy(part)).join('\n')
  if (!isRecord(value)) return ''
  const { text } = value
  return typeof text === 'string'
    ? text
    : Object.values(value)
        .map((part) => saidBy(part))
        .join('\n')
}

function actionsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => actionsIn(part))
  if (!isRecord(value)) return []
  const { action_id: id } = value
  return typeof id === 'string' ? [id] : Object.values(value).flatMap((part) => actionsIn(part))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
