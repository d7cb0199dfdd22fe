import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/postgres.ts'
import { checkSchema, committedDescription, describeSchema, SchemaDrift } from './schema.ts'

async function connect(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}

// If not: DATA_DIR=$(mktemp -d) npx hikeshi migrate --describe > packages/server/src/platform/schema.txt
test('the committed description is what the migrations make', async () => {
  await using database = await freshDatabase()
  await using client = await connect(database.connectionString)

  expect(await describeSchema(client)).toEqual(committedDescription())
})

test('a start notices a unique index that somebody dropped, and says which', async () => {
  await using database = await freshDatabase()
  await using client = await connect(database.connectionString)
  await client.query(
    'drop index entry_message_once; alter table event disable trigger event_append_only',
  )

  const check = checkSchema({ connectionString: database.connectionString })

  await expect(check).rejects.toThrow(SchemaDrift)
  await expect(check).rejects.toThrow(/Missing:\n\s+index CREATE UNIQUE INDEX entry_message_once/)
  await expect(check).rejects.toThrow(/Not expected:\n\s+trigger .*disabled/)
})

test('a column of another kind is told as missing and as not expected', async () => {
  await using database = await freshDatabase()
  await using client = await connect(database.connectionString)
  await client.query('alter table section alter column markdown drop not null')

  const check = checkSchema({ connectionString: database.connectionString })

  await expect(check).rejects.toThrow('Missing:\n    column public.section.markdown text not null')
})

test('what a newer release has added does not keep this one from starting', async () => {
  await using database = await freshDatabase()
  await using client = await connect(database.connectionString)
  await client.query(`
    alter table section add column tone text;
    insert into migration (name, hash, at) values ('9999-tone.sql', 'ffff', '2026-01-05T09:00:00Z')`)

  await expect(
    checkSchema({ connectionString: database.connectionString }),
  ).resolves.toBeUndefined()
})

test('every row type has the columns of its table, null where the column may be null', async () => {
  await using database = await freshDatabase()
  await using client = await connect(database.connectionString)
  const sources = await Promise.all(
    ['db.ts', 'tables.ts'].map((name) => readFile(join(import.meta.dirname, name), 'utf8')),
  )

  const { rows } = await client.query<Column>(`
    select table_name || '.' || column_name as name, is_nullable = 'YES' as "isNull",
           case data_type when 'boolean' then 'boolean' when 'integer' then 'number'
                          when 'jsonb' then 'json' else 'text' end as kind
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'migration'`)

  const written = sources.flatMap(columnsIn)
  const unsaid = new Set(written.filter(({ isNull }) => isNull === null).map(({ name }) => name))
  const found = rows.map(({ name, kind, isNull }) => ({
    name,
    kind,
    isNull: unsaid.has(name) ? null : isNull,
  }))
  expect(written.toSorted(byName)).toEqual(found.toSorted(byName))
})

interface Column {
  readonly name: string
  readonly kind: string
  /** Null: the type says it elsewhere, as `Measure['category']` does. */
  readonly isNull: boolean | null
}

const byName = (one: Column, other: Column): number => (one.name < other.name ? -1 : 1)

/** Reads `readonly table: { readonly column: Type … }` out of the source of the row types. */
function columnsIn(source: string): readonly Column[] {
  const tables = source.matchAll(/^ {2}readonly (\w+): \{([^}]*)\}/gm)
  return Array.from(tables).flatMap(([, table, body = '']) =>
    Array.from(body.matchAll(/readonly (\w+): ([^\n;]+)/g), ([, column, type = '']) => ({
      name: `${table}.${column}`,
      kind: kindOf(type),
      isNull: type.includes("['") ? null : type.includes('| null'),
    })),
  )
}

/** A name of ours stands for a closed set of texts, unless the column is json. */
function kindOf(type: string): string {
  const bare = type
    .replace('| null', '')
    .trim()
    .replace(/^Generated<(.*)>$/, '$1')
  if (bare === 'boolean' || bare === 'number') return bare
  const isText = /^(string|[A-Z]\w+(\['[\w.]+'\])*|'[^>]*')$/.test(bare)
  return isText && !JSON_TYPES.has(bare) ? 'text' : 'json'
}

const JSON_TYPES: ReadonlySet<string> = new Set([
  'Alignment',
  'Aside',
  'Bilingual',
  'Carried',
  'CloseRequest',
  'ConvergenceProposal',
  "Events['call.made']['failed']",
  "Events['proposal.made']['diff']",
  'FollowThrough',
  'FrozenContent',
  'Handover',
  'ImpactFigures',
  "Notice['cites']",
  "Notice['promises']",
  "Notice['told']",
  'Opening',
  'PageContext',
  'PageLock',
  'PartChange',
  'ProposalTarget',
  "PublicReport['decisions']",
  'TodoChange',
  'Watch',
])
