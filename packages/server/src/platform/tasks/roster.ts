import type { Clock } from '../clock.ts'
import type { Db } from '../db.ts'
import type { Hints } from '../hints.ts'
import type { Metrics } from '../metrics.ts'
import type { Handlers } from './handlers.ts'
import { release, renew, type ClaimedTask } from './lease.ts'
import { runTask, type TaskLog } from './run.ts'
import type { Lane } from './schedule.ts'

interface RosterParts {
  readonly db: Db
  readonly clock: Clock
  readonly hints: Hints
  readonly handlers: Handlers
  readonly log: TaskLog
  readonly metrics?: Metrics
}

interface Running {
  readonly task: ClaimedTask
  readonly abort: AbortController
  readonly done: Promise<void>
}

/** The tasks that one lane of one server runs now, and their leases. */
export interface Roster {
  readonly size: () => number
  readonly start: (task: ClaimedTask) => void
  /** Waits for what runs, at most `graceMs`, and gives the rest back to others. */
  readonly stop: (graceMs: number) => Promise<void>
}

const RENEW_MS = 3000

/** Runs at most `places` tasks at a time, and says when one is free again after all were taken. */
export function createRoster(parts: RosterParts, lane: Lane, places: number): Roster {
  const { db, clock, hints, log, metrics } = parts
  const running = new Map<string, Running>()

  function start(task: ClaimedTask): void {
    const lateMs =
      clock.now().epochMilliseconds - Temporal.Instant.from(task.runAt).epochMilliseconds
    metrics?.lag.observe({ lane }, Math.max(0, lateMs) / 1000)
    const abort = new AbortController()
    const done = runTask(parts, task, abort.signal)
      .catch((error: unknown) =>
        log.error({ task: task.kind, key: task.key, error }, 'task interrupted'),
      )
      .finally(() => {
        const wasFull = running.size >= places
        running.delete(task.taskId)
        // Perhaps something waits for the place, or for its turn in the line.
        if (wasFull || task.line !== null) hints.changed([lane])
      })
    running.set(task.taskId, { task, abort, done })
  }

  /** Extends the leases, and stops what has lost its own. */
  async function keepLeases(): Promise<void> {
    if (running.size === 0) return
    const held = Array.from(running.values())
    const still = await renew(
      db,
      clock.now(),
      held.map(({ task }) => task),
    )
    for (const { task, abort } of held) if (!still.has(task.taskId)) abort.abort()
  }

  const renewal = setInterval(() => {
    keepLeases().catch((error: unknown) => log.error({ lane, error }, 'cannot renew leases'))
  }, RENEW_MS)

  async function stop(graceMs: number): Promise<void> {
    await Promise.race([
      Promise.all(Array.from(running.values(), ({ done }) => done)),
      new Promise((resolve) => {
        setTimeout(resolve, graceMs).unref()
      }),
    ])
    clearInterval(renewal)
    const left = Array.from(running.values())
    for (const { abort } of left) abort.abort()
    await release(
      db,
      left.map(({ task }) => task),
    ).catch((error: unknown) => log.error({ lane, error }, 'cannot give leases back'))
  }

  return { size: () => running.size, start, stop }
}
