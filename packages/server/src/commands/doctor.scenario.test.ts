import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startTestPostgres } from '../testing/postgres.ts'
import { liveIn } from '../testing/lived-in.ts'
import { createWorld } from '../testing/world.ts'
import { doctor } from './doctor.ts'
import type { Finding } from './doctor/finding.ts'
import { spaceLeft, nodeVersion } from './doctor/machine.ts'

let dataDir = ''
let said = ''

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hikeshi-doctor-'))
  said = ''
  vi.stubEnv('DATA_DIR', dataDir)
  vi.stubEnv('PORT', '0')
  vi.stubEnv('HIKESHI_SECRET', 'a secret of the tests, of enough length')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(dataDir, { recursive: true, force: true })
})

async function examine() {
  const code = await doctor.run(['--json'])
  const findings: readonly Finding[] = JSON.parse(said)
  return {
    code,
    verdicts: Object.fromEntries(findings.map(({ name, verdict }) => [name, verdict])),
    findings,
  }
}

test('before the first start nothing is wrong', async () => {
  const { code, verdicts } = await examine()

  expect(code).toBe(0)
  expect(verdicts).toMatchObject({ node: 'good', port: 'good', database: 'good' })
})

test('a healthy installation is told line by line', async () => {
  await using server = await startTestPostgres({ durable: true })
  vi.stubEnv('DATABASE_URL', server.connectionString())

  expect(await doctor.run([])).toBe(0)

  expect(said).toMatch(/✓ database +PostgreSQL 18/)
  expect(said).toMatch(/! schema +none yet\n {2}→ Nothing/)
})

test('what is wrong is told with what to do, and the exit code says so', async () => {
  await using world = await createWorld()
  await liveIn(world)
  vi.stubEnv('DATABASE_URL', world.connectionString)
  await sql`update incident set title = 'changed by hand'`.execute(world.db)
  await sql`
    insert into task (key, kind, payload, lane, state, run_at, created_at, parked_at)
    values ('a', 'b', '{}', 'page', 'parked', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
           ('c', 'd', '{}', 'page', 'waiting', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z', null)`.execute(
    world.db,
  )

  const { code, verdicts, findings } = await examine()

  expect(code).toBe(1)
  expect(verdicts).toMatchObject({
    // The PostgreSQL of the tests is careless on purpose.
    durability: 'wrong',
    clock: 'good',
    schema: 'good',
    rows: 'wrong',
    'parked tasks': 'wrong',
    'overdue tasks': 'wrong',
  })
  expect(findings.every(({ verdict, remedy }) => verdict === 'good' || remedy !== null)).toBe(true)
})

test('a changed schema is told, and hides what depends on it', async () => {
  await using world = await createWorld()
  vi.stubEnv('DATABASE_URL', world.connectionString)
  await sql`drop index entry_message_once`.execute(world.db)

  const { verdicts, findings } = await examine()

  expect(verdicts).toMatchObject({ schema: 'wrong' })
  expect(verdicts).not.toHaveProperty('rows')
  expect(findings.find(({ name }) => name === 'schema')?.remedy).toContain('entry_message_once')
})

test('a database that does not answer, a port that is taken and a setting that is no setting are told', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  const { port } = await new Promise<AddressInfo>((resolve) => {
    // A TCP server that listens has an address with a port.
    other.once('listening', () => resolve(other.address() as AddressInfo))
  })
  vi.stubEnv('PORT', String(port))
  vi.stubEnv('DATABASE_URL', 'postgres://nobody:nothing@127.0.0.1:1/none')

  const { code, verdicts } = await examine()
  other.close()

  expect(code).toBe(1)
  expect(verdicts).toMatchObject({ database: 'wrong', port: 'wrong' })

  said = ''
  vi.stubEnv('PORT', 'ninety')
  expect(await examine()).toMatchObject({ code: 1, verdicts: { settings: 'wrong' } })
})

test('an old Node and a full disk are wrong', () => {
  expect(nodeVersion('20.20.2').verdict).toBe('wrong')
  expect(spaceLeft(500_000_000).verdict).toBe('wrong')
})
