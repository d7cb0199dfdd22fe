import { sql } from 'kysely'
import { select, type Reads } from '../../../platform/db.ts'

/** What we know of a message that stands, or stood, in a stretch of a channel. */
export interface Heard {
  readonly ts: string
  readonly edited: string | null
  readonly gone: boolean
  /** It is in the room. */
  readonly here: boolean
  /** Slack's id of its writer; null for one that was passed on, or whose writer is not linked any more. */
  readonly slackUser: string | null
  /** The message in whose thread it stands; null in the channel itself. */
  readonly thread: string | null
  /** Whether it is known where it stands. */
  readonly placed: boolean
}

/** A stretch of a channel, by Slack's time: what is after `from` and not after `to`. */
export interface Stretch {
  readonly channel: string
  readonly from: string
  readonly to: string
}

/** What we heard of a stretch of a channel. */
export async function heardIn(
  reads: Reads,
  { channel, from, to }: Stretch,
): Promise<ReadonlyMap<string, Heard>> {
  const rows = await select(
    reads,
    sql<Heard>`
    select said.ts, said.edited, said.gone, said.message is not null as here,
           case when not said.passed then link.slack_user end as "slackUser",
           substring(message.url from 'thread_ts=([0-9.]+)') as thread,
           message.url is not null as placed
    from slack_message said
    left join message on message.id = said.message
    left join slack_person link on link.person = message.by and link.state = 'linked'
    where said.channel = ${channel}
      and said.ts::numeric > ${from}::numeric and said.ts::numeric <= ${to}::numeric`,
  )
  return new Map(rows.map((row) => [row.ts, row]))
}

/** A reaction of which we heard that it stands. */
export interface StandingReaction {
  readonly ts: string
  readonly slackUser: string
  readonly reaction: string
  readonly at: string
}

/** The reactions that stand in a stretch of a channel, as far as we heard. */
export function reactionsIn(
  reads: Reads,
  { channel, from, to }: Stretch,
): Promise<readonly StandingReaction[]> {
  return select(
    reads,
    sql<StandingReaction>`
    select ts, slack_user as "slackUser", reaction, at from slack_reaction
    where channel = ${channel} and stands
      and ts::numeric > ${from}::numeric and ts::numeric <= ${to}::numeric`,
  )
}
