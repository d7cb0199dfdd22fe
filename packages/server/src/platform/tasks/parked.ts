import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** Puts a parked task back at the head of its lane, with its failures forgiven. False when there is none. */
export async function retryParked(db: Db, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    update task set state = 'waiting', failures = 0, lost = 0, parked_at = null, run_at = ${now.toString()}::timestamptz
    where id = ${id} and state = 'parked' returning id`.execute(db)
  return rows.length > 0
}

/** Gives a parked task up; the ledger of attempts keeps that it was. False when there is none. */
export async function discardParked(db: Db, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    with gone as (delete from task where id = ${id} and state = 'parked' returning key, kind, last_error)
    insert into attempt (task_key, kind, token, started_at, ended_at, outcome, detail)
    select key, kind, nextval('lease_token'), ${now.toString()}::timestamptz, ${now.toString()}::timestamptz,
           'discarded', last_error
    from gone returning id`.execute(db)
  return rows.length > 0
}
