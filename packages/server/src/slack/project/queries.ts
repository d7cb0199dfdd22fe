import type { MessageFile } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

/** Something that people said in the room, or told all, without Slack. */
export interface SaidRow {
  readonly id: string
  readonly kind: 'message' | 'update'
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

const SAID_MAX = 5000

/** All that was said in an incident and not in Slack, the oldest first: messages, and updates that are no message. */
export function readSaid(reads: Reads, incident: string): Promise<readonly SaidRow[]> {
  return select(
    reads,
    sql<SaidRow>`
    select said.*, incident.number from (
      select message.id, 'message' as kind, message.by, message.app, message.at, message.text,
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
    ) as said join incident on incident.id = ${incident}
    order by said.at, said.id
    limit ${SAID_MAX}`,
  )
}
