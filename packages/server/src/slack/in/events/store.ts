import { sql } from 'kysely'
import { stillOpen } from '../../../features/incidents/index.ts'
import { select, type Db, type Reads } from '../../../platform/db.ts'
import type { Reaction } from './marks.ts'

/** What a message of Slack is here. */
export interface Known {
  readonly incident: string
  /** Null: it was deleted, or refused, before it came here. */
  readonly message: string | null
  /** Slack's time of the latest edit that was taken over. */
  readonly edited: string | null
  readonly gone: boolean
  /** Nobody of ours wrote it: it was passed on by whoever raised the incident. */
  readonly passed: boolean
}

export interface Spot {
  readonly channel: string
  readonly ts: string
}

/** What we know of a message that was said in Slack. */
export async function findKnown(reads: Reads, { channel, ts }: Spot): Promise<Known | null> {
  const row = await reads
    .selectFrom('slack_message')
    .select(['incident', 'message', 'edited', 'gone', 'passed'])
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .executeTakeFirst()
  return row ?? null
}

/** Remembers what a message of Slack is here. */
export async function remember(db: Db, { channel, ts }: Spot, known: Known): Promise<void> {
  await db
    .insertInto('slack_message')
    .values({ channel, ts, ...known })
    .onConflict((conflict) => conflict.columns(['channel', 'ts']).doUpdateSet({ ...known }))
    .execute()
}

/** Something of ours that stands in a channel. */
export interface Standing {
  readonly incident: string
  readonly kind: string
  readonly key: string
}

/** What of ours stands there: a card, or a message that was written on the web. */
export async function findStanding(reads: Reads, { channel, ts }: Spot): Promise<Standing | null> {
  const row = await reads
    .selectFrom('slack_object')
    .select(['incident', 'kind', 'key'])
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .executeTakeFirst()
  return row ?? null
}

interface Reacted extends Spot, Reaction {
  readonly stands: boolean
  readonly before: string | null
}

/** Notes a reaction that came or went. An older word that comes later changes nothing: false. */
export async function noteReaction(db: Db, reacted: Reacted): Promise<boolean> {
  const { channel, ts, slackUser, reaction, stands, at, before } = reacted
  const { rows } = await sql`
    insert into slack_reaction (channel, ts, slack_user, reaction, stands, at, before)
    values (${channel}, ${ts}, ${slackUser}, ${reaction}, ${stands}, ${at}, ${before})
    on conflict (channel, ts, slack_user, reaction) do update
      set stands = excluded.stands, at = excluded.at,
          before = case when slack_reaction.stands
            then coalesce(slack_reaction.before, excluded.before) else excluded.before end
      where slack_reaction.at::numeric <= excluded.at::numeric
    returning channel`.execute(db)
  return rows.length > 0
}

/** The reactions that stand under a message, and what held before each. */
export function standingReactions(
  reads: Reads,
  { channel, ts }: Spot,
): Promise<readonly (Reaction & { readonly before: string | null })[]> {
  return select(
    reads,
    sql<Reaction & { readonly before: string | null }>`
    select slack_user as "slackUser", reaction, at, before from slack_reaction
    where channel = ${channel} and ts = ${ts} and stands`,
  )
}

/** Where people talk of an incident in Slack. */
export interface TalkPlace {
  readonly incident: string
  readonly channel: string
  /** The card in the lobby whose thread it is; null for a channel of its own. */
  readonly thread: string | null
}

/** Where people talk of every incident in which work goes on, or of one of them. */
export function openPlaces(reads: Reads, incident?: string): Promise<readonly TalkPlace[]> {
  return select(
    reads,
    sql<TalkPlace>`
    select slack_channel.incident,
           coalesce(card.channel, slack_channel.channel) as channel, card.ts as thread
    from slack_channel join incident on incident.id = slack_channel.incident
    left join slack_object card on card.incident = slack_channel.incident
      and card.kind = 'lobby' and card.ts is not null and slack_channel.state = 'refused'
    where (slack_channel.state = 'live' and slack_channel.channel is not null or card.ts is not null)
      and ${stillOpen} and slack_channel.incident = coalesce(${incident ?? null}, slack_channel.incident)
    order by slack_channel.incident`,
  )
}

/** Forgets a card of ours that stood there, with its pin; whose incident it is of, or null: none stands there. */
export async function forgetCard(db: Db, { channel, ts }: Spot): Promise<string | null> {
  const rows = await db
    .deleteFrom('slack_object')
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .where('state', '=', 'live')
    .where('kind', 'not in', ['said', 'digest', 'pointer'])
    .returning('incident')
    .execute()
  return rows[0]?.incident ?? null
}
