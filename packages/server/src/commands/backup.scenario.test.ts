import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase, readsOf } from '../platform/db.ts'
import { readLog, START } from '../platform/log/follow.ts'
import { readBackup } from '../platform/backup/index.ts'
import { checkSchema } from '../platform/schema.ts'
import { liveIn } from '../testing/lived-in.ts'
import { startTestPostgres, type TestPostgres } from '../testing/postgres.ts'
import { createWorld } from '../testing/world.ts'
import { backup } from './backup.ts'
import { ownDatabase } from './reach.ts'
import { replay } from './replay.ts'
import { restore } from './restore.ts'
import { readEnvironment } from '../config.ts'
import { createLogger } from '../log.ts'

vi.setConfig({ testTimeout: 120_000 })

let folder = ''
/** What the commands said since the test began. */
let said = ''
let saved = ''
let elsewhere: TestPostgres

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hikeshi-backup-'))
  elsewhere = await startTestPostgres({ durable: true })
  await using world = await createWorld()
  await liveIn(world)
  saved = join(folder, 'world.backup.gz')
  await on(world.connectionString, () => backup.run([saved]))
})
afterAll(async () => {
  await elsewhere.stop()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  said = ''
  const hear = (text: unknown) => {
    said += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
})
afterEach(() => void vi.restoreAllMocks())

/** Runs with a DATABASE_URL, or with a DATA_DIR of the embedded database. */
async function on<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('HIKESHI_SECRET', 'a secret of the tests, of enough length')
  vi.stubEnv(place.startsWith('postgres') ? 'DATABASE_URL' : 'DATA_DIR', place)
  try {
    return await work()
  } finally {
    vi.unstubAllEnvs()
  }
}

/** An empty database on another server. */
async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomBytes(6).toString('hex')}`
  await query(elsewhere.connectionString(), `create database ${name}`)
  return elsewhere.connectionString(name)
}

async function query(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** The sums of all tables: equal sums are equal rows. */
async function sumsOf(path: string) {
  const { tables } = await readBackup(path)
  return tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }))
}

test('an installation moves from one embedded database to another and on to an external one', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const external = await emptyDatabase()
  const [secondBackup, thirdBackup] = [join(folder, '2.gz'), join(folder, '3.gz')]

  expect(await on(first, () => restore.run([saved]))).toBe(0)
  expect(await on(first, () => replay.run([]))).toBe(0)
  expect(await on(first, () => backup.run([secondBackup]))).toBe(0)
  expect(await on(second, () => restore.run([secondBackup]))).toBe(0)
  expect(await on(second, () => backup.run([thirdBackup]))).toBe(0)
  expect(await on(external, () => restore.run([thirdBackup]))).toBe(0)
  expect(await on(external, () => replay.run([]))).toBe(0)

  expect(said).toMatch(/events of \d+ streams: the rows are what the log says/)
  const sums = await sumsOf(saved)
  expect(sums.find(({ name }) => name === 'public.event')?.rows).toBeGreaterThan(40)
  expect(await sumsOf(secondBackup)).toEqual(sums)
  expect(await sumsOf(thirdBackup)).toEqual(sums)
  await expect(checkSchema({ connectionString: external })).resolves.toBeUndefined()
})

test('after a move the log is followed in its order, and positions, tokens and numbers go on', async () => {
  const external = await emptyDatabase()
  await on(external, () => restore.run([saved]))
  const db = openDatabase({ connection: { connectionString: external }, connectionsMax: 2 })

  const log = await readLog(readsOf(db), START, 10_000)
  await db.destroy()

  const positions = log.map(({ position }) => Number(position))
  expect(positions.length).toBeGreaterThan(40)
  expect(positions).toEqual(positions.toSorted((one, other) => one - other))
  const [next] = await query(
    external,
    `insert into event (stream, version, type, data, actor, surface, at)
     values ('later', 1, 'a.b', '{}', 'system', 'system', '2026-01-05T09:00:00Z') returning position`,
  )
  expect(Number(next.position)).toBeGreaterThan(Math.max(...positions))
})

test('a backup is made while the server of the embedded database runs', async () => {
  const dataDir = join(folder, 'running')
  await on(dataDir, () => restore.run([saved]))
  const path = join(folder, 'running.gz')
  const owner = await on(dataDir, () => ownDatabase(readEnvironment(), createLogger('silent')))

  const code = await on(dataDir, () => backup.run([path]))

  await owner.close()
  expect(code).toBe(0)
  expect(await sumsOf(path)).toEqual(await sumsOf(saved))
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('a database that people use is never overwritten, nor one that a server looks at', async () => {
  await using world = await createWorld()
  await liveIn(world)
  expect(await on(world.connectionString, () => restore.run([saved]))).toBe(1)
  expect(said).toContain('A Hikeshi server uses this database')

  const used = await emptyDatabase()
  await on(used, () => restore.run([saved]))
  expect(await on(used, () => restore.run([saved]))).toBe(1)
  expect(said).toContain('holds people or incidents')
})

test('a database with tables of somebody else is refused and left alone', async () => {
  const external = await emptyDatabase()
  await query(external, 'create table theirs (id int); insert into theirs values (1)')

  expect(await on(external, () => restore.run([saved]))).toBe(1)

  expect(said).toContain('public.theirs')
  expect(await query(external, 'select id from theirs')).toEqual([{ id: 1 }])
})

const bytesOf = async () => readFile(saved)
/** Compressed anew, so that only our own sums can tell. */
const pack = (text: string) => gzipSync(Buffer.from(text, 'latin1'), { level: 1 })
const unpack = async () => gunzipSync(await bytesOf()).toString('latin1')
const edited = async (from: string, to: string) => pack((await unpack()).replace(from, to))

test.each<[string, () => Promise<Buffer>, string]>([
  ['cut off', async () => (await bytesOf()).subarray(0, -30), 'cut off'],
  ['cut off early', async () => (await bytesOf()).subarray(0, 400), 'cut off'],
  ['cut off between lines', async () => pack((await unpack()).slice(0, -77)), 'cut off'],
  ['changed in a row', () => edited('Test the', 'Rest the'), 'the rows of public.'],
  ['changed in its header', () => edited('"product":"0', '"product":"9'), 'checksum'],
  ['of a newer format', () => edited('hikeshi-backup 1', 'hikeshi-backup 2'), 'has format 2'],
  ['something else', async () => Buffer.from('hello'), 'is not a backup of Hikeshi'],
  ['something else, compressed', async () => gzipSync('hello\n'), 'not a backup of Hikeshi'],
])('a backup that is %s is refused before the database is touched', async (name, damage, words) => {
  const path = join(folder, `${name}.gz`)
  await writeFile(path, await damage())
  const external = await emptyDatabase()

  expect(await on(external, () => restore.run([path]))).toBe(1)

  expect(said).toContain(words)
  expect(await query(external, `select relname from pg_class where relname = 'event'`)).toEqual([])
})

test('a backup of a newer release is refused with what to do', async () => {
  const path = join(folder, 'newer.gz')
  const external = await emptyDatabase()
  const text = await unpack()
  const body = text.slice(0, text.lastIndexOf('end {')).replace('0005-work', '0999-work')
  const sha256 = createHash('sha256').update(body, 'latin1').digest('hex')
  await writeFile(path, pack(`${body}end ${JSON.stringify({ sha256 })}\n`))

  expect(await on(external, () => restore.run([path]))).toBe(1)

  expect(said).toContain('which is newer than this release')
})

test('sessions and used-up links stay behind', async () => {
  const { tables } = await readBackup(saved)

  const names = tables.map(({ name }) => name)
  expect(names).toContain('auth."user"')
  expect(names).toContain('auth.token_secret')
  for (const left of [
    'auth.session',
    'auth.verification',
    'auth.password_reset',
    'public.migration',
  ]) {
    expect(names).not.toContain(left)
  }
})

/** How many restores of this database nobody has confirmed. */
async function waiting(place: string): Promise<number> {
  const rows = await query(
    place,
    `select id from restored
     where id not in (select confirmed from installation)`,
  )
  return rows.length
}

test('R-64 what was restored speaks to nobody until somebody says that it is the real one', async () => {
  const [external, moved] = [await emptyDatabase(), await emptyDatabase()]
  await on(external, () => restore.run([saved]))
  expect(said).toContain('It is in safe mode')
  expect(await waiting(external)).toBe(1)

  expect(await on(external, () => restore.run(['--live']))).toBe(0)
  expect(await on(external, () => restore.run(['--live']))).toBe(0)
  expect(await on(moved, () => restore.run([saved, '--live']))).toBe(0)

  expect(said).toContain('It is the real one')
  expect(said).toContain('It is not in safe mode')
  expect(await waiting(external)).toBe(0)
  expect(await waiting(moved)).toBe(0)
  expect(await on(external, () => replay.run([]))).toBe(0)
})

test('R-64 a backup of what was restored does not say so: it is for the database that it fills', async () => {
  const [first, second] = [await emptyDatabase(), await emptyDatabase()]
  const path = join(folder, 'confirmed.gz')
  await on(first, () => restore.run([saved, '--live']))
  await on(first, () => backup.run([path]))

  await on(second, () => restore.run([path]))

  expect((await readBackup(path)).tables.map(({ name }) => name)).not.toContain('public.restored')
  const [row] = await query(
    second,
    `select count(*)::int as count from restored, installation where restored.id = confirmed`,
  )
  expect(row).toEqual({ count: 0 })
})
