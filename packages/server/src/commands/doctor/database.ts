import { existsSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import { countLanes, type LaneCounts } from '../../features/health/index.ts'
import type { Logger } from '../../log.ts'
import { createDatabaseClock } from '../../platform/clock.ts'
import { databaseTime } from '../../platform/database-time.ts'
import { readsOf } from '../../platform/db.ts'
import { replay } from '../../platform/log/replay.ts'
import { readMigrations } from '../../platform/migrate.ts'
import { assertDurable } from '../../platform/postgres/index.ts'
import { layoutOf } from '../../platform/postgres/layout.ts'
import { driftOf, inWords } from '../../platform/schema.ts'
import { nameOf, withAggregates, type Rebuilt } from '../aggregates.ts'
import { withClient } from '../../platform/client.ts'
import { reachDatabase, type Reached } from '../reach.ts'
import { advice, good, messageOf, wrong, type Finding } from './finding.ts'

const VERSION_MIN = 15
const SKEW_SECONDS_MAX = 2
const OVERDUE_SECONDS_MAX = 60
const SAMPLE = 500

/** Everything that only the database knows; what fails early hides what comes after. */
export async function examineDatabase(config: Config, log: Logger): Promise<readonly Finding[]> {
  if (config.databaseUrl === null && !existsSync(layoutOf(config.dataDir).cluster)) {
    return [good('database', `none in ${config.dataDir} yet: the first start makes it`)]
  }
  const reached = await reachDatabase(config, log).catch(messageOf)
  if (typeof reached === 'string') return [wrong('database', 'not reachable', reached)]
  try {
    return await examineReached(reached)
  } catch (error) {
    return [wrong('database', messageOf(error), 'See docs/operate/troubleshooting.md.')]
  } finally {
    await reached.close()
  }
}

const HOW = {
  external: 'DATABASE_URL',
  running: 'embedded, its server runs',
  started: 'embedded, started for this look: no server runs',
} as const

async function examineReached({ by, connection }: Reached): Promise<readonly Finding[]> {
  const findings = await withClient(connection, async (client) => [
    await versionOf(client, HOW[by]),
    await durability(client),
    await schemaOf(client),
  ])
  const isReady = findings.every(({ name, verdict }) => name !== 'schema' || verdict === 'good')
  if (!isReady) return findings
  return withAggregates(connection, async (rebuilt) => [
    ...findings,
    await clockSkew(rebuilt),
    await rowsFollowLog(rebuilt),
    ...(await tasks(rebuilt, by !== 'started')),
  ])
}

async function versionOf(client: pg.ClientBase, how: string): Promise<Finding> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const version = rows[0]?.version ?? ''
  if (Number.parseInt(version, 10) >= VERSION_MIN)
    return good('database', `PostgreSQL ${version} (${how})`)
  return wrong(
    'database',
    `PostgreSQL ${version}`,
    `Upgrade it to ${VERSION_MIN} or later; 18 is best.`,
  )
}

async function durability(client: pg.ClientBase): Promise<Finding> {
  try {
    const [sentence] = await assertDurable(client)
    if (sentence === undefined) return good('durability', 'what it confirms it keeps')
    return advice('durability', 'data checksums are off', sentence)
  } catch (error) {
    return wrong('durability', 'it may forget what it has confirmed', messageOf(error))
  }
}

async function clockSkew({ db }: Rebuilt): Promise<Finding> {
  const clock = await createDatabaseClock(() => databaseTime(db))
  const seconds = Math.abs(await clock.synchronise()) / 1000
  const detail = `${seconds.toFixed(1)} s apart from the database`
  if (seconds <= SKEW_SECONDS_MAX) return good('clock', detail)
  return wrong(
    'clock',
    detail,
    'Let NTP (chrony, systemd-timesyncd) set the clocks of both machines.',
  )
}

async function schemaOf(client: pg.ClientBase): Promise<Finding> {
  const { rows: tables } = await client.query(
    `select from pg_class where oid = to_regclass('public.migration')`,
  )
  if (tables.length === 0) return advice('schema', 'none yet', 'Nothing: the next start makes it.')
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const applied = new Set(rows.map(({ name }) => name))
  const waiting = (await readMigrations()).filter(({ name }) => !applied.has(name))
  if (waiting.length > 0) {
    const names = waiting.map(({ name }) => name).join(', ')
    return advice(
      'schema',
      `of an earlier release; to come: ${names}`,
      'Nothing: the next start brings it forward.',
    )
  }
  const drift = await driftOf(client)
  if (drift.missing.length + drift.extra.length === 0) return good('schema', 'that of this release')
  return wrong('schema', 'not that of this release', inWords(drift))
}

async function rowsFollowLog(rebuilt: Rebuilt): Promise<Finding> {
  const { streams, differing } = await replay({
    ...rebuilt,
    nameOf,
    tell: () => {},
    repair: false,
    sample: SAMPLE,
  })
  if (differing === 0) return good('rows', `the newest ${streams} are what the log says`)
  return wrong(
    'rows',
    `${differing} of the newest ${streams} are not what the log says`,
    'Run `hikeshi replay`.',
  )
}

async function tasks({ db }: Rebuilt, isRunning: boolean): Promise<readonly Finding[]> {
  const lanes = await countLanes(readsOf(db), await databaseTime(db))
  return [parked(lanes), overdue(lanes, isRunning)]
}

function parked(lanes: readonly LaneCounts[]): Finding {
  const count = lanes.reduce((sum, lane) => sum + lane.parked, 0)
  if (count === 0) return good('parked tasks', 'none')
  return wrong(
    'parked tasks',
    String(count),
    'Open Health in the web app: read why, then retry or discard each.',
  )
}

function overdue(lanes: readonly LaneCounts[], isRunning: boolean): Finding {
  const seconds = Math.round(Math.max(0, ...lanes.map((lane) => lane.oldestDueSeconds ?? 0)))
  if (seconds <= OVERDUE_SECONDS_MAX) return good('overdue tasks', 'none')
  const detail = `the oldest waits for ${seconds} s`
  if (!isRunning)
    return advice('overdue tasks', detail, 'Start the server: nobody works while it is stopped.')
  return wrong(
    'overdue tasks',
    detail,
    'Is a server running? Look at its log, then restart it: nothing is lost by that.',
  )
}
