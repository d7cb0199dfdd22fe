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

test('N-22 N-23 what an older release said to owners stays in the log and in the timeline, and changes no row', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana', 'owner')
  const { id: incident } = await api.incidents.raise({ title: 'Down' })
  const { id: measure } = await api.measures.add({ incident, kind: 'prevention', text: 'An alarm' })
  await sql`
    insert into event (stream, version, type, data, actor, surface, subject, at)
    select ${measure}, max(version) + 1, 'measure.reminded', '{"why": "due_soon", "due": "2026-01-20"}'::jsonb,
           'system', 'system', ${incident}, '2026-01-16T01:00:00Z'::timestamptz from event where stream = ${measure}
    union all
    select 'rrm_old', 1, 'report.reminded',
           jsonb_build_object('incident', ${incident}::text, 'person', actor, 'missing', 3),
           'system', 'system', ${incident}, '2026-01-16T01:00:00Z'
    from event where stream = ${incident} and version = 1`.execute(world.db)
  await api.measures.change({ measure, text: 'Two alarms' })

  const { differing, told } = await replayIn(world, { repair: true })
  const { items } = await api.timeline.list({ incident, limit: 100 })

  expect({ differing, told }).toEqual({ differing: 0, told: [] })
  expect(items.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('reminded the owner of a measure that is due 2026-01-20'),
      expect.stringContaining('reminded Ana of the report (3 to go)'),
    ]),
  )
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
