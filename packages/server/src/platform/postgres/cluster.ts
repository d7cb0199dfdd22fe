import { chownSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, mayEnter } from './account.ts'
import { openAnnex } from './annex.ts'
import type { Layout } from './layout.ts'
import type { Settings } from './settings.ts'

export interface Credential {
  readonly user: string
  readonly password: string
}

export interface Credentials {
  /** PostgreSQL's superuser: the supervisor itself. */
  readonly supervisor: Credential
  /** The owner of the database, with no rights outside of it: the rest of the server. */
  readonly application: Credential
}

/** One PostgreSQL data directory, and how to run it. */
export interface Cluster {
  readonly layout: Layout
  readonly account: Account
  readonly socketFolder: string
  readonly supervisor: Credential
  readonly settings: Settings
  /** In a process group of its own: Ctrl-C in our terminal does not reach it, our death neither. */
  readonly detached: boolean
}

/** A folder is reachable by its working directory, whatever the folders above it forbid. */
const workingDirectory = '/proc/self/cwd'

/**
 * What to tell PostgreSQL as its data directory. When it may not enter the folders above (root
 * installed Hikeshi below /root), it is started in the directory and told that it is there.
 */
export function dataArgument(data: string, account: Account): string {
  return mayEnter(data, account) ? data : workingDirectory
}

export function isWorkingDirectory(path: string): boolean {
  return path === workingDirectory
}

/** Below DATA_DIR where PostgreSQL may enter and the path is short enough for a socket, else in the annex. */
export function chooseSocketFolder(layout: Layout, account: Account): string {
  // 107 bytes on Linux, 103 on macOS, with the name of the socket.
  const isShort = Buffer.byteLength(join(layout.socket, '.s.PGSQL.5432')) <= 103
  if (isShort && mayEnter(layout.root, account)) return layout.socket
  return join(openAnnex(layout, account), 'socket')
}

/** A folder that only `account` may use (and root). */
export function makePrivateFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.borrowed) chownSync(folder, account.uid, account.gid)
}

export function readCredentials(layout: Layout): Credentials {
  return JSON.parse(readFileSync(layout.credentials, 'utf8'))
}
