import type pg from 'pg'
import { createApp } from '../app.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase, openPool, type Db } from '../platform/db.ts'
import { createHints } from '../platform/hints.ts'
import type { Folded } from '../platform/log/replay.ts'
import { version } from '../version.ts'

/** Events that tell of something other than their own noun. */
const NOUNS: Readonly<Record<string, string>> = {
  role: 'incident',
  convergence: 'incident',
  close: 'incident',
  report: 'report_version',
  settings: 'setting',
  topic: 'lane',
  case: 'case_help',
}

/** Streams of a noun that is no more begin with these: the log keeps them, and no row is theirs. */
const RETIRED: ReadonlySet<string> = new Set(['report.reminded'])

/** `role.taken` happens to an incident, `todo.taken` to a to-do; null: to what no row is left of. */
export function nameOf(type: string): string | null {
  if (RETIRED.has(type)) return null
  const noun = type.split('.')[0] ?? ''
  return NOUNS[noun] ?? noun
}

export interface Rebuilt {
  readonly db: Db
  readonly aggregates: readonly Folded[]
}

/** The product's aggregates on a database, with nothing that runs. */
export async function withAggregates<Result>(
  connection: pg.ClientConfig,
  work: (rebuilt: Rebuilt) => Promise<Result>,
): Promise<Result> {
  const db = openDatabase({ connection, connectionsMax: 2 })
  const authPool = openPool({ connection, connectionsMax: 1, plainDates: true })
  try {
    const app = createApp({
      db,
      authPool,
      clock: systemClock,
      hints: createHints(),
      secret: 'signs nothing: no request is served',
      publicUrl: 'http://localhost',
      demo: false,
      vitals: {
        version,
        startedAt: systemClock.now(),
        mode: 'external',
        database: () => ({ state: 'ready', reason: null }),
        scanAgeMs: () => new Map(),
        streamClients: () => 0,
        alarms: () => [],
        retry: async () => false,
        discard: async () => false,
      },
    })
    // Each is only ever given its own states and events.
    return await work({ db, aggregates: app.aggregates as unknown as readonly Folded[] })
  } finally {
    await Promise.all([db.destroy(), authPool.end()])
  }
}
