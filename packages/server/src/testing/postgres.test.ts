import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, startTestPostgres } from './postgres.ts'

test('every fresh database has the tables and nothing of the others', async () => {
  await using one = await freshDatabase()
  await using other = await freshDatabase()

  await ask(one.connectionString, 'create table only_here (id text)')

  const count = `select count(*)::int as tables from information_schema.tables where table_name = `
  expect(await ask(one.connectionString, `${count} 'only_here'`)).toEqual({ tables: 1 })
  expect(await ask(other.connectionString, `${count} 'only_here'`)).toEqual({ tables: 0 })
  expect(await ask(other.connectionString, `${count} 'task'`)).toEqual({ tables: 1 })
})

test('a durable server has everything that it confirmed after a kill', async () => {
  await using server = await startTestPostgres({ durable: true })
  await ask(server.connectionString(), 'create table kept as select 7 as number')

  await server.kill()
  await server.start()

  const kept = `select number, current_setting('fsync') as fsync from kept`
  expect(await ask(server.connectionString(), kept)).toEqual({ number: 7, fsync: 'on' })
})

async function ask(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query(text)
    return rows[0]
  } finally {
    await client.end()
  }
}
