import { chmodSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Account, accountFor, mayEnter } from './account.ts'
import { openAnnex } from './annex.ts'
import { findPackage, majorOf, prepareBinaries } from './binaries.ts'
import { chooseSocketFolder, type Cluster, type Credential, readCredentials } from './cluster.ts'
import { examineDisk } from './disk.ts'
import { assertMajor, initialise, isInitialised } from './initialise.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type Lock, takeLock } from './lock.ts'
import type { Log } from './log.ts'
import { type Pace, usualPace } from './pace.ts'
import { PostgresRefusal } from './refusal.ts'
import { prepareDatabase } from './prepare.ts'
import { settings } from './settings.ts'
import { type Status, supervise } from './supervisor.ts'

export { assertDurable } from './durability.ts'
export type { Status } from './supervisor.ts'

export interface EmbeddedPostgres {
  /** Options for a pg Pool. Complete, so that no PGPORT or PGSSLMODE of the environment interferes. */
  readonly connection: Credential & {
    readonly host: string
    readonly port: number
    readonly database: string
    readonly ssl: false
  }
  /** For /readyz and the health page. */
  readonly status: () => Status
  /** Fast shutdown, after 30 seconds an immediate one. Leaves no process behind. */
  readonly stop: () => Promise<void>
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string
  readonly log: Log
  readonly onStateChange?: (status: Status) => void
  /** Whenever its process has begun, and there is nothing to do but to wait for it. */
  readonly onLaunch?: () => void
  /** Only tests are in a hurry. */
  readonly pace?: Pace
}

/**
 * Starts the PostgreSQL in DATA_DIR/postgres, or adopts the one that outlived us, and keeps it
 * alive. Rejects with a `PostgresRefusal` when a person must decide.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const layout = layoutOf(resolve(options.dataDir))
  const account = accountFor(layout)
  makeRoot(layout)
  const lock = takeLock(layout)
  try {
    return await startOwned({ layout, account, lock, options })
  } catch (error) {
    lock.release()
    throw error
  }
}

interface Owned {
  readonly layout: Layout
  readonly account: Account
  readonly lock: Lock
  readonly options: EmbeddedPostgresOptions
}

async function startOwned(owned: Owned): Promise<EmbeddedPostgres> {
  const { layout, account, lock } = owned
  const { log, onStateChange = () => {}, onLaunch = () => {}, pace = usualPace } = owned.options
  const found = findPackage()
  const home = () => (mayEnter(layout.root, account) ? layout.root : openAnnex(layout, account))
  const binaries = () => prepareBinaries(found, account, home)
  if (!isInitialised(layout)) await initialise(layout, account, await binaries())
  assertMajor(layout, majorOf(found))
  const credentials = readCredentials(layout)
  const cluster: Cluster = {
    layout,
    account,
    socketFolder: chooseSocketFolder(layout, account),
    supervisor: credentials.supervisor,
    settings,
    detached: true,
  }
  const prepare = (client: Parameters<typeof prepareDatabase>[0]) =>
    prepareDatabase(client, credentials.application, log)
  const supervisor = await supervise({
    cluster,
    binaries,
    log,
    pace,
    prepare,
    onStateChange,
    onLaunch,
  })
  examineDisk(layout.root, log).catch((error: unknown) => {
    log.warn({ error }, 'The disk of the database could not be examined')
  })
  let stopped: Promise<void> | null = null
  return {
    connection: {
      ...credentials.application,
      host: supervisor.socketFolder,
      port: 5432,
      database: 'hikeshi',
      ssl: false,
    },
    status: supervisor.status,
    stop: () => (stopped ??= supervisor.stop().finally(lock.release)),
  }
}

/** Others may pass through it to the socket and the database, which are closed to them, but not look around. */
function makeRoot(layout: Layout): void {
  try {
    mkdirSync(layout.root, { recursive: true })
    chmodSync(layout.root, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch (cause) {
    throw new PostgresRefusal(
      `The folder ${layout.root} cannot be made. Set DATA_DIR to a folder that this user may write to.`,
      { cause },
    )
  }
}
