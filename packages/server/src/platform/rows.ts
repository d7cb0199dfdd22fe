import { sql, type Insertable } from 'kysely'
import { select, type Reads, type Tables, type Tx } from './db.ts'

interface Rows<Table extends keyof Tables, Row, State> {
  readonly table: Table
  readonly toRow: (state: State, id: string) => Insertable<Tables[Table]>
  readonly fromRow: (row: Row) => State
}

/** How an aggregate lives in one table whose primary key is `id`: the `load` and `save` of the spine. */
export function rowsIn<Table extends keyof Tables, Row extends { readonly id: string }, State>(
  rows: Rows<Table, Row, State>,
) {
  return {
    load: async (reads: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, State>> => {
      if (ids.length === 0) return new Map()
      const found = await select(
        reads,
        sql<Row>`
        select * from ${sql.table(rows.table)} where id = any(${ids}::text[]) order by id for update`,
      )
      return new Map(found.map((row) => [row.id, rows.fromRow(row)]))
    },

    save: async (tx: Tx, states: ReadonlyMap<string, State>): Promise<void> => {
      const values = Array.from(states, ([id, state]) => rows.toRow(state, id))
      const columns = Object.keys(values[0] ?? {})
      const table = sql.table(rows.table)
      const names = sql.join(columns.map((column) => sql.ref(column)))
      const updates = sql.join(
        columns
          .filter((column) => column !== 'id')
          .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
      )
      await sql`
        insert into ${table} (${names})
        select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(values)}::jsonb)
        order by id
        on conflict (id) do update set ${updates}`.execute(tx)
    },
  }
}
