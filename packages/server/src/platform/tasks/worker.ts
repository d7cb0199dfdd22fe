import type { Clock } from '../clock.ts'
import type { Db } from '../db.ts'
import type { Hints } from '../hints.ts'
import type { Metrics } from '../metrics.ts'
import type { Handlers } from './handlers.ts'
import { claim, nextDue, reclaimExpired, release, renew, type ClaimedTask } from './lease.ts'
import { runTask, type RunParts, type TaskLog } from './run.ts'
import { LANES, type Lane } from './schedule.ts'

export interface Worker {
  /** Milliseconds since each lane last looked for due tasks, and how many it runs. */
  readonly status: () => readonly { readonly lane: Lane; readonly scanAgeMs: number; readonly running: number }[]
  /** Claims no more, waits for what runs, gives back the rest after `graceMs`. */
  readonly stop: (graceMs: number) => Promise<void>
}

export interface WorkerParts {
  /** One database handle a lane: lanes share no connections with each other where it matters. */
  readonly databases: Readonly<Record<Lane, Db>>
  readonly clock: Clock
  readonly hints: Hints
  readonly handlers: Handlers
  readonly log: TaskLog
  readonly metrics?: Metrics
}

const CONCURRENCY: Readonly<Record<Lane, number>> = { page: 8, interactive: 6, chat: 4, report: 2 }
const SLEEP_MS_MAX = 1000
const RENEW_MS = 3000
const BROKEN_WAIT_MS = 500

/** Runs what is due, lane by lane. Every server runs one; none leads. */
export function startWorker(parts: WorkerParts): Worker {
  const lanes = LANES.map((lane) => startLane(parts, lane))
  return {
    status: () => lanes.map((lane) => lane.status()),
    stop: async (graceMs) => {
      await Promise.all(lanes.map((lane) => lane.stop(graceMs)))
    },
  }
}

interface Running {
  readonly task: ClaimedTask
  readonly abort: AbortController
  readonly done: Promise<void>
}

function startLane(worker: WorkerParts, lane: Lane) {
  const { clock, hints, handlers, log, metrics } = worker
  const db = worker.databases[lane]
  const parts: RunParts = { db, clock, handlers, log }
  const running = new Map<string, Running>()
  const stopping = new AbortController()
  let scannedAt = performance.now()
  let reclaimedAt = Number.NEGATIVE_INFINITY
  let full = false

  function start(task: ClaimedTask): void {
    const lateMs = clock.now().epochMilliseconds - Temporal.Instant.from(task.runAt).epochMilliseconds
    metrics?.lag.observe({ lane }, Math.max(0, lateMs) / 1000)
    const abort = new AbortController()
    const done = runTask(parts, task, abort.signal)
      .catch((error: unknown) => log.error({ task: task.kind, key: task.key, error }, 'task interrupted'))
      .finally(() => {
        running.delete(task.taskId)
        if (full) hints.changed([lane])
      })
    running.set(task.taskId, { task, abort, done })
  }

  /** One look at the lane. Returns how long to sleep. */
  async function scan(): Promise<number> {
    await reclaim()
    const free = CONCURRENCY[lane] - running.size
    const claimed = free > 0 ? await claim(db, lane, clock.now(), free) : []
    scannedAt = performance.now()
    for (const task of claimed) start(task)
    full = claimed.length === free
    if (full) return SLEEP_MS_MAX
    const due = await nextDue(db, lane)
    if (due === null) return SLEEP_MS_MAX
    return Math.min(SLEEP_MS_MAX, Math.max(1, due.epochMilliseconds - clock.now().epochMilliseconds))
  }

  /** Once a second is enough: a lease lasts ten. */
  async function reclaim(): Promise<void> {
    if (performance.now() - reclaimedAt < SLEEP_MS_MAX) return
    reclaimedAt = performance.now()
    await reclaimExpired(db, clock.now())
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      let hinted = false
      const unsubscribe = hints.subscribe((topic) => {
        hinted ||= topic === lane
      })
      const sleepMs = await scan().catch((error: unknown) => {
        log.error({ lane, error }, 'cannot look for tasks')
        return BROKEN_WAIT_MS
      })
      unsubscribe()
      // A hint that came while we looked may speak of a task we did not see.
      if (!hinted) await hints.wait(lane, sleepMs, stopping.signal)
    }
  }

  async function keepLeases(): Promise<void> {
    if (running.size === 0) return
    const held = Array.from(running.values())
    const still = await renew(db, clock.now(), held.map(({ task }) => task))
    for (const { task, abort } of held) if (!still.has(task.taskId)) abort.abort()
  }

  const renewal = setInterval(() => {
    keepLeases().catch((error: unknown) => log.error({ lane, error }, 'cannot renew leases'))
  }, RENEW_MS)
  const looping = loop()

  return {
    status: () => ({ lane, scanAgeMs: performance.now() - scannedAt, running: running.size }),
    stop: async (graceMs: number) => {
      stopping.abort()
      await looping
      const grace = AbortSignal.timeout(graceMs)
      await Promise.race([
        Promise.all(Array.from(running.values(), ({ done }) => done)),
        new Promise((resolve) => grace.addEventListener('abort', resolve)),
      ])
      clearInterval(renewal)
      const left = Array.from(running.values())
      for (const { abort } of left) abort.abort()
      await release(db, left.map(({ task }) => task)).catch((error: unknown) =>
        log.error({ lane, error }, 'cannot give leases back'),
      )
    },
  }
}

/** Runs everything due at this moment, one after another, and returns how many: for tests with time in hand. */
export async function drain(parts: RunParts): Promise<number> {
  let ran = 0
  for (const lane of LANES) {
    for (;;) {
      const [task] = await claim(parts.db, lane, parts.clock.now(), 1)
      if (!task) break
      await runTask(parts, task, new AbortController().signal)
      ran += 1
    }
  }
  return ran
}
