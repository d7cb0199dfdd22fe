import { sql } from 'kysely'
import type { Db, Tx } from '../db.ts'

/**
 * Makes a log from another cluster (pg_dump, COPY) readable here, and says whether it was one.
 * Followers read by transaction number, and the other cluster's numbers mean nothing in this one:
 * a number that this cluster has not given out yet would hide its event for days. Two servers that
 * start together wait for one another, and the second finds nothing to do.
 */
export async function rebaseLog(db: Db): Promise<boolean> {
  if ((await lastFromElsewhere(db)) === null) return false
  return db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = '60s'`.execute(tx)
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`lock table event in share row exclusive mode`.execute(tx)
    const last = await lastFromElsewhere(tx)
    if (last === null) return false
    await sql`set local hikeshi.maintenance = 'on'`.execute(tx)
    // The first number any transaction can have. They came together, so position is their order.
    await sql`update event set xid = '3' where position <= ${last}::bigint and xid <> '3'`.execute(
      tx,
    )
    return true
  })
}

/** The last event by a transaction that has not begun yet: its commit cannot have been here. */
async function lastFromElsewhere(db: Db | Tx): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(position) as last from event
    where xid >= pg_snapshot_xmax(pg_current_snapshot())`.execute(db)
  return rows[0]?.last ?? null
}
