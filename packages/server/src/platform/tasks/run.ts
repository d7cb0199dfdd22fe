import type { Clock } from '../clock.ts'
import { isUnavailable } from '../database-errors.ts'
import type { Db } from '../db.ts'
import { failpoint } from '../failpoint.ts'
import { runEffect, SendFailed } from './effect.ts'
import type { Handler, Handlers, TaskContext } from './handlers.ts'
import {
  finish,
  FAILURES_MAX,
  Later,
  LeaseLost,
  park,
  postpone,
  type ClaimedTask,
} from './lease.ts'

export interface RunParts {
  readonly db: Db
  readonly clock: Clock
  readonly handlers: Handlers
  readonly log: TaskLog
}

export interface TaskLog {
  readonly info: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** Runs one claimed task to an end: done, postponed or parked. It throws only when the database is away. */
export async function runTask(
  parts: RunParts,
  task: ClaimedTask,
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, log } = parts
  const startedAt = performance.now()
  const facts = { task: task.kind, key: task.key, attempt: task.attempts }
  try {
    await failpoint('task.claimed')
    const handler = parts.handlers.get(task.kind)
    if (!handler) throw new Error(`no handler for task ${task.kind}`)
    const context = {
      now: clock.now(),
      fence: { taskId: task.taskId, token: task.token },
      key: task.key,
      attempt: task.attempts,
      signal,
    }
    await dispatch(parts, handler, task, context)
    log.info({ ...facts, ms: Math.round(performance.now() - startedAt) }, 'task done')
  } catch (error) {
    if (error instanceof LeaseLost) {
      log.info(facts, 'task lost its lease')
      return
    }
    if (error instanceof Later) {
      log.info(facts, 'task goes on later')
      await postpone(db, task, { until: error.until, error: error.message, failed: false })
      return
    }
    // What a provider says of its own network is no news of our database.
    if (!(error instanceof SendFailed) && isUnavailable(error)) throw error
    log.error({ ...facts, error }, 'task failed')
    await fail(db, clock.now(), task, error)
  }
}

async function dispatch(
  parts: RunParts,
  handler: Handler,
  task: ClaimedTask,
  context: TaskContext,
): Promise<void> {
  const payload = handler.payload.parse(task.payload)
  if (handler.type === 'effect') {
    await runEffect(parts, { handler, payload, task, context })
    return
  }
  await handler.run(payload, context)
  await failpoint('task.ran')
  await finish(parts.db, task)
}

/** Tries again after 2, 4, 8 and 16 seconds; then a human must look. */
async function fail(
  db: Db,
  now: Temporal.Instant,
  task: ClaimedTask,
  error: unknown,
): Promise<boolean> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const failures = task.failures + 1
  if (failures >= FAILURES_MAX) return park(db, task, now, reason.slice(0, 2000))
  return postpone(db, task, {
    until: now.add({ seconds: 2 ** failures }),
    error: reason.slice(0, 2000),
    failed: true,
  })
}
