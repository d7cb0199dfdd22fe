import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type pg from 'pg'
import type { Contents } from './format.ts'
import { readBackup } from './read.ts'
import { BackupRefusal } from './refusal.ts'
import { writeBackup } from './write.ts'

interface Saving {
  readonly product: string
  readonly now: Temporal.Instant
  readonly path: string
}

/**
 * Writes a backup to a file that only this user can read. The file appears when it is complete, on
 * the disk, and has been read back; an older one is never overwritten.
 */
export async function saveBackup(
  client: pg.ClientBase,
  { product, now, path }: Saving,
): Promise<Contents> {
  if (existsSync(path)) throw taken(path)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    const to = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await writeBackup({ client, product, now, to })
    const contents = await readBackup(unfinished)
    await appear(unfinished, path)
    return contents
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function appear(unfinished: string, path: string): Promise<void> {
  if (existsSync(path)) throw taken(path)
  await rename(unfinished, path)
  await using folder = await open(dirname(path))
  await folder.sync()
}

const taken = (path: string): BackupRefusal =>
  new BackupRefusal(`${path} exists already, and a backup never overwrites a file. Name another.`)
