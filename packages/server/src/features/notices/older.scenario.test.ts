import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const MIGRATION = join(import.meta.dirname, '../../../migrations/0010-notices.sql')

/** The statements that look up in the log what rows of old did not hold. */
const backfills = readFileSync(MIGRATION, 'utf8')
  .split(';')
  .filter((statement) => /^\s*(--[^\n]*\n)?\s*update /m.test(statement))

test('what was told and settled before the rows held it is found in the log', async () => {
  await using world = await createWorld({ start: '2026-01-05T09:00:00.120Z' })
  const { api } = await world.person('Ana')
  const { id: incident } = await api.incidents.raise({ title: 'Payments fail' })
  const users = { incident, audience: 'users' } as const
  await api.notices.change({ ...users, state: 'published', text: 'Payments fail.', phase: 'first' })
  await api.notices.change({ ...users, state: 'published', text: 'Better.', phase: 'first' })
  const fact = await api.entries.record({ incident, kind: 'fact', text: 'No client waits' })
  const guess = await api.entries.record({ incident, kind: 'hypothesis', text: 'The pool' })
  await api.entries.change({ entry: guess.id, state: 'rejected', settledBy: fact.id })
  const rows = async () => {
    const told = await sql`select told from notice`.execute(world.db)
    const settled = await sql`select id, settled_who, settled_at from entry order by id`.execute(
      world.db,
    )
    return [told.rows, settled.rows]
  }
  const before = await rows()

  await sql`update notice set told = '[]'`.execute(world.db)
  await sql`update entry set settled_who = null, settled_at = null`.execute(world.db)
  expect(await rows()).not.toEqual(before)
  expect(backfills).toHaveLength(2)
  for (const statement of backfills) await sql.raw(statement).execute(world.db)
  expect(await rows()).toEqual(before)
})
