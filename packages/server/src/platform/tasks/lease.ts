import { sql } from 'kysely'
import type { Db, Tx } from '../db.ts'
import type { Lane } from './schedule.ts'

/** How long a claimed task belongs to its worker; renewed every three seconds while the work runs. */
export const LEASE = { seconds: 10 } as const
/** A task that failed this often is parked, with an alarm. */
export const FAILURES_MAX = 5
/** Workers die for many reasons, so this is no early judgement. */
const LOST_OFTEN = 3
const LOST_MAX = 20

/** The right to work on one task: void as soon as somebody else has claimed it. */
export interface Fence {
  readonly taskId: string
  readonly token: string
}

export interface ClaimedTask extends Fence {
  readonly key: string
  readonly kind: string
  readonly payload: unknown
  readonly attempts: number
  readonly failures: number
  /** An earlier lease ended without a word: what it was doing may have happened. */
  readonly wasUnknown: boolean
  readonly runAt: string
  /** What others of its line wait for. */
  readonly line: string | null
}

/** The lease was lost: whoever holds it now does the work, and nothing of ours may be written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** What a look at a lane found: what may be worked on now, and when the next task is due, if any is known to be. */
export interface Due {
  readonly claimed: readonly ClaimedTask[]
  readonly next: Temporal.Instant | null
}

/** An earlier one of its line goes first, and none starts while another of its line runs. */
export const itsTurn = sql<boolean>`(task.line is null or not exists (
  select from task other
  where other.line = task.line and other.state <> 'parked' and other.id <> task.id
    and (other.id < task.id or other.state = 'leased')))`

/** Claims what is due in a lane, the oldest first, at most `limit`. One statement: no two workers get one task. */
export async function claim(
  db: Db,
  lane: Lane,
  now: Temporal.Instant,
  limit: number,
): Promise<Due> {
  const { rows } = await sql<
    ClaimedTask | { readonly taskId: null; readonly runAt: string | null }
  >`
    with due as (
      select id, state from task
      where lane = ${lane} and state in ('waiting', 'unknown') and run_at <= ${now.toString()}::timestamptz
        and ${itsTurn}
      order by run_at, id
      limit ${limit}
      for update skip locked
    ), claimed as (
      update task
      set state = 'leased', attempts = task.attempts + 1, again = false,
          lease_until = ${now.add(LEASE).toString()}::timestamptz, lease_token = nextval('lease_token')
      from due
      where task.id = due.id
      returning task.id, task.lease_token, task.key, task.kind, task.payload,
                task.attempts, task.failures, due.state = 'unknown' as was_unknown, task.run_at, task.line
    )
    select id as "taskId", lease_token as token, key, kind, payload, attempts, failures,
           was_unknown as "wasUnknown", run_at as "runAt", line
    from claimed
    union all
    select null, null, null, null, null, null, null, null, (
      select run_at from task
      where lane = ${lane} and state in ('waiting', 'unknown') and id not in (select id from due)
        and ${itsTurn}
      order by run_at, id limit 1), null`.execute(db)
  const claimed = rows.filter((row) => row.taskId !== null)
  const next = rows.find((row) => row.taskId === null)?.runAt ?? null
  return { claimed, next: next === null ? null : Temporal.Instant.from(next) }
}

/**
 * Takes back every lease that ran out: its holder died or hangs. The outcome is unknown, never
 * failed; the new token makes the old holder's writes void. One that is lost again and again goes
 * behind the others, for it may be what its workers die of; in the end it is parked. Returns how many.
 */
export async function reclaimExpired(db: Db, now: Temporal.Instant): Promise<number> {
  const at = sql`${now.toString()}::timestamptz`
  const { rows } = await sql`
    update task
    set state = case when lost + 1 >= ${LOST_MAX} then 'parked' else 'unknown' end,
        lost = lost + 1, lease_until = null, lease_token = nextval('lease_token'),
        run_at = case when lost + 1 < ${LOST_OFTEN} then run_at else ${at} + (lost + 1) * interval '1 s' end,
        parked_at = case when lost + 1 >= ${LOST_MAX} then ${at} end,
        last_error = 'The worker stopped or hung while it ran.'
    where id in (
      select id from task
      where state = 'leased' and lease_until <= ${at}
      order by id for update skip locked
    )
    returning id`.execute(db)
  return rows.length
}

/** Extends the leases still held and returns the ids of those that are. */
export async function renew(
  db: Db,
  now: Temporal.Instant,
  fences: readonly Fence[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    update task set lease_until = ${now.add(LEASE).toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(fences)}::jsonb) as held("taskId" bigint, token bigint)
    where task.id = held."taskId" and task.lease_token = held.token and task.state = 'leased'
    returning task.id`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Keeps the lease for the length of this transaction, or throws LeaseLost. */
export async function holdLease(tx: Tx, { taskId, token }: Fence): Promise<void> {
  const { rows } = await sql`
    select 1 from task
    where id = ${taskId} and lease_token = ${token} and state = 'leased'
    for share`.execute(tx)
  if (rows.length === 0) throw new LeaseLost('another worker has this task')
}

/** The work is done: the task goes, or waits for its next run when it was asked for meanwhile. False when the lease was lost. */
export async function complete(db: Db | Tx, { taskId, token }: Fence): Promise<boolean> {
  const gone = await sql`
    delete from task
    where id = ${taskId} and lease_token = ${token} and state = 'leased' and not again
    returning id`.execute(db)
  if (gone.rows.length > 0) return true
  const waits = await sql`
    update task
    set state = 'waiting', again = false, attempts = 0, failures = 0, lost = 0,
        lease_until = null, lease_token = null, last_error = null
    where id = ${taskId} and lease_token = ${token} and state = 'leased' and again
    returning id`.execute(db)
  return waits.rows.length > 0
}

/** The work is done, unless somebody else has it by now: then it is theirs to finish. */
export async function finish(db: Db, fence: Fence): Promise<void> {
  if (!(await complete(db, fence))) throw new LeaseLost('another worker has this task')
}

export interface Postponement {
  readonly until: Temporal.Instant
  readonly error: string
  /** Whether this counts towards parking; waiting for a slow provider does not. */
  readonly failed: boolean
}

/** Thrown by work that did what it could for now: it goes on at `until`, and nothing has failed. */
export class Later extends Error {
  override readonly name = 'Later'
  readonly until: Temporal.Instant

  constructor(until: Temporal.Instant, why: string) {
    super(why)
    this.until = until
  }
}

/** Gives the task back, to be tried again at `until`. False when the lease was lost meanwhile. */
export async function postpone(db: Db | Tx, fence: Fence, later: Postponement): Promise<boolean> {
  const until = sql`${later.until.toString()}::timestamptz`
  const { rows } = await sql`
    update task
    set state = 'waiting', again = false, lease_until = null, lease_token = null,
        run_at = case when again then least(run_at, ${until}) else ${until} end,
        failures = failures + ${later.failed ? 1 : 0}, last_error = ${later.error}
    where id = ${fence.taskId} and lease_token = ${fence.token} and state = 'leased'
    returning id`.execute(db)
  return rows.length > 0
}

/**
 * Sets the task aside for a human: it shows on the health page until somebody retries or discards
 * it. False when the lease was lost meanwhile.
 */
export async function park(
  db: Db | Tx,
  fence: Fence,
  now: Temporal.Instant,
  error: string,
): Promise<boolean> {
  const { rows } = await sql`
    update task
    set state = 'parked', lease_until = null, lease_token = null, failures = failures + 1,
        parked_at = ${now.toString()}::timestamptz, last_error = ${error}
    where id = ${fence.taskId} and lease_token = ${fence.token} and state = 'leased'
    returning id`.execute(db)
  return rows.length > 0
}

/** Gives leases back at a graceful stop, so that nobody has to wait for them to run out. */
export async function release(db: Db, fences: readonly Fence[]): Promise<void> {
  if (fences.length === 0) return
  await sql`
    update task set state = 'unknown', lease_until = null, lease_token = null
    from jsonb_to_recordset(${JSON.stringify(fences)}::jsonb) as held("taskId" bigint, token bigint)
    where task.id = held."taskId" and task.lease_token = held.token and task.state = 'leased'`.execute(
    db,
  )
}
