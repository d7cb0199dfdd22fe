import type pg from 'pg'
import type { Config } from '../config.ts'
import type { Logger } from '../log.ts'
import { accountFor } from '../platform/postgres/account.ts'
import { chooseSocketFolder, readCredentials } from '../platform/postgres/cluster.ts'
import { startEmbeddedPostgres } from '../platform/postgres/index.ts'
import { isInitialised } from '../platform/postgres/initialise.ts'
import { layoutOf, type Layout } from '../platform/postgres/layout.ts'
import { lock } from '../platform/postgres/lock.ts'
import { readPidFile } from '../platform/postgres/pid-file.ts'
import { PostgresRefusal } from '../platform/postgres/refusal.ts'

export interface Reached {
  /** `running`: a server owns the embedded PostgreSQL; `started`: we do, until `close`. */
  readonly by: 'external' | 'running' | 'started'
  readonly connection: pg.ClientConfig
  readonly close: () => Promise<void>
}

/** Finds the database of this installation whether its server runs or not. */
export async function reachDatabase(config: Config, log: Logger): Promise<Reached> {
  if (config.databaseUrl !== null) return external(config.databaseUrl)
  const layout = layoutOf(config.dataDir)
  if (!isInitialised(layout)) {
    throw new PostgresRefusal(
      `There is no database in ${config.dataDir}. Set DATA_DIR or DATABASE_URL as the server has it.`,
    )
  }
  return isRunning(layout) ? running(layout) : start(config, log)
}

/** The same, but nobody else may use it, and a new one is made where there is none. */
export async function ownDatabase(config: Config, log: Logger): Promise<Reached> {
  return config.databaseUrl === null ? start(config, log) : external(config.databaseUrl)
}

/** Whether a live server holds the lock of this directory. */
function isRunning(layout: Layout): boolean {
  const held = lock(layout.lock)
  if (held === 'taken') return true
  held.release()
  return false
}

const external = (connectionString: string): Reached => ({
  by: 'external',
  connection: { connectionString },
  close: async () => {},
})

async function start({ dataDir }: Config, log: Logger): Promise<Reached> {
  const { connection, stop } = await startEmbeddedPostgres({ dataDir, log })
  return { by: 'started', connection, close: stop }
}

function running(layout: Layout): Reached {
  const recorded = readPidFile(layout.data)?.socketFolder
  const host = recorded ?? chooseSocketFolder(layout, accountFor(layout))
  const { application } = readCredentials(layout)
  return {
    by: 'running',
    connection: { ...application, host, port: 5432, database: 'hikeshi', ssl: false },
    close: async () => {},
  }
}
