import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { by, createEngine, type Engine } from '../../testing/engine.ts'
import { readsOf } from '../db.ts'
import { cursorAt, endOfLog, readLog, START, type Cursor } from './follow.ts'

/** Another writer, which may keep its transaction open. */
async function writer(engine: Engine) {
  const client = new pg.Client({ connectionString: engine.connectionString })
  await client.connect()
  return {
    begin: () => client.query('begin'),
    write: (stream: string) =>
      client.query(
        `insert into event (stream, version, type, data, actor, surface, at)
         values ($1, 1, 'jar.opened', '{}', 'ana', 'api', '2026-01-05T09:00:00Z')`,
        [stream],
      ),
    commit: () => client.query('commit'),
    rollback: () => client.query('rollback'),
    [Symbol.asyncDispose]: () => client.end(),
  }
}

/** Follows the log to its end of now. */
async function follow(engine: Engine, from: Cursor, limit = 100) {
  const streams: string[] = []
  let cursor = from
  for (;;) {
    const events = await readLog(readsOf(engine.db), cursor, limit)
    const last = events.at(-1)
    if (!last) return { cursor, streams }
    streams.push(...events.map(({ stream }) => stream))
    cursor = last
  }
}

test('one who follows never skips an event that was written early and committed late', async () => {
  await using engine = await createEngine()
  await using slow = await writer(engine)
  await slow.begin()
  await slow.write('slow')
  await engine.spine.execute(engine.fill, { id: 'quick', beans: 1 }, by('ana'))

  const before = await follow(engine, START)
  await slow.commit()
  const after = await vi.waitUntil(async () => {
    const next = await follow(engine, before.cursor)
    return next.streams.length > 0 && next
  })

  expect(before.streams).toEqual([])
  expect(after.streams).toEqual(['slow', 'quick'])
})

test('an open transaction keeps no other writer waiting', async () => {
  await using engine = await createEngine()
  await using slow = await writer(engine)
  await slow.begin()
  await slow.write('slow')

  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      engine.spine.execute(engine.fill, { id: `jar_${index}`, beans: 1 }, by('ana')),
    ),
  )

  const { rows } = await sql<{ count: string }>`select count(*) as count from event`.execute(
    engine.db,
  )
  expect(rows[0]?.count).toBe('20')
  await slow.rollback()
})

test('what was rolled back is never seen, and its gap holds nobody up', async () => {
  await using engine = await createEngine()
  await using slow = await writer(engine)
  await slow.begin()
  await slow.write('never')
  await engine.spine.execute(engine.fill, { id: 'quick', beans: 1 }, by('ana'))
  await slow.rollback()

  const seen = await vi.waitUntil(async () => {
    const next = await follow(engine, START)
    return next.streams.length > 0 && next
  })

  expect(seen.streams).toEqual(['quick'])
})

test('writers that commit in any order: everybody is seen once, and each stream in its order', async () => {
  await using engine = await createEngine()
  const round = fc.array(
    fc.record({
      steps: fc.integer({ min: 1, max: 4 }),
      ends: fc.constantFrom('commit' as const, 'commit' as const, 'rollback' as const),
    }),
    { minLength: 2, maxLength: 6 },
  )
  let rounds = 0

  await fc.assert(
    fc.asyncProperty(round, fc.scheduler(), async (writers, scheduler) => {
      const prefix = `r${rounds++}`
      const start = await endOfLog(readsOf(engine.db))
      const committed: string[] = []
      const seen: string[] = []
      let cursor = start
      let looked: Promise<void> = Promise.resolve()
      // One follower looks once at a time.
      const look = () => {
        const before = looked
        looked = (async () => {
          await before
          const next = await follow(engine, cursor, 3)
          cursor = next.cursor
          seen.push(...next.streams)
        })()
        return looked
      }
      const running = writers.map(async ({ steps, ends }, index) => {
        await using one = await writer(engine)
        await one.begin()
        const mine = Array.from({ length: steps }, (_, step) => `${prefix}-${index}-${step}`)
        for (const stream of mine)
          await scheduler.schedule(Promise.resolve()).then(() => one.write(stream))
        await scheduler.schedule(Promise.resolve())
        await one[ends]()
        if (ends === 'commit') committed.push(...mine)
      })
      const looking = Array.from({ length: 8 }, () =>
        scheduler.schedule(Promise.resolve()).then(look),
      )

      await scheduler.waitFor(Promise.all([...running, ...looking]))
      await vi.waitUntil(async () => {
        await look()
        return seen.length >= committed.length
      })

      expect(seen.toSorted()).toEqual(committed.toSorted())
      for (const index of writers.keys()) {
        const its = seen.filter((stream) => stream.startsWith(`${prefix}-${index}-`))
        expect(its).toEqual(its.toSorted())
      }
    }),
    { numRuns: 15 },
  )
})

test('a place in the log is found again by its position, and an unknown one is not invented', async () => {
  await using engine = await createEngine()
  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 1 }, by('ana'))
  await engine.spine.execute(engine.fill, { id: 'jar_2', beans: 1 }, by('ana'))
  const reads = readsOf(engine.db)

  await vi.waitUntil(async () => (await endOfLog(reads)).position === '2')
  const first = await cursorAt(reads, '1')

  expect(await cursorAt(reads, '99')).toBeNull()
  expect((await follow(engine, first ?? START)).streams).toEqual(['jar_2'])
})
