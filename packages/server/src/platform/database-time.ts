import { sql } from 'kysely'
import type { Db } from './db.ts'

/** What time the database has: asked here and nowhere else, to set our own clock by. */
export async function databaseTime(db: Db): Promise<Temporal.Instant> {
  // oxlint-disable-next-line layers/sql-clock -- the one place that asks
  const { rows } = await sql<{ at: string }>`select clock_timestamp() as at`.execute(db)
  if (!rows[0]) throw new Error('the database did not tell the time')
  return Temporal.Instant.from(rows[0].at)
}
