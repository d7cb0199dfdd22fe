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

/** What there is to read, and whether more is committed that may not be read yet. */
export interface Read {
  readonly events: readonly LogEvent[]
  readonly heldBack: boolean
}

/**
 * The events after `cursor`, at most `limit`. Only those whose transaction no running one can still
 * precede: a follower never skips one that commits late, and no writer waits for another. What is
 * held back will be there to read soon, though nobody will say so.
 */
export async function follow(reads: Reads, cursor: Cursor, limit: number): Promise<Read> {
  const rows = await select(
    reads,
    sql<LogEvent & { settled: boolean }>`
    select position, xid::text as xid, stream, type, actor, subject,
           xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
    from event
    where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}::bigint)
    order by event.xid, position
    limit ${limit}`,
  )
  const settled = rows.filter((row) => row.settled)
  return {
    events: settled.map(({ xid, position, stream, type, actor, subject }) => {
      return { xid, position, stream, type, actor, subject }
    }),
    heldBack: settled.length < rows.length,
  }
}

/** The events after `cursor` that may be read now, at most `limit`. */
export async function readLog(
  reads: Reads,
  cursor: Cursor,
  limit: number,
): Promise<readonly LogEvent[]> {
  return (await follow(reads, cursor, limit)).events
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
