import pg from 'pg'
import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

/** As `hikeshi restore` leaves it. */
async function restored(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(
    `insert into restored (id, at, made_at) values ('a1', '2026-01-05T08:00:00Z', '2026-01-04T03:00:00Z')`,
  )
  await client.end()
}

const called = (slack: SlackWorld) => slack.double.log.calls().length

test('R-64 a restored installation tells Slack nothing until it is the real one, and then the last state', async () => {
  await using slack = await createSlackWorld({
    transport: 'http',
    language: 'en',
    beforeStart: ({ connectionString }) => restored(connectionString),
  })
  const ana = await slack.person('Ana', 'owner')
  const before = called(slack)

  await ana.api.incidents.raise({ title: 'Payments fail' })
  const typed = await slack.aiko.command(slack.general.id, '/hikeshi Search is slow')
  await slack.advance({ minutes: 2 })
  expect(typed).not.toEqual({ ok: true })
  expect(called(slack)).toBe(before)
  expect(await slack.incidents()).toHaveLength(1)

  await ana.api.health.confirm({})
  await slack.advance({ minutes: 2 })
  expect(called(slack)).toBeGreaterThan(before)
  expect(
    Object.values(slack.double.state.channels).some(({ name }) => name.startsWith('inc-')),
  ).toBe(true)
})
