import type pg from 'pg'
import type { Table } from './format.ts'

/** Rows that end by themselves and must not come back: a session that was ended, a link that was used. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'auth.session',
  'auth.verification',
  'auth.password_reset',
])

/** The schema's own history travels in the header; that a database was restored is of this database alone. */
export const NOT_DATA: readonly string[] = ['public.migration', 'public.restored']

interface Found extends Table {
  readonly references: readonly string[]
}

/** All tables of ours that hold data, each after those that it refers to. */
export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Found>(`
    select n.nspname || '.' || quote_ident(c.relname) as name,
           (select json_agg(a.attname order by a.attnum) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select coalesce(json_agg(distinct fn.nspname || '.' || quote_ident(f.relname)), '[]')
            from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
            where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as references
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'auth')
      and not exists (select from pg_depend d
                      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by 1`)
  return inOrder(rows.filter(({ name }) => !NOT_DATA.includes(name)))
}

/** The tables whose rows a backup holds. */
export async function listSavedTables(client: pg.ClientBase): Promise<readonly Table[]> {
  return (await listTables(client)).filter(({ name }) => !LEFT_OUT.has(name))
}

function inOrder(found: readonly Found[]): readonly Table[] {
  const ordered = new Map<string, Table>()
  let left = found
  while (left.length > 0) {
    const free = left.filter(({ references }) => references.every((name) => ordered.has(name)))
    if (free.length === 0)
      throw new Error(
        `tables refer to one another in a circle: ${left.map(({ name }) => name).join(', ')}`,
      )
    for (const { name, columns } of free) ordered.set(name, { name, columns })
    left = left.filter(({ name }) => !ordered.has(name))
  }
  return Array.from(ordered.values())
}

/** The names of all sequences of ours, those of identity columns too. */
export async function listSequences(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || quote_ident(c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname in ('public', 'auth') order by 1`)
  return rows.map(({ name }) => name)
}

/** The rows of a table as text that is the same on every PostgreSQL and machine, by the primary key. */
export async function copyOut(client: pg.ClientBase, { name, columns }: Table): Promise<string> {
  const { rows } = await client.query<{
    column: string
    number: boolean
    xid: boolean
    key: number | null
  }>(
    `select a.attname as column, t.typcollation = 0 as number, t.typname = 'xid8' as xid,
            array_position(i.indkey::int2[], a.attnum) as key
     from pg_attribute a
     join pg_type t on t.oid = a.atttypid
     left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [name],
  )
  const types = new Map(rows.map((row) => [row.column, row]))
  const keys = rows
    .filter(({ key }) => key !== null)
    .toSorted((a, b) => Number(a.key) - Number(b.key))
  if (keys.length === 0) throw new Error(`${name} has no primary key`)
  const quote = (column: string) => client.escapeIdentifier(column)
  // A transaction's number means nothing in another cluster: there the whole log is long past.
  const selected = columns.map((column) => (types.get(column)?.xid ? `'3'::xid8` : quote(column)))
  const order = keys.map(({ column, number }) =>
    number ? quote(column) : `${quote(column)} collate "C"`,
  )
  return `copy (select ${selected.join(', ')} from ${name} order by ${order.join(', ')}) to stdout`
}

/** How this session writes and reads values: fixed, whatever the server or role prefers. */
export const PLAIN_TEXT = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0`
