import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/postgres.ts'
import { migrate, readMigrations } from './migrate.ts'

async function connect(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}

test('a migration that was changed after it ran is refused, and nothing behind it is applied', async () => {
  await using database = await freshDatabase()
  await using client = await connect(database.connectionString)
  const [first, , third] = await readMigrations()
  await client.query(`update migration set hash = 'another' where name = $1`, [first?.name])
  await client.query('delete from migration where name = $1', [third?.name])

  const migrating = migrate({ connectionString: database.connectionString })

  await expect(migrating).rejects.toThrow(`Migration ${first?.name} was changed after it ran here`)
  const { rows } = await client.query('select from migration where name = $1', [third?.name])
  expect(rows).toEqual([])
})

test('a database that has had them all is left as it is', async () => {
  await using database = await freshDatabase()

  const applied = await migrate({ connectionString: database.connectionString })

  expect(applied).toEqual([])
})
