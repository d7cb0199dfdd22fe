import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import type { Layout } from './layout.ts'
import { PostgresRefusal } from './refusal.ts'

export interface Lock {
  readonly release: () => void
}

/**
 * Makes this process the only owner of the folder, or refuses with a sentence.
 *
 * Node has no flock, but SQLite has: an exclusive transaction on an empty file holds an operating
 * system lock that the kernel drops when the holder dies, however it dies. So a lock that is left
 * by SIGKILL is free at once, one of a stopped process (SIGSTOP) is not, a reused process id
 * confuses nobody, and containers that share the volume see each other. `owner.json` beside it is
 * only for the sentence.
 */
export function takeLock(layout: Layout): Lock {
  const held = lock(layout.lock)
  if (held === 'taken') throw new PostgresRefusal(occupied(layout))
  chmodSync(layout.lock, 0o600)
  const owner = { pid: process.pid, host: hostname() }
  writeFileSync(layout.owner, JSON.stringify(owner), { mode: 0o600 })
  return held
}

/** Locks one file, which is made if need be. */
export function lock(path: string): Lock | 'taken' {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('pragma journal_mode = memory; begin exclusive')
    return { release: database.close.bind(database) }
  } catch (cause) {
    database?.close()
    if (isBusy(cause)) return 'taken'
    throw new PostgresRefusal(
      `The file ${path} cannot be locked, so nothing would keep two servers apart. ` +
        'Put DATA_DIR on a local disk that this user may write to, or set DATABASE_URL.',
      { cause },
    )
  }
}

function isBusy(cause: unknown): boolean {
  const sqliteBusy = 5
  return cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy
}

function occupied(layout: Layout): string {
  return (
    `Another Hikeshi (${holder(layout)}) runs on this directory: ${layout.root}. ` +
    'Stop it first, or give this one a DATA_DIR of its own. ' +
    'Several servers may share one database, but only an external one: set DATABASE_URL.'
  )
}

function holder(layout: Layout): string {
  try {
    const owner = JSON.parse(readFileSync(layout.owner, 'utf8'))
    return owner.host === hostname() ? `pid ${owner.pid}` : `pid ${owner.pid} on ${owner.host}`
  } catch {
    // The other one has the lock and has not written its name yet.
    return 'starting just now'
  }
}
