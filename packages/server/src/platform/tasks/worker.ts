import type { Clock } from '../clock.ts'
import type { Db } from '../db.ts'
import type { Hints } from '../hints.ts'
import type { Metrics } from '../metrics.ts'
import type { Handlers } from './handlers.ts'
import { claim, reclaimExpired } from './lease.ts'
import { createRoster } from './roster.ts'
import { runTask, type RunParts, type TaskLog } from './run.ts'
import { LANES, LOOK_MS, type Lane } from './schedule.ts'

export interface Worker {
  /** Milliseconds since each lane last looked for due tasks, and how many it runs. */
  readonly status: () => readonly {
    readonly lane: Lane
    readonly scanAgeMs: number
    readonly running: number
  }[]
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

/** How many tasks of a lane one server runs at a time. */
const CONCURRENCY: Readonly<Record<Lane, number>> = {
  page: 8,
  interactive: 6,
  chat: 4,
  report: 2,
}
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

function startLane(parts: WorkerParts, lane: Lane) {
  const { clock, hints, log } = parts
  const db = parts.databases[lane]
  const stopping = new AbortController()
  const roster = createRoster({ ...parts, db }, lane, CONCURRENCY[lane])
  let scannedAt = performance.now()
  let reclaimedAt = Number.NEGATIVE_INFINITY

  /** Once a second is enough: a lease lasts ten. */
  async function reclaim(): Promise<void> {
    if (performance.now() - reclaimedAt < LOOK_MS) return
    reclaimedAt = performance.now()
    await reclaimExpired(db, clock.now())
  }

  /** One look at the lane. Returns how long to sleep. */
  async function scan(): Promise<number> {
    await reclaim()
    const free = CONCURRENCY[lane] - roster.size()
    const { claimed, next } = await claim(db, lane, clock.now(), free)
    scannedAt = performance.now()
    for (const task of claimed) roster.start(task)
    // There may be more. With every place taken, the first that is free again wakes us; one that came free
    // while we looked has woken nobody.
    if (claimed.length === free && roster.size() < CONCURRENCY[lane]) return 0
    if (claimed.length === free || next === null) return LOOK_MS
    const untilDue = next.epochMilliseconds - clock.now().epochMilliseconds
    return Math.min(LOOK_MS, Math.max(1, untilDue))
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

  const looping = loop()
  return {
    status: () => ({ lane, scanAgeMs: performance.now() - scannedAt, running: roster.size() }),
    stop: async (graceMs: number) => {
      stopping.abort()
      await looping
      await roster.stop(graceMs)
    },
  }
}

/** Runs everything due at this moment, one after another, and returns how many: for whoever has time in hand. */
export async function drain(parts: RunParts, lanes: readonly Lane[] = LANES): Promise<number> {
  let ran = 0
  for (const lane of lanes) {
    for (;;) {
      const [task] = (await claim(parts.db, lane, parts.clock.now(), 1)).claimed
      if (!task) break
      await runTask(parts, task, new AbortController().signal)
      ran += 1
    }
  }
  return ran
}
