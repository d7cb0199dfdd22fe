import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Layout } from './layout.ts'
import { PostgresRefusal } from './refusal.ts'

/** The operating system user that runs PostgreSQL. */
export interface Account {
  readonly uid: number
  readonly gid: number
  /** PostgreSQL refuses to run as root, so a root process hands it to somebody else. */
  readonly borrowed: boolean
}

/** Ourselves; or, when we are root, whoever owns the database already, and `nobody` for a new one. */
export function accountFor({ root, data }: Layout): Account {
  if (process.getuid === undefined || process.getgid === undefined) {
    throw new PostgresRefusal(
      'The embedded PostgreSQL runs on Linux and macOS only. Set DATABASE_URL to a PostgreSQL 15 or later.',
    )
  }
  const [uid, gid] = [process.getuid(), process.getgid()]
  if (uid === 0) {
    const owner = existsSync(data) ? statSync(data) : null
    return owner !== null && owner.uid !== 0
      ? { uid: owner.uid, gid: owner.gid, borrowed: true }
      : { ...nobody(), borrowed: true }
  }
  const owner = existsSync(root) ? statSync(root) : null
  if (owner !== null && owner.uid !== uid) {
    throw new PostgresRefusal(
      `${root} belongs to user ${owner.uid}, and this process runs as user ${uid}. ` +
        `Start Hikeshi as that user or as root, or give the files to this user: chown -R ${uid} ${root}`,
    )
  }
  return { uid, gid, borrowed: false }
}

/** True if `account` may pass every folder on the way to `path` and read what is there. */
export function mayRead(path: string, account: Account): boolean {
  return !account.borrowed || (permits(path, account, 0o4) && mayEnter(dirname(path), account))
}

/** True if `account` may pass `folder` and every folder above it. */
export function mayEnter(folder: string, account: Account): boolean {
  if (!account.borrowed) return true
  const path = resolve(folder)
  if (!permits(path, account, 0o1)) return false
  return path === dirname(path) || mayEnter(dirname(path), account)
}

/** The part of the options of `spawn` that changes the user. */
export function runAs(account: Account): { readonly uid?: number; readonly gid?: number } {
  return account.borrowed ? { uid: account.uid, gid: account.gid } : {}
}

function permits(path: string, account: Account, bit: number): boolean {
  const { mode, uid, gid } = statSync(path)
  if (uid === account.uid) return (mode & (bit << 6)) !== 0
  if (gid === account.gid) return (mode & (bit << 3)) !== 0
  return (mode & bit) !== 0
}

function nobody(): { uid: number; gid: number } {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const [, , uid, gid] = lines.find((line) => line.startsWith('nobody:'))?.split(':') ?? []
  // macOS writes nobody's id as -2, which the kernel understands as an unsigned number.
  return { uid: Number(uid ?? 65534) >>> 0, gid: Number(gid ?? 65534) >>> 0 }
}
