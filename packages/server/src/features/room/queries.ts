import type { ActionKind, EntryKind, EntryState, Origin } from '@hikeshi/contract'
import { sql, type Selectable } from 'kysely'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'

export type MessageRow = Selectable<Tables['message']> & {
  readonly replies: number
  readonly mark: {
    readonly entry: string
    readonly kind: EntryKind
    readonly state: EntryState
    readonly origin: Origin
    readonly actionKind: ActionKind | null
  } | null
}

const withMark = sql`
  select message.*,
         (select count(*)::int from message as reply
          where reply.thread = message.id and reply.deleted_at is null) as replies,
         case when entry.id is not null
           then jsonb_build_object('entry', entry.id, 'kind', entry.kind, 'state', entry.state,
                                   'origin', entry.origin, 'actionKind', entry.action_kind) end as mark
  from message left join entry on entry.message = message.id and not entry.withdrawn`

/** The room without its threads, or one thread of it, newest first, each message with what it is marked as. */
export function listMessages(
  reads: Reads,
  query: {
    readonly incident: string
    readonly thread: string | null
    readonly before: string | null
    readonly limit: number
  },
): Promise<readonly MessageRow[]> {
  const { incident, thread, before, limit } = query
  return select(
    reads,
    sql<MessageRow>`${withMark}
    where message.incident = ${incident}
      ${thread === null ? sql`and message.thread is null` : sql`and (message.thread = ${thread} or message.id = ${thread})`}
      ${before === null ? sql`` : sql`and message.id < ${before}`}
    order by message.id desc
    limit ${limit}`,
  )
}

export function readMessages(
  reads: Reads,
  incident: string,
  ids: readonly string[],
): Promise<readonly MessageRow[]> {
  return select(
    reads,
    sql<MessageRow>`${withMark}
    where message.incident = ${incident} and message.id = any(${ids}::text[])`,
  )
}

/** The incident a message was said in, if the viewer may see that. */
export async function findRoomOf(
  reads: Reads,
  message: string,
  viewer: string,
): Promise<string | null> {
  const [row] = await select(
    reads,
    sql<{ incident: string }>`
    select message.incident from message join incident on incident.id = message.incident
    where message.id = ${message} and ${visibleTo(viewer)}`,
  )
  return row?.incident ?? null
}
