/** Directories with embedded databases for tests that start, kill and adopt them. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../platform/postgres/index.ts'
import { type Layout, layoutOf } from '../platform/postgres/layout.ts'
import { usualPace } from '../platform/postgres/pace.ts'
import { holderOf, type PidFile, readPidFile } from '../platform/postgres/pid-file.ts'
import { type Owner, startOwner, until } from './postgres-owner.ts'

export const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const quick = { ...usualPace, delaysMs: [20, 40, 60, 80] }

export interface Stage {
  /** Fresh for each test, which may choose another below it. */
  dataDir: string
  readonly layout: () => Layout
  readonly pidFile: () => PidFile
  /** Puts the database of the tests before into place, which saves a second each. */
  readonly reuse: () => void
  readonly start: (options?: Partial<EmbeddedPostgresOptions>) => Promise<EmbeddedPostgres>
  /** Another process that owns the directory. */
  readonly own: (uid?: number) => Owner
  readonly temporaryFolder: () => string
  readonly afterwards: (cleanup: () => unknown) => void
}

/** Registers the hooks that prepare and tidy up around each test of a file. */
export function setStage(): Stage {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  const cleanups: (() => unknown)[] = []
  const shared = mkdtempSync(join(tmpdir(), 'hikeshi-shared-'))
  const stage = makeStage(cleanups, shared)

  beforeAll(async () => {
    chmodSync(shared, 0o755)
    const postgres = await startEmbeddedPostgres({ dataDir: shared, log: quiet })
    await postgres.stop()
  })
  afterAll(() => rmSync(shared, { recursive: true, force: true }))
  beforeEach(() => {
    stage.dataDir = stage.temporaryFolder()
  })
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
  })
  return stage
}

function makeStage(cleanups: (() => unknown)[], shared: string): Stage {
  const stage: Stage = {
    dataDir: '',
    layout: () => layoutOf(stage.dataDir),
    pidFile: () => {
      const file = readPidFile(stage.layout().data)
      if (file === null) throw new Error('no postmaster.pid')
      return file
    },
    reuse: () => {
      mkdirSync(stage.dataDir, { recursive: true })
      const { root } = stage.layout()
      renameSync(layoutOf(shared).root, root)
      cleanups.push(() => renameSync(root, layoutOf(shared).root))
    },
    start: async (options = {}) => {
      const { dataDir } = stage
      const postgres = await startEmbeddedPostgres({ dataDir, log: quiet, pace: quick, ...options })
      cleanups.push(postgres.stop)
      return postgres
    },
    own: (uid) => {
      const owner = startOwner(stage.dataDir, uid)
      const layout = stage.layout()
      cleanups.push(() => owner.end('SIGKILL').then(() => leaveNothing(layout)))
      return owner
    },
    temporaryFolder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'hikeshi-stage-'))
      chmodSync(folder, 0o755)
      cleanups.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
      return folder
    },
    afterwards: (cleanup) => cleanups.push(cleanup),
  }
  return stage
}

async function leaveNothing({ data, annex }: Layout): Promise<void> {
  const file = readPidFile(data)
  if (file !== null && holderOf(data, file) !== 'other') {
    process.kill(file.pid, 'SIGQUIT')
    await until(() => (holderOf(data, file) === 'other' ? true : null))
  }
  if (existsSync(annex)) rmSync(readFileSync(annex, 'utf8'), { recursive: true, force: true })
  rmSync(annex, { force: true })
}
