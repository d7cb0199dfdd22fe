import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { accountFor, runAs } from './account.ts'
import { findPackage, prepareBinaries } from './binaries.ts'
import { layoutOf } from './layout.ts'

vi.setConfig({ testTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
const found = findPackage()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hikeshi-binaries-'))
  chmodSync(folder, 0o755)
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a package whose links npm left out gets them, in place', async () => {
  const native = unpack(join(folder, 'native'))

  const binaries = await prepare(native)

  expect(binaries).toEqual({ folder: native, major: 18 })
  expect(versionOf(binaries.folder)).toContain('(PostgreSQL) 18')
})

test.runIf(isRoot)('a package that nobody may read runs from a complete copy', async () => {
  const home = join(folder, 'home')
  const closed = join(folder, 'closed')
  mkdirSync(home)
  mkdirSync(closed, { mode: 0o700 })
  mkdirSync(join(home, 'binaries-17.0.0'))
  const native = unpack(join(closed, 'native'))

  const binaries = await prepare(native, home)

  expect(binaries.folder).toBe(join(home, `binaries-${found.version}`))
  expect(versionOf(binaries.folder)).toContain('(PostgreSQL) 18')
  expect(readdirSync(home)).toEqual([`binaries-${found.version}`])
})

function prepare(native: string, home = folder) {
  const account = accountFor(layoutOf(folder))
  return prepareBinaries({ ...found, native }, account, () => home)
}

/** As npm leaves it: without symbolic links. */
function unpack(native: string): string {
  execFileSync('cp', ['-R', found.native, native])
  execFileSync('find', [native, '-type', 'l', '-delete'])
  return native
}

function versionOf(native: string): string {
  const initdb = join(native, 'bin', 'initdb')
  return execFileSync(initdb, ['--version'], {
    ...runAs(accountFor(layoutOf(folder))),
    encoding: 'utf8',
  })
}
