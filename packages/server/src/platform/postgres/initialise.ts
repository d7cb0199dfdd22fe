import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { type Credentials, dataArgument, makePrivateFolder } from './cluster.ts'
import type { Layout } from './layout.ts'
import { PostgresRefusal } from './refusal.ts'

/** Refuses a directory that another major version of PostgreSQL wrote. */
export function assertMajor(layout: Layout, major: number): void {
  const found = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim()
  if (found === String(major)) return
  throw new PostgresRefusal(
    `${layout.data} holds a database of PostgreSQL ${found}, and this Hikeshi brings PostgreSQL ${major}. ` +
      'To move: start the Hikeshi release that you used before, run `hikeshi backup`, stop it, ' +
      `move ${layout.root} aside, start this release, and run \`hikeshi restore\`. Keep the old folder until you are content.`,
  )
}

/**
 * Makes a new, empty cluster. It is made aside and comes to its place by one rename after
 * everything in it is on the disk, so a death on the way leaves only rubbish, swept the next time.
 */
export async function initialise(
  layout: Layout,
  account: Account,
  binaries: Binaries,
): Promise<void> {
  await sweep(layout)
  const unfinished = await mkdtemp(`${layout.cluster}.new-`)
  const data = join(unfinished, 'data')
  await mkdir(data)
  const credentials = newCredentials()
  await writeFile(join(unfinished, basename(layout.credentials)), JSON.stringify(credentials), {
    mode: 0o600,
    flush: true,
  })
  await writeFile(join(unfinished, 'password'), credentials.supervisor.password, { mode: 0o600 })
  for (const name of ['data', 'password']) hand(join(unfinished, name), account)
  makePrivateFolder(unfinished, account)
  const login = ['--auth=scram-sha-256', '--pwfile=../password', ...durable]
  await runInitdb({ data, account, binaries, more: login })
  await rm(join(unfinished, 'password'))
  await syncFolder(unfinished)
  await rename(unfinished, layout.cluster)
  await syncFolder(dirname(layout.cluster))
}

/**
 * On Linux one syncfs instead of an fsync of each of 1000 files: it returns after all of them are
 * on the disk as well (syncfs waits and reports errors since Linux 5.8), and initdb does it itself.
 */
const durable: readonly string[] = process.platform === 'linux' ? ['--sync-method=syncfs'] : []

interface Initdb {
  readonly data: string
  readonly account: Account
  readonly binaries: Binaries
  readonly more: readonly string[]
}

/** C.UTF-8 from the builtin provider sorts alike on every machine, for ever: no index breaks on an upgrade of libc. */
async function runInitdb({ data, account, binaries, more }: Initdb): Promise<void> {
  const flags = [
    `--pgdata=${dataArgument(data, account)}`,
    '--username=postgres',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...more,
  ]
  const place = { cwd: data, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }
  try {
    await promisify(execFile)(join(binaries.folder, 'bin', 'initdb'), flags, {
      ...place,
      ...runAs(account),
    })
  } catch (cause) {
    throw new PostgresRefusal(`The database could not be made in ${data}: ${inWords(cause)}`, {
      cause,
    })
  }
}

function inWords(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  if ('code' in cause && cause.code === 'ENOENT') {
    return 'initdb does not run on this system. Alpine and other musl systems need an external PostgreSQL: set DATABASE_URL.'
  }
  const stderr = 'stderr' in cause ? String(cause.stderr).trim() : ''
  if (stderr.includes('could not look up effective user')) {
    return 'PostgreSQL must run as a user that this system knows. Add one to /etc/passwd, start Hikeshi as another user, or set DATABASE_URL.'
  }
  return stderr === '' ? cause.message : stderr
}

/** What a start that was killed left behind. An orphaned initdb may still write: it gets a few tries. */
async function sweep(layout: Layout): Promise<void> {
  const prefix = `${basename(layout.cluster)}.new-`
  const names = (await readdir(layout.root)).filter((name) => name.startsWith(prefix))
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }
  for (const name of names) await rm(join(layout.root, name), options)
}

function newCredentials(): Credentials {
  return {
    supervisor: { user: 'postgres', password: newPassword() },
    application: { user: 'hikeshi', password: newPassword() },
  }
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

function hand(path: string, account: Account): void {
  if (account.borrowed) chownSync(path, account.uid, account.gid)
}

async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder)
  await handle.sync()
}

export function isInitialised(layout: Layout): boolean {
  return existsSync(layout.cluster)
}
