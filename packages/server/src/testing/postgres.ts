/** One migrated template for a whole run of the tests, and a copy of it for each test. */
// Vitest's global set-up runs before its set-up files.
import 'temporal-polyfill/global'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../platform/migrate.ts'
import { startTestPostgres } from './postgres-server.ts'

export { startTestPostgres, type TestPostgres } from './postgres-server.ts'

export interface FreshDatabase extends AsyncDisposable {
  readonly connectionString: string
  readonly drop: () => Promise<void>
}

const template = 'hikeshi_template'
/** How the workers of a test runner learn of the server: they inherit the environment. */
const variable = 'HIKESHI_TEST_POSTGRES'

/** Vitest's globalSetup: the server of this run, with a migrated template; returns the teardown. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestPostgres()
  process.env[variable] = server.connectionString()
  try {
    await createTemplate(async (connectionString) => void (await migrate({ connectionString })))
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}

/** Makes the database that every `freshDatabase` is a copy of. */
export async function createTemplate(
  prepare: (connectionString: string) => Promise<void>,
): Promise<void> {
  await run(`create database ${template}`)
  await prepare(connectionStringOf(template))
  await run(`alter database ${template} with is_template true allow_connections false`)
}

/** A migrated, empty database that nobody else uses. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  // Copies files instead of writing them to the log: twice as fast in memory.
  await run(`create database ${name} template ${template} strategy file_copy`)
  const drop = () => run(`drop database if exists ${name} with (force)`)
  return { connectionString: connectionStringOf(name), drop, [Symbol.asyncDispose]: drop }
}

function connectionStringOf(database: string): string {
  const server = process.env[variable]
  if (server === undefined) {
    throw new Error(`${variable} is not set: run this test with the vitest project called server`)
  }
  const url = new URL(server)
  url.pathname = database
  return url.href
}

/**
 * For making and dropping databases, one for each server. To come in anew for each of the two costs as much as they
 * do; whoever holds it may end at any time, and so may the server.
 */
const pools = new Map<string, pg.Pool>()

async function run(statement: string): Promise<void> {
  const connectionString = connectionStringOf('postgres')
  const pool = pools.get(connectionString) ?? openPool(connectionString)
  pools.set(connectionString, pool)
  await pool.query(statement)
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 4, allowExitOnIdle: true })
  pool.on('error', () => {})
  return pool
}
