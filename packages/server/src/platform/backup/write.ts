import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { copyOut, listSavedTables, listSequences, PLAIN_TEXT } from './catalogue.ts'
import {
  END_OF_ROWS,
  FIRST_LINE,
  FORMAT,
  type Contents,
  type Header,
  type Sequences,
  type Sum,
  type Table,
} from './format.ts'
import { BackupRefusal } from './refusal.ts'
import { tally } from './tally.ts'

export interface WriteOptions {
  readonly client: pg.ClientBase
  readonly product: string
  readonly now: Temporal.Instant
  readonly to: Writable
}

/**
 * Writes everything as it was at one moment, while servers go on working. The client must be used
 * for nothing else meanwhile.
 */
export async function writeBackup({ client, product, now, to }: WriteOptions): Promise<Contents> {
  await client.query(PLAIN_TEXT)
  await client.query('begin isolation level repeatable read read only')
  try {
    const header = await readHeader(client, { product, madeAt: now.toString() })
    const tables: (Table & Sum)[] = []
    const text = sealed(linesOf(client, header, tables))
    await pipeline(Readable.from(text), createGzip(), to)
    await client.query('commit')
    await assertSameSchema(client, header)
    return { header, tables }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function readHeader(
  client: pg.ClientBase,
  facts: Pick<Header, 'product' | 'madeAt'>,
): Promise<Header> {
  const { rows } = await client.query<{ postgres: string }>(
    `select current_setting('server_version') as postgres`,
  )
  const migrations = await readApplied(client)
  return { ...facts, postgres: rows[0]?.postgres ?? '', migrations }
}

async function readApplied(client: pg.ClientBase): Promise<Header['migrations']> {
  const { rows } = await client.query<{ name: string; hash: string; at: string }>(
    'select name, hash, at::text as at from migration order by name',
  )
  return rows
}

/** Everything but the last line. */
async function* linesOf(
  client: pg.ClientBase,
  header: Header,
  done: (Table & Sum)[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${FIRST_LINE} ${FORMAT}\n${JSON.stringify(header)}\n`)
  for (const table of await listSavedTables(client)) {
    yield Buffer.from(`table ${JSON.stringify(table)}\n`)
    const sum = tally()
    for await (const rows of client.query(copyTo(await copyOut(client, table)))) {
      sum.add(rows)
      yield rows
    }
    done.push({ ...table, ...sum.take() })
    yield Buffer.from(`${END_OF_ROWS}${JSON.stringify(sum.take())}\n`)
  }
  yield Buffer.from(`sequences ${JSON.stringify(await readSequences(client))}\n`)
}

/** Adds the last line, by which a reader sees that nothing is cut off or changed. */
async function* sealed(lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const bytes of lines) {
    hash.update(bytes)
    yield bytes
  }
  yield Buffer.from(`end ${JSON.stringify({ sha256: hash.digest('hex') })}\n`)
}

/** Read after the rows: a sequence may only be ahead of them, never behind. */
async function readSequences(client: pg.ClientBase): Promise<Sequences> {
  const found: Record<string, { last: string; called: boolean }> = {}
  for (const name of await listSequences(client)) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    )
    if (rows[0]) found[name] = rows[0]
  }
  return found
}

/** A release that starts meanwhile may change the schema below our feet. */
async function assertSameSchema(client: pg.ClientBase, header: Header): Promise<void> {
  const now = await readApplied(client)
  if (JSON.stringify(now) === JSON.stringify(header.migrations)) return
  throw new BackupRefusal(
    'Another release changed the schema while the backup was made. Make it again.',
  )
}
