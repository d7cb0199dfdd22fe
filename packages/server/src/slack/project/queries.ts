import type { MessageFile } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

/** Something that people said in the room, or told all, without Slack; or that it all goes on, and why. */
export interface SaidRow {
  readonly id: string
  readonly kind: 'message' | 'update' | GoesOn
  /** Of the incident. */
  readonly number: number
  /** Who said it. */
  readonly by: string
  readonly app: string | null
  readonly at: string
  readonly text: string
  readonly files: readonly MessageFile[]
  readonly edited: boolean
  readonly deleted: boolean
  /** The message of the room under which it stands, and where in Slack that was said, if it was there. */
  readonly thread: string | null
  readonly threadTs: string | null
}

/** What was over is not: the harm came back while it was watched, or after the close; or the report is written on. */
export type GoesOn = 'resumed' | 'reopened' | 'report_reopened'

const SAID_MAX = 5000

/** All that was said in an incident and not in Slack, the oldest first: messages, updates that are no message, and why it goes on. */
export function readSaid(reads: Reads, incident: string): Promise<readonly SaidRow[]> {
  return select(
    reads,
    sql<SaidRow>`
    select said.*, incident.number from (
      select message.id, case when exists (
               select from entry
               where entry.message = message.id and entry.kind = 'status' and not entry.withdrawn
             ) then 'update' else 'message' end as kind, message.by, message.app, message.at, message.text,
             message.files, message.edited_at is not null as edited,
             message.deleted_at is not null as deleted, message.thread,
             (select ts from slack_message root where root.message = message.thread limit 1) as "threadTs"
      from message
      where message.incident = ${incident}
        and not exists (select from slack_message own where own.message = message.id)
      union all
      select entry.id, 'update', entry.by, null, entry.at, entry.text, '[]', false,
             entry.withdrawn, null, null
      from entry
      where entry.incident = ${incident} and entry.kind = 'status' and entry.message is null
      union all
      select 'goes-on-' || position, case type when 'incident.response_resumed' then 'resumed'
             else replace(type, 'incident.', '') end, actor, null, at,
             coalesce(data ->> 'reason', ''), '[]', false, false, null, null
      from event
      where stream = ${incident}
        and type in ('incident.response_resumed', 'incident.reopened', 'incident.report_reopened')
    ) as said join incident on incident.id = ${incident}
    order by said.at, said.id
    limit ${SAID_MAX}`,
  )
}
