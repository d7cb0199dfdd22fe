import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from './config.ts'
import type { Logger } from './log.ts'
import { withClient } from './platform/client.ts'
import { createDatabaseClock, type DatabaseClock } from './platform/clock.ts'
import { databaseTime } from './platform/database-time.ts'
import { openDatabase, openPool, type Db } from './platform/db.ts'
import { rebaseLog } from './platform/log/rebase.ts'
import { migrate } from './platform/migrate.ts'
import { assertDurable, startEmbeddedPostgres, type Status } from './platform/postgres/index.ts'
import { checkSchema } from './platform/schema.ts'
import type { Lane } from './platform/tasks/schedule.ts'
import { readOrMakeSecret } from './platform/installation-secret.ts'

export interface Databases {
  readonly mode: 'embedded' | 'external'
  readonly status: () => Status
  readonly connection: pg.ClientConfig
  /** For requests. */
  readonly web: Db
  /** For whatever may be slow. */
  readonly background: Db
  /** Each lane works on connections that no storm elsewhere can take. */
  readonly lanes: Readonly<Record<Lane, Db>>
  readonly auth: pg.Pool
  readonly clock: DatabaseClock
  readonly secret: string
  readonly close: () => Promise<void>
}

const CONNECTIONS = { web: 10, urgent: 6, background: 5, auth: 4 } as const

/**
 * Starts or finds the database, brings its schema forward, checks it, and opens the pools. While it
 * waits for an embedded PostgreSQL to start, there is time for `meanwhile`.
 */
export async function openDatabases(
  config: Config,
  log: Logger,
  meanwhile: () => void,
): Promise<Databases> {
  const server = await openServer(config, log, meanwhile)
  try {
    const applied = await migrate(server.connection)
    if (applied.length > 0) log.info({ applied }, 'schema brought forward')
    return await openPools(config, log, server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface DatabaseServer {
  readonly mode: 'embedded' | 'external'
  readonly connection: pg.ClientConfig
  readonly status: () => Status
  readonly stop: () => Promise<void>
}

async function openServer(
  { databaseUrl, dataDir }: Config,
  log: Logger,
  meanwhile: () => void,
): Promise<DatabaseServer> {
  if (databaseUrl === null) {
    const postgres = await startEmbeddedPostgres({ dataDir, log, onLaunch: meanwhile })
    return { mode: 'embedded', ...postgres }
  }
  return {
    mode: 'external',
    connection: { connectionString: databaseUrl },
    status: () => ({ state: 'ready', reason: null, restarts: 0 }),
    stop: async () => {},
  }
}

async function openPools(config: Config, log: Logger, server: DatabaseServer): Promise<Databases> {
  const { connection } = server
  const onError = (error: Error) => log.warn({ error }, 'database connection lost')
  const open = (connectionsMax: number) => openDatabase({ connection, connectionsMax, onError })
  const web = open(CONNECTIONS.web)
  const urgent = open(CONNECTIONS.urgent)
  const background = open(CONNECTIONS.background)
  const auth = openPool({
    connection: { ...connection, options: '-c search_path=auth' },
    connectionsMax: CONNECTIONS.auth,
    onError,
    plainDates: true,
  })
  const close = async () => {
    await Promise.all([web.destroy(), urgent.destroy(), background.destroy(), auth.end()])
    await server.stop()
  }
  try {
    await check(connection, background, log)
    return {
      ...server,
      web,
      background,
      auth,
      close,
      lanes: { page: urgent, interactive: urgent, chat: background, report: background },
      clock: await createDatabaseClock(() => databaseTime(background)),
      secret: config.secret?.reveal() ?? (await readOrMakeSecret(join(config.dataDir, 'secret'))),
    }
  } catch (error) {
    await Promise.all([web.destroy(), urgent.destroy(), background.destroy(), auth.end()])
    throw error
  }
}

async function check(connection: pg.ClientConfig, db: Db, log: Logger): Promise<void> {
  for (const advice of await withClient(connection, assertDurable)) log.warn(advice)
  await checkSchema(connection)
  if (await rebaseLog(db))
    log.warn('the log came from another PostgreSQL; its followers begin anew')
}
