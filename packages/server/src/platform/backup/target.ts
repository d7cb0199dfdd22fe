import type pg from 'pg'
import { committedDescription } from '../schema.ts'
import { listSequences, listTables, NOT_DATA } from './catalogue.ts'
import { BackupRefusal } from './refusal.ts'

/** Where people and what they did would be: empty in an installation that nobody has used. */
const USED = ['auth."user"', 'public.event']

/**
 * Makes room for a restore, within the caller's transaction: refuses a database that is in use,
 * and removes the empty schema that a first start may have left.
 */
export async function clearTarget(client: pg.ClientBase): Promise<void> {
  await assertUnattended(client)
  const tables = (await listTables(client)).map(({ name }) => name)
  if (tables.length > 0) {
    assertOurs(tables)
    await assertUnused(client, tables)
    await client.query(`drop table ${tables.join(', ')} cascade`)
  }
  await client.query(`drop table if exists ${NOT_DATA.join(', ')}`)
  for (const name of await listSequences(client)) await client.query(`drop sequence ${name}`)
  for (const name of await listFunctions(client)) await client.query(`drop function ${name}`)
  await client.query('drop schema if exists auth')
}

/** A server that looks on would go on with what it remembers. */
async function assertUnattended(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name in ('hikeshi', 'hikeshi hints')`,
  )
  if (rows[0]?.count === 0) return
  throw new BackupRefusal(
    'A Hikeshi server uses this database. Stop every server first, then restore.',
  )
}

function assertOurs(tables: readonly string[]): void {
  const ours = new Set(committedDescription())
  const others = tables.filter((name) => !ours.has(`table ${name.replaceAll('"', '')}`))
  if (others.length === 0) return
  throw new BackupRefusal(
    `This database holds tables that are not of this release: ${others.join(', ')}. Restore into an empty database.`,
  )
}

async function assertUnused(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const name of USED.filter((used) => tables.includes(used))) {
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from ${name}) as used`,
    )
    if (!rows[0]?.used) continue
    throw new BackupRefusal(
      'This database is in use: it holds people or incidents, and a restore never overwrites them. ' +
        'Restore into an empty database: another DATA_DIR, or another DATABASE_URL.',
    )
  }
}

async function listFunctions(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select p.oid::regprocedure::text as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'auth')
      and not exists (select from pg_depend d
                      where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`)
  return rows.map(({ name }) => name)
}
