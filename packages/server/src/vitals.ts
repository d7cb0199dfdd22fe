import { sql } from 'kysely'
import type { Databases } from './databases.ts'
import type { Alarm, Vitals } from './features/health/index.ts'
import type { Hub } from './features/live/index.ts'
import { countLanes } from './features/health/index.ts'
import { readsOf } from './platform/db.ts'
import type { Metrics } from './platform/metrics.ts'
import { discardParked, retryParked } from './platform/tasks/parked.ts'
import type { Worker } from './platform/tasks/worker.ts'
import { version } from './version.ts'

interface Watched {
  readonly worker: Worker
  readonly hub: Hub
}

interface VitalsParts {
  readonly databases: Databases
  readonly metrics: Metrics
  readonly stopping: AbortSignal
}

const CHECK_MS = 15_000
const SCAN_AGE_MS_MAX = 10_000
const READY_MS_MAX = 1000
const SKEW_MS_MAX = 2000

/** What the running server knows of itself, and whether it may get requests. */
export function createVitals({ databases, metrics, stopping }: VitalsParts) {
  const startedAt = databases.clock.now()
  let watched: Watched | null = null
  let skewMs = 0

  const scanAges = (): ReadonlyMap<string, number> =>
    new Map(watched?.worker.status().map(({ lane, scanAgeMs }) => [lane, scanAgeMs]))

  async function check(): Promise<void> {
    skewMs = Math.abs(await databases.clock.synchronise())
    await measure(databases, metrics, scanAges())
  }

  const timer = setInterval(() => {
    // The database being away is told by its own state; the next look comes soon.
    check().catch(() => {})
  }, CHECK_MS)

  async function unready(): Promise<string | null> {
    if (stopping.aborted) return 'stopping'
    const { state, reason } = databases.status()
    if (state !== 'ready') return `database ${state}: ${reason ?? ''}`
    const stalled = Array.from(scanAges()).find(([, ms]) => ms > SCAN_AGE_MS_MAX)
    if (stalled) return `nobody looks for ${stalled[0]} tasks`
    const answered = sql`select 1`.execute(databases.background).then(
      () => null,
      (error: unknown) => `database: ${error instanceof Error ? error.message : String(error)}`,
    )
    return Promise.race([answered, timeout(READY_MS_MAX)])
  }

  const view: Vitals = {
    version,
    startedAt,
    mode: databases.mode,
    database: databases.status,
    scanAgeMs: scanAges,
    streamClients: () => watched?.hub.clients() ?? 0,
    alarms: () => [...clockAlarm(skewMs), ...laneAlarms(scanAges()), ...restartAlarm(databases)],
    retry: (id) => retryParked(databases.background, id, databases.clock.now()),
    discard: (id) => discardParked(databases.background, id, databases.clock.now()),
  }

  return {
    view,
    unready,
    watch: (what: Watched) => {
      watched = what
    },
    stop: () => clearInterval(timer),
  }
}

/** What Prometheus reads between two looks. */
async function measure(
  { background, clock }: Databases,
  metrics: Metrics,
  scanAges: ReadonlyMap<string, number>,
): Promise<void> {
  const lanes = await countLanes(readsOf(background), clock.now())
  metrics.lanes.reset()
  for (const lane of lanes) {
    for (const state of ['waiting', 'running', 'parked', 'unknown'] as const) {
      metrics.lanes.set({ lane: lane.lane, state }, lane[state])
    }
  }
  for (const [lane, ms] of scanAges) metrics.scanAge.set({ lane }, ms / 1000)
}

function timeout(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('the database does not answer within a second'), ms).unref()
  })
}

function clockAlarm(skewMs: number): readonly Alarm[] {
  if (skewMs <= SKEW_MS_MAX) return []
  return [{ code: 'clock-skew', facts: { seconds: Math.round(skewMs / 1000) } }]
}

function laneAlarms(ages: ReadonlyMap<string, number>): readonly Alarm[] {
  return Array.from(ages)
    .filter(([, ms]) => ms > SCAN_AGE_MS_MAX)
    .map(([lane, ms]) => ({
      code: 'lane-stalled',
      facts: { lane, seconds: Math.round(ms / 1000) },
    }))
}

function restartAlarm({ status }: Databases): readonly Alarm[] {
  const { restarts } = status()
  return restarts > 0 ? [{ code: 'database-restarted', facts: { restarts } }] : []
}
