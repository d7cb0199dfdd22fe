import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../testing/postgres-server.ts'
import { assertDurable } from './index.ts'

let server: TestPostgres

beforeAll(async () => {
  server = await startTestPostgres()
}, 40_000)

afterAll(async () => {
  await server.stop()
})

test('a server that may forget what it confirmed is refused, with what to change', async () => {
  const client = new pg.Client({ connectionString: server.connectionString() })
  await client.connect()

  const verdict = assertDurable(client)

  await expect(verdict).rejects.toThrow(
    /Set fsync = on.*full_page_writes = on.*synchronous_commit = on/,
  )
  await client.end()
})

test('missing checksums are advice only: they lose nothing that was confirmed', async () => {
  const rows = [
    { name: 'fsync', setting: 'on' },
    { name: 'data_checksums', setting: 'off' },
  ]
  const client = { query: async () => ({ rows }) } as unknown as pg.Client

  const advice = await assertDurable(client)

  expect(advice).toEqual([expect.stringContaining('pg_checksums --enable')])
})
