import { sql } from 'kysely'
import { select, type Reads } from '../db.ts'

/** A place in the log: events are followed in the order (xid, position). */
export interface Cursor {
  readonly xid: string
  readonly position: string
}

export interface LogEvent extends Cursor {
  readonly stream: string
  readonly type: string
  readonly actor: string
  readonly subject: string | null
}

/** Before the first event. */
export const START: Cursor = { xid: '0', position: '0' }

/**
 * The events after `cursor`, at most `limit`. Only those whose transaction no running one can still
 * precede: a follower never skips one that commits late, and no writer waits for another.
 */
export async function readLog(
  reads: Reads,
  cursor: Cursor,
  limit: number,
): Promise<readonly LogEvent[]> {
  return select(
    reads,
    sql<LogEvent>`
    select position, xid::text as xid, stream, type, actor, subject
    from event
    where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by event.xid, position
    limit ${limit}`,
  )
}

/** The end of what can be followed now. */
export async function endOfLog(reads: Reads): Promise<Cursor> {
  const rows = await select(
    reads,
    sql<Cursor>`
    select position, xid::text as xid
    from event
    where xid < pg_snapshot_xmin(pg_current_snapshot())
    order by event.xid desc, position desc
    limit 1`,
  )
  return rows[0] ?? START
}

/** The cursor that stands at a position somebody saw, or null when the log does not hold it. */
export async function cursorAt(reads: Reads, position: string): Promise<Cursor | null> {
  const rows = await select(
    reads,
    sql<Cursor>`select position, xid::text as xid from event where position = ${position}::bigint`,
  )
  return rows[0] ?? null
}

/**
 * Whether something after `cursor` is committed and still held back, because a transaction that
 * began before it runs: soon there is more to read, though nobody will say so.
 */
export async function isHeldBack(reads: Reads, cursor: Cursor): Promise<boolean> {
  const [row] = await select(
    reads,
    sql<{ held: boolean }>`
    select exists (
      select from event
      where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}::bigint)
    ) as held`,
  )
  return row?.held ?? false
}
