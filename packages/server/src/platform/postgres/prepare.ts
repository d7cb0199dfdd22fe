import type { ClientBase } from 'pg'
import type { Credential } from './cluster.ts'
import { assertDurable } from './durability.ts'
import type { Log } from './log.ts'

/** Checks what must be true of a PostgreSQL of ours, and makes the server's role and database. */
export async function prepareDatabase(
  client: ClientBase,
  application: Credential,
  log: Log,
): Promise<void> {
  const advice = await assertDurable(client)
  for (const sentence of advice) log.warn({}, sentence)
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = 'hikeshi') as role,
            exists (select from pg_database where datname = 'hikeshi') as database`,
  )
  const [has] = rows
  if (!has?.role) await createRole(client, application)
  if (!has?.database) await client.query('create database hikeshi owner hikeshi')
}

/** In one statement string, hence one transaction. */
async function createRole(client: ClientBase, { password }: Credential): Promise<void> {
  await client.query(
    `create role hikeshi login password ${client.escapeLiteral(password)};
     grant pg_monitor to hikeshi;`,
  )
}
