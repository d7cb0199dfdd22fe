import type { ClientBase } from 'pg'
import { PostgresRefusal } from './refusal.ts'

const losses: Readonly<Record<string, string>> = {
  fsync:
    'fsync is off: a power failure can lose accepted alerts and destroy the database. Set fsync = on.',
  full_page_writes:
    'full_page_writes is off: a power failure can leave torn pages. Set full_page_writes = on.',
  synchronous_commit:
    'synchronous_commit is off: a crash forgets the alerts accepted just before. Set synchronous_commit = on, for this role and database too.',
}

/**
 * Refuses a PostgreSQL, ours or any other, that may forget what it has confirmed. Returns advice in
 * sentences about what is less than ideal and loses nothing.
 */
export async function assertDurable(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`,
  )
  const off = new Set(rows.filter(({ setting }) => setting === 'off').map(({ name }) => name))
  const faults = Object.keys(losses).filter((name) => off.has(name))
  if (faults.length > 0) {
    const sentences = faults.map((name) => losses[name]).join(' ')
    throw new PostgresRefusal(`This PostgreSQL does not keep what it confirms. ${sentences}`)
  }
  return off.has('data_checksums')
    ? [
        'Data checksums are off, so a failing disk can change data unnoticed. Stop PostgreSQL, run pg_checksums --enable, start it again.',
      ]
    : []
}
