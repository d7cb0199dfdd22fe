import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, mayEnter } from './account.ts'
import type { Layout } from './layout.ts'
import { PostgresRefusal } from './refusal.ts'

/**
 * A folder of ours with a short, unguessable name in the system's temporary folder. It holds what
 * cannot lie below DATA_DIR: the socket when its path would be too long, socket and binaries when
 * PostgreSQL's user may not enter DATA_DIR. Its name is remembered, so that the next start finds
 * the same place again, even if somebody tidied up in between.
 */
export function openAnnex(layout: Layout, account: Account): string {
  const remembered = existsSync(layout.annex) ? readFileSync(layout.annex, 'utf8').trim() : null
  if (remembered !== null && isOursOrFree(remembered)) {
    mkdirSync(remembered, { recursive: true })
    chmodSync(remembered, 0o711)
    return remembered
  }
  const annex = join(temporaryFolder(account), `hikeshi-${randomBytes(6).toString('base64url')}`)
  mkdirSync(annex)
  chmodSync(annex, 0o711)
  writeFileSync(layout.annex, annex, { mode: 0o600 })
  return annex
}

function isOursOrFree(folder: string): boolean {
  if (!existsSync(folder)) return true
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

function temporaryFolder(account: Account): string {
  const folders = [tmpdir(), '/tmp', '/var/tmp']
  const folder = folders.find(
    (path) => path.length < 60 && existsSync(path) && mayEnter(path, account),
  )
  if (folder === undefined) {
    throw new PostgresRefusal(
      `PostgreSQL needs a folder for its socket that user ${account.uid} may enter: make /tmp accessible (chmod 1777 /tmp).`,
    )
  }
  return folder
}
