/** A real PostgreSQL for tests, crash tests and benches, from the binaries of the embedded one. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, accountFor, mayEnter } from '../platform/postgres/account.ts'
import { openAnnex } from '../platform/postgres/annex.ts'
import { findPackage, prepareBinaries } from '../platform/postgres/binaries.ts'
import { chooseSocketFolder, type Cluster, readCredentials } from '../platform/postgres/cluster.ts'
import { initialise } from '../platform/postgres/initialise.ts'
import { type Layout, layoutOf } from '../platform/postgres/layout.ts'
import { lock } from '../platform/postgres/lock.ts'
import { launch, shutDown } from '../platform/postgres/postmaster.ts'
import { awaitReady } from '../platform/postgres/readiness.ts'
import { settings } from '../platform/postgres/settings.ts'

export interface TestPostgres extends AsyncDisposable {
  /** For a superuser, on the database `postgres` unless another is named. */
  readonly connectionString: (database?: string) => string
  /** SIGKILL to the postmaster: what a crash of the machine's software looks like. */
  readonly kill: () => Promise<void>
  /** After `kill`: starts again on the same data and waits for the recovery. */
  readonly start: () => Promise<void>
  /** It gave up by itself, as it does without room for its log. */
  readonly hasEnded: () => boolean
  /** Stops it and removes every trace. */
  readonly stop: () => Promise<void>
}

export interface TestPostgresOptions {
  /** True keeps fsync on, as in production; else it is off, because a test's data may die with the power. */
  readonly durable?: boolean
  /** Where its folder is made; unless said: a careless one in memory, a durable one on the disk. */
  readonly parent?: string
}

const prefix = 'hikeshi-test-'
/** A file system in memory: a database is copied there in a tenth of the time. */
const MEMORY = '/dev/shm'
/** Bytes that a run of the tests has room in. */
const ROOM = 2 ** 31
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

/** Starts a new, empty server in a temporary folder of its own, and sweeps those of killed runs. */
export async function startTestPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  await sweep()
  const parent = options.parent ?? (options.durable === true ? tmpdir() : swiftest())
  const folder = join(parent, `${prefix}${randomBytes(5).toString('hex')}`)
  // Locked before the folder exists, so that no sweep takes it for a left one.
  const held = lock(`${folder}.lock`)
  if (held === 'taken') throw new Error(`${folder} is in use`)
  const { cluster, binaries } = await makeCluster(folder, options.durable ?? false)
  let child = launch(cluster, binaries)
  const ready = async () => {
    const signal = new AbortController().signal
    const found = await awaitReady({ cluster, child, log: quiet, signal })
    await found?.client.end()
  }
  await ready()
  const stop = async () => {
    await shutDown(cluster, child, 10_000)
    await removeAll(folder)
    held.release()
  }
  return {
    connectionString: (database = 'postgres') => connectionString(cluster, database),
    kill: async () => {
      process.kill(child.pid, 'SIGKILL')
      await child.ended
    },
    start: async () => {
      child = launch(cluster, binaries)
      await ready()
    },
    hasEnded: () => child.hasEnded(),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** In memory, where there is room. */
export function swiftest(): string {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize >= ROOM ? MEMORY : tmpdir()
}

async function makeCluster(folder: string, durable: boolean) {
  const layout = layoutOf(folder)
  mkdirSync(layout.root, { recursive: true })
  for (const each of [folder, layout.root]) chmodSync(each, 0o711)
  const account = accountFor(layout)
  const home = () => (mayEnter(layout.root, account) ? layout.root : openAnnex(layout, account))
  const binaries = await prepareBinaries(findPackage(), account, home)
  await initialise(layout, account, binaries)
  return { cluster: toCluster(layout, account, durable), binaries }
}

function toCluster(layout: Layout, account: Account, durable: boolean): Cluster {
  const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
  return {
    layout,
    account,
    socketFolder: chooseSocketFolder(layout, account),
    supervisor: readCredentials(layout).supervisor,
    settings: { ...settings, max_connections: '300', ...(durable ? {} : careless) },
    // Ctrl-C ends the tests and this PostgreSQL together.
    detached: false,
  }
}

function connectionString({ supervisor, socketFolder }: Cluster, database: string): string {
  const { user, password } = supervisor
  return `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`
}

/** Runs that were killed: nobody holds their lock, but their PostgreSQL may live. */
async function sweep(): Promise<void> {
  for (const parent of [tmpdir(), MEMORY].filter((each) => existsSync(each))) {
    const names = (await readdir(parent)).filter((name) => name.startsWith(prefix))
    for (const name of names.filter((each) => !each.endsWith('.lock'))) {
      await sweepOne(join(parent, name))
    }
  }
}

async function sweepOne(folder: string): Promise<void> {
  const held = lock(`${folder}.lock`)
  if (held === 'taken') return
  const layout = layoutOf(folder)
  if (existsSync(layout.credentials)) {
    await shutDown(toCluster(layout, accountFor(layout), false), null, 2_000)
  }
  await removeAll(folder)
  held.release()
}

async function removeAll(folder: string): Promise<void> {
  const { annex } = layoutOf(folder)
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }
  if (existsSync(annex)) await rm(readFileSync(annex, 'utf8').trim(), options)
  await rm(folder, options)
  await rm(`${folder}.lock`, options)
}
