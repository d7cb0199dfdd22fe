import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { readMigrations, type Migration } from '../migrate.ts'
import { copyOut, listSequences, listTables, PLAIN_TEXT } from './catalogue.ts'
import type { Contents, Header, Sequences, Sum, Table } from './format.ts'
import { readBackup } from './read.ts'
import { BackupRefusal } from './refusal.ts'
import { tally } from './tally.ts'
import { clearTarget } from './target.ts'

/**
 * Fills an empty database from a backup: all of it or, if anything is not right, nothing. The file
 * is read once before the database is touched. Sequences and the order of the log continue where
 * the backup left them.
 */
export async function restoreBackup(client: pg.ClientBase, path: string): Promise<Contents> {
  const contents = await readBackup(path)
  const migrations = await migrationsOf(contents.header)
  await client.query(PLAIN_TEXT)
  await client.query('begin')
  try {
    await clearTarget(client)
    await buildSchema(client, contents.header, migrations)
    await fill(client, path)
    await markRestored(client, contents.header)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  await client.query(`analyze ${contents.tables.map(({ name }) => name).join(', ')}`)
  return contents
}

/** Nothing leaves this installation until an admin says that it is the real one. */
async function markRestored(client: pg.ClientBase, { madeAt }: Header): Promise<void> {
  await client.query(
    `create table if not exists restored (
       id text primary key, at timestamptz not null, made_at timestamptz not null)`,
  )
  await client.query('insert into restored (id, at, made_at) values ($1, $2, $3)', [
    randomUUID(),
    Temporal.Now.instant().toString(),
    madeAt,
  ])
}

/** The migrations that the backup had seen, all of which this release must know. */
async function migrationsOf(header: Header): Promise<readonly Migration[]> {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration]))
  return header.migrations.map(({ name, hash }) => {
    const migration = known.get(name)
    if (!migration) {
      throw new BackupRefusal(
        `This backup was made by Hikeshi ${header.product}, which is newer than this release. Install that release, or a newer one.`,
      )
    }
    if (migration.hash !== hash) {
      throw new BackupRefusal(
        `This backup was made by a Hikeshi ${header.product} with another ${name}. Install the release that made it.`,
      )
    }
    return migration
  })
}

/** The schema as it was when the backup was made; the next start brings it forward. */
async function buildSchema(
  client: pg.ClientBase,
  { migrations: applied }: Header,
  migrations: readonly Migration[],
): Promise<void> {
  await client.query(
    'create table migration (name text primary key, hash text not null, at timestamptz not null)',
  )
  for (const migration of migrations) await client.query(migration.sql)
  await client.query(
    `insert into migration (name, hash, at)
     select name, hash, at from jsonb_to_recordset($1) as line(name text, hash text, at timestamptz)`,
    [JSON.stringify(applied)],
  )
  // What a migration puts into a new database is in the backup too.
  const tables = await listTables(client)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
}

async function fill(client: pg.ClientBase, path: string): Promise<void> {
  await readBackup(path, {
    table: async (table, rows) => {
      const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
      const into = client.query(copyFrom(`copy ${table.name} (${columns}) from stdin`))
      await pipeline(Readable.from(rows), into)
    },
    tableRead: (table, sum) => assertSame(client, table, sum),
    sequences: (sequences) => setSequences(client, sequences),
  })
}

/** Reads the rows back out of the database and compares them with what the backup says. */
async function assertSame(client: pg.ClientBase, table: Table, sum: Sum): Promise<void> {
  const counted = tally()
  for await (const rows of client.query(copyTo(await copyOut(client, table)))) counted.add(rows)
  const found = counted.take()
  if (found.rows === sum.rows && found.sha256 === sum.sha256) return
  throw new Error(
    `${table.name} differs from the backup after it was filled: ${found.rows} rows of ${sum.rows}`,
  )
}

async function setSequences(client: pg.ClientBase, sequences: Sequences): Promise<void> {
  const known = new Set(await listSequences(client))
  for (const [name, { last, called }] of Object.entries(sequences)) {
    if (!known.has(name))
      throw new Error(`the backup has a sequence ${name}, which the schema has not`)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, called])
  }
}
