import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { replay, type Difference } from '../platform/log/replay.ts'
import { liveIn } from '../testing/lived-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { nameOf, withAggregates } from './aggregates.ts'

async function replayIn(world: World, how: { repair?: boolean; sample?: number } = {}) {
  const told: Difference[] = []
  const { connectionString } = world
  const replayed = await withAggregates({ connectionString }, (rebuilt) =>
    replay({
      ...rebuilt,
      nameOf,
      tell: (difference) => told.push(difference),
      repair: how.repair ?? false,
      sample: how.sample ?? null,
    }),
  )
  return { ...replayed, told }
}

test('after whatever people did, the rows are what the log says', async () => {
  await using world = await createWorld()
  await liveIn(world)

  const { differing, told, streams, events } = await replayIn(world)

  expect(told).toEqual([])
  expect(differing).toBe(0)
  expect(streams).toBeGreaterThan(20)
  expect(events).toBe((await world.events()).length)
})

test('a row changed by hand is told field by field, and repaired from the log', async () => {
  await using world = await createWorld()
  await liveIn(world)
  await sql`update incident set title = 'nothing happened', roles = '{}' where number = 1`.execute(
    world.db,
  )

  const { told, differing } = await replayIn(world, { repair: true })

  expect(differing).toBe(1)
  expect(told).toEqual([
    {
      stream: expect.any(String),
      path: 'title',
      log: '決済が失敗している',
      row: 'nothing happened',
    },
    expect.objectContaining({ path: expect.stringMatching(/^roles\.commander/), row: undefined }),
  ])
  expect(await replayIn(world)).toMatchObject({ differing: 0 })
})

test('rows that vanished come back in an order in which they can', async () => {
  await using world = await createWorld()
  await liveIn(world)
  await sql`truncate incident cascade`.execute(world.db)

  const { differing, repaired } = await replayIn(world, { repair: true })

  expect(differing).toBeGreaterThan(10)
  expect(repaired).toBe(differing)
  expect(await replayIn(world)).toMatchObject({ differing: 0 })
})

test('a row without events and a stream of no aggregate are told and never removed', async () => {
  await using world = await createWorld()
  await liveIn(world)
  await sql`
    insert into event (stream, version, type, data, actor, surface, at)
    values ('odd', 1, 'weather.changed', '{}', 'system', 'system', '2026-01-05T09:00:00Z')`.execute(
    world.db,
  )
  await sql`
    insert into message (id, incident, by, at, text)
    select 'msg_forged', incident, by, at, 'forged' from message limit 1`.execute(world.db)

  const { told, differing } = await replayIn(world, { repair: true })

  expect(differing).toBe(2)
  expect(told.map(({ stream }) => stream)).toEqual(['odd', 'msg_forged'])
  expect(await replayIn(world)).toMatchObject({ differing: 2 })
})

test('a sample looks at the newest streams only', async () => {
  await using world = await createWorld()
  await liveIn(world)

  expect(await replayIn(world, { sample: 5 })).toMatchObject({ streams: 5, differing: 0 })
})
