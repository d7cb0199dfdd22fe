import pg from 'pg'
import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

async function restored(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(
    `insert into restored (id, at, made_at) values ('a1', '2026-01-05T08:00:00Z', '2026-01-04T03:00:00Z')`,
  )
  await client.end()
}

test('R-64 an installation restored from a backup says so, and an admin says that it is the real one', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  expect(await ana.api.health.get({})).toMatchObject({ safeMode: null })

  await restored(world.connectionString)
  const { safeMode, ok, alarms } = await ana.api.health.get({})
  await expect(bo.api.health.confirm({})).rejects.toMatchObject({ code: 'not-allowed' })
  await ana.api.health.confirm({})
  await ana.api.health.confirm({})

  expect(safeMode).toEqual({ restoredAt: expect.any(String), madeAt: expect.any(String) })
  expect(ok).toBe(false)
  expect(alarms[0]).toMatchObject({
    code: 'safe-mode',
    message: expect.stringContaining('2026-01-04. Nothing is sent to Slack.'),
  })
  expect(await ana.api.health.get({})).toMatchObject({ safeMode: null })
  expect((await world.events()).filter((type) => type === 'installation.confirmed')).toHaveLength(1)
})
