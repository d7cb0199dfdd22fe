import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { schedule } from '../../platform/tasks/schedule.ts'

const BATCH = 1000
const HOUR_MS = 60 * 60 * 1000

/** Schedules the sweep of the coming hour; the hour is its key. */
export async function keepSweeping(db: Db, now: Temporal.Instant): Promise<void> {
  const hour = Math.floor(now.epochMilliseconds / HOUR_MS) + 1
  const at = Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS)
  const task = {
    kind: 'maintenance.sweep',
    lane: 'report' as const,
    key: `maintenance.sweep/${hour}`,
    payload: {},
    at,
  }
  await db.transaction().execute((tx) => schedule(tx, now, [task]))
}

interface Horizon {
  readonly keysBefore: Temporal.Instant
  readonly attemptsBefore: Temporal.Instant
  readonly slackEventsBefore: Temporal.Instant
}

/** Deletes in batches, so that nobody waits for a long lock. */
export async function forget(db: Db, horizon: Horizon): Promise<void> {
  const { keysBefore, attemptsBefore, slackEventsBefore } = horizon
  await inBatches(() =>
    sql`
    delete from idempotency where ctid in (
      select ctid from idempotency where at < ${keysBefore.toString()}::timestamptz limit ${BATCH})`.execute(
      db,
    ),
  )
  await inBatches(() =>
    sql`
    delete from attempt where id in (
      select id from attempt where started_at < ${attemptsBefore.toString()}::timestamptz limit ${BATCH})`.execute(
      db,
    ),
  )
  await inBatches(() =>
    sql`
    delete from slack_event where event_id in (
      select event_id from slack_event
      where received_at < ${slackEventsBefore.toString()}::timestamptz limit ${BATCH})`.execute(db),
  )
}

async function inBatches(
  remove: () => Promise<{ readonly numAffectedRows?: bigint | undefined }>,
): Promise<void> {
  while ((await remove()).numAffectedRows === BigInt(BATCH));
}
