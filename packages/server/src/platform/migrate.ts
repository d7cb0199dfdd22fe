import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { withClient } from './client.ts'

const FOLDER = join(import.meta.dirname, '../../migrations')
const LOCK_NUMBER = 4_112_026
const LOCK_TIMEOUT = '2s'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly hash: string
}

export async function readMigrations(folder: string = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex').slice(0, 16) }
    }),
  )
}

/**
 * Brings the schema forward and returns the names applied. Forward only, one transaction a file;
 * two servers starting together wait for one another.
 */
export function migrate(connection: pg.ClientConfig): Promise<readonly string[]> {
  return withClient(connection, async (client) => {
    await client
      .query(
        'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null)',
      )
      .catch(ignoreRace)
    const ran = await alreadyRan(client)
    const applied: string[] = []
    for (const migration of await readMigrations()) {
      // Most starts find them all here, with one question. Any other is looked at again under the lock.
      if (ran.get(migration.name) === migration.hash) continue
      if (await apply(client, migration)) applied.push(migration.name)
    }
    return applied
  })
}

async function alreadyRan(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration',
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

/** `create table if not exists` is not safe against itself; the loser of the race finds the table. */
function ignoreRace(error: unknown): void {
  if (error instanceof pg.DatabaseError && error.code === '23505') return
  throw error
}

async function apply(client: pg.Client, { name, sql, hash }: Migration): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_NUMBER])
    const known = await client.query<{ hash: string }>(
      'select hash from migration where name = $1',
      [name],
    )
    const before = known.rows[0]
    if (before && before.hash !== hash) {
      throw new Error(
        `Migration ${name} was changed after it ran here. Install the release that this database belongs to.`,
      )
    }
    if (!before) {
      await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`)
      await client.query(sql)
      await client.query('insert into migration (name, hash, at) values ($1, $2, $3)', [
        name,
        hash,
        Temporal.Now.instant().toString(),
      ])
    }
    await client.query('commit')
    return !before
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
