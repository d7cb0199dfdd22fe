import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/postgres.ts'
import { withClient } from './client.ts'

test('a connection that dies while nobody asks anything fails the next query, and ends nobody', async () => {
  await using database = await freshDatabase()
  const connection = { connectionString: database.connectionString }

  const outcome = withClient(connection, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const died = new Promise((resolve) => {
      client.once('end', resolve)
    })
    await withClient(connection, (killer) =>
      killer.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
    )
    await died
    return client.query('select 1')
  })

  await expect(outcome).rejects.toThrow(/connection|not queryable|closed/i)
})
