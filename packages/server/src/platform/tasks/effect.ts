import { sql } from 'kysely'
import { readsOf, type Db, type Tx } from '../db.ts'
import { failpoint } from '../failpoint.ts'
import type { EffectHandler, SendContext, SendResult, TaskContext } from './handlers.ts'
import { finish, LEASE, LeaseLost, park, postpone, type ClaimedTask } from './lease.ts'
import type { RunParts } from './run.ts'

interface Effect {
  readonly handler: EffectHandler<unknown>
  readonly payload: unknown
  readonly task: ClaimedTask
  readonly context: TaskContext
}

const SEND_TIMEOUT_MS = 8000
const RETRY_SECONDS_MAX = 60

/**
 * One attempt at an outside effect: find out about an earlier one, ask whether it is still wanted,
 * note the attempt, send, note the outcome. Between the two notes lies the only doubt there is.
 */
export async function runEffect(parts: RunParts, effect: Effect): Promise<void> {
  const { db, clock } = parts
  const { handler, payload, task } = effect
  const context: SendContext = { ...effect.context, effectId: task.key }

  if (task.attempts > 1 && !(await settleUnknown(parts, effect, context))) return
  if (!(await handler.wanted(readsOf(db), payload))) return finish(db, task)

  const attemptId = await begin(db, task, clock.now())
  await failpoint('effect.begun')
  if (context.signal.aborted) {
    await end(db, attemptId, clock.now(), { outcome: 'absent', detail: 'stopped before the send' })
    throw new LeaseLost('stopped before the send')
  }
  const result = await send(handler, payload, context)
  await failpoint('effect.sent')
  const held = await conclude(db, { task, attemptId, result, now: clock.now() })
  if (!held) throw new LeaseLost('the lease ran out while it was sent')
}

/** What became of the attempt that never came back. True when it must be sent (again). */
async function settleUnknown(
  parts: RunParts,
  { handler, payload, task }: Effect,
  context: SendContext,
): Promise<boolean> {
  const { db, clock } = parts
  const open = await openAttempts(db, task)
  if (open === 0) return true
  const found = handler.reconcile ? await handler.reconcile(payload, context) : 'undecided'
  await closeAttempts(db, task, clock.now(), found)
  if (found === 'happened') {
    await finish(db, task)
    return false
  }
  if (found === 'undecided' && handler.whenUndecided === 'show') {
    await park(db, task, clock.now(), 'It may have been sent: its answer was lost.')
    return false
  }
  return true
}

/** The last look before the send, in one statement: the lease is checked and extended and the attempt noted. */
async function begin(db: Db, task: ClaimedTask, now: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with held as (
      update task set lease_until = ${now.add(LEASE).toString()}::timestamptz
      where id = ${task.taskId} and lease_token = ${task.token} and state = 'leased'
      returning key, kind, lease_token
    )
    insert into attempt (task_key, kind, token, started_at)
    select key, kind, lease_token, ${now.toString()}::timestamptz from held
    returning id`.execute(db)
  if (!rows[0]) throw new LeaseLost('another worker has this task')
  return rows[0].id
}

/** The provider's client threw: nobody knows whether the effect happened. */
export class SendFailed extends Error {
  override readonly name = 'SendFailed'
}

async function send(
  handler: EffectHandler<unknown>,
  payload: unknown,
  context: SendContext,
): Promise<SendResult> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(SEND_TIMEOUT_MS)])
  try {
    return await handler.send(payload, { ...context, signal })
  } catch (error) {
    throw new SendFailed(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

interface End {
  readonly outcome: SendResult['outcome'] | 'absent'
  readonly detail: string | null
}

async function end(
  db: Db | Tx,
  id: string,
  now: Temporal.Instant,
  { outcome, detail }: End,
): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ ended_at: now.toString(), outcome, detail })
    .where('id', '=', id)
    // Who took over may have called it unknown meanwhile; that stands.
    .where('outcome', 'is', null)
    .execute()
}

interface Conclusion<Result = SendResult> {
  readonly task: ClaimedTask
  readonly attemptId: string
  readonly result: Result
  readonly now: Temporal.Instant
}

/**
 * The outcome and what follows from it, at once: a crash never leaves an effect that is known to
 * have happened to be sent again. False when the lease was lost; the outcome is kept all the same.
 */
async function conclude(db: Db, { task, attemptId, result, now }: Conclusion): Promise<boolean> {
  if (result.outcome === 'sent') return concludeSent(db, { task, attemptId, result, now })
  return db.transaction().execute(async (tx) => {
    await end(tx, attemptId, now, { outcome: result.outcome, detail: result.reason })
    if (result.outcome === 'rejected') return park(tx, task, now, result.reason)
    const wait = Math.min(2 ** Math.min(task.attempts, 6), RETRY_SECONDS_MAX)
    const until = now.add(result.after ?? { seconds: wait })
    return postpone(tx, task, { until, error: result.reason, failed: false })
  })
}

/** The same in one statement, for what happens nearly always. */
async function concludeSent(
  db: Db,
  { task, attemptId, result, now }: Conclusion<Extract<SendResult, { outcome: 'sent' }>>,
): Promise<boolean> {
  const { rows } = await sql`
    with ended as (
      update attempt set ended_at = ${now.toString()}::timestamptz, outcome = 'sent', detail = ${result.reference}
      where id = ${attemptId} and outcome is null
    )
    delete from task where id = ${task.taskId} and lease_token = ${task.token} and state = 'leased'
    returning id`.execute(db)
  return rows.length > 0
}

async function openAttempts(db: Db, task: ClaimedTask): Promise<number> {
  const row = await db
    .selectFrom('attempt')
    .select((eb) => eb.fn.countAll<string>().as('open'))
    .where('task_key', '=', task.key)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.open)
}

const OUTCOMES = { happened: 'found', absent: 'absent', undecided: 'unknown' } as const

async function closeAttempts(
  db: Db,
  task: ClaimedTask,
  now: Temporal.Instant,
  found: keyof typeof OUTCOMES,
): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ ended_at: now.toString(), outcome: OUTCOMES[found], detail: null })
    .where('task_key', '=', task.key)
    .where('outcome', 'is', null)
    .execute()
}
