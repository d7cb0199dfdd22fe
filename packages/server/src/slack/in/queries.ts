import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import { findChannel, incidentOfChannel, incidentOfMessage } from '../out/store.ts'

/** The incident whose channel this is, or whose card begins this thread of the lobby. */
export async function incidentAt(
  reads: Reads,
  channel: string,
  thread: string | null,
): Promise<string | null> {
  const own = await incidentOfChannel(reads, channel)
  return own ?? (thread === null ? null : incidentOfMessage(reads, channel, thread))
}

/** The channel of an incident, once it is there. */
export async function channelOf(reads: Reads, incident: string): Promise<string | null> {
  return (await findChannel(reads, incident))?.channel ?? null
}

/** The language of whoever set the organisation up, for those of whom we know nothing. */
export async function firstLanguage(reads: Reads): Promise<'ja' | 'en'> {
  // The log says who came first, also of those who came in the same moment.
  const [row] = await select(
    reads,
    sql<{ language: 'ja' | 'en' }>`
    select person.language from event join person on person.id = event.stream
    order by event.position limit 1`,
  )
  return row?.language ?? 'en'
}

/** What a message of Slack is in the room of its incident: said there, or written on the web. */
export async function messageHere(
  reads: Reads,
  channel: string,
  ts: string,
): Promise<string | null> {
  const [found] = await select(
    reads,
    sql<{ message: string }>`
      select message from slack_message
      where channel = ${channel} and ts = ${ts} and message is not null and not gone
      union all
      select message.id from slack_object join message on message.id = slack_object.key
      where slack_object.channel = ${channel} and slack_object.ts = ${ts}
      limit 1`,
  )
  return found?.message ?? null
}

/** Who is linked to an account of Slack. */
export async function linkedPerson(reads: Reads, slackUser: string): Promise<string | null> {
  const row = await reads
    .selectFrom('slack_person')
    .select('person')
    .where('slack_user', '=', slackUser)
    .where('state', '=', 'linked')
    .executeTakeFirst()
  return row?.person ?? null
}
