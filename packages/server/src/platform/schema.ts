import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { withClient } from './client.ts'
import { CATALOGUE } from './schema-catalogue.ts'
import { readMigrations } from './migrate.ts'

const DESCRIPTION = join(import.meta.dirname, 'schema.txt')
const SHOWN_MAX = 20

/** The database is not what this release expects; the message says what differs and what to do. */
export class SchemaDrift extends Error {
  override readonly name = 'SchemaDrift'
}

/** What differs from the committed description. */
export interface Drift {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/**
 * Compares the live schema with the committed description, and throws when they differ: a unique
 * index that somebody dropped would let two of one thing in, unnoticed.
 */
export async function checkSchema(connection: pg.ClientConfig): Promise<void> {
  const { missing, extra } = await withClient(connection, driftOf)
  if (missing.length + extra.length > 0) throw new SchemaDrift(inWords({ missing, extra }))
}

/**
 * What is missing and what is too much. A newer release adds before it takes away: while one has
 * been here (a rolling update), what is too much is its business.
 */
export async function driftOf(client: pg.ClientBase): Promise<Drift> {
  const expected = committedDescription()
  const found = await describeSchema(client)
  const known = new Set((await readMigrations()).map(({ name }) => name))
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const newerWasHere = rows.some(({ name }) => !known.has(name))
  return {
    missing: without(expected, found),
    extra: newerWasHere ? [] : without(found, expected),
  }
}

/** One sorted line for every column, constraint, index, trigger, function and sequence of ours. */
export async function describeSchema(client: pg.ClientBase): Promise<readonly string[]> {
  // With this path every name is written with its schema, whoever asks; compiling would cost more than it saves.
  await client.query('begin read only; set local search_path = pg_catalog; set local jit = off')
  try {
    const { rows } = await client.query<{ line: string }>(CATALOGUE)
    return rows.map(({ line }) => line.replaceAll(/\s+/g, ' ')).toSorted()
  } finally {
    await client.query('rollback')
  }
}

export function committedDescription(): readonly string[] {
  return readFileSync(DESCRIPTION, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}

export function inWords({ missing, extra }: Drift): string {
  return [
    'The schema of the database is not the one of this release.',
    ...listed('Missing', missing),
    ...listed('Not expected', extra),
    'Somebody changed the database by hand, or a restore was incomplete. Undo the change, or restore a backup ' +
      'into an empty database with `hikeshi restore`. See docs/operate/troubleshooting.md.',
  ].join('\n')
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const left = lines.length - SHOWN_MAX
  const shown = lines.slice(0, SHOWN_MAX).map((line) => `    ${line}`)
  return [`  ${title}:`, ...shown, ...(left > 0 ? [`    … and ${left} more`] : [])]
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}
