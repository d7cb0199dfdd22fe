/** Plain SQL for benches: seeds, and the bare reference beside the product. */
import pg from 'pg'

export interface Sql {
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<readonly Row[]>
  /** Several statements in one transaction, on one connection. */
  readonly transaction: (statements: readonly (readonly [string, unknown[]])[]) => Promise<void>
  readonly end: () => Promise<void>
}

export function openSql(connection: pg.ClientConfig, connectionsMax = 1): Sql {
  const pool = new pg.Pool({ ...connection, max: connectionsMax })
  // A pool has ended before its connections have: the database may stop first, and that is no failure.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    query: async (text, values = []) => (await pool.query(text, values)).rows,
    transaction: async (statements) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        for (const [text, values] of statements) await client.query(text, [...values])
        await client.query('commit')
      } finally {
        client.release()
      }
    },
    end: () => pool.end(),
  }
}

/** How many statements this process sends while `work` runs. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const watched = pg.Client.prototype as unknown as Record<
    'query',
    (...given: unknown[]) => unknown
  >
  const { query } = watched
  let count = 0
  watched.query = function counted(...given) {
    count += 1
    return Reflect.apply(query, this, given)
  }
  try {
    await work()
  } finally {
    watched.query = query
  }
  return count
}
