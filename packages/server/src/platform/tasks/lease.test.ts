import { expect, test } from 'vitest'
import { z } from 'zod'
import { behind, claimOf, createEngine, keepingLog, type Engine } from '../../testing/engine.ts'
import { handlersOf, work, type Handler } from './handlers.ts'
import { complete, LeaseLost, reclaimExpired, release, renew, type ClaimedTask } from './lease.ts'
import { runTask } from './run.ts'

const START = '2026-01-05T09:00:00Z'

const task = (key: string, more: object = {}) => ({
  kind: 'count',
  lane: 'chat' as const,
  key,
  payload: {},
  ...more,
})

const counting = (run: () => Promise<void> = async () => {}) =>
  work({ kind: 'count', lane: 'chat', payload: z.object({}), run })

async function claimOne(engine: Engine, db = engine.db): Promise<ClaimedTask> {
  const [claimed] = await claimOf(db, 'chat', engine.clock.now(), 1)
  if (!claimed) throw new Error('nothing is due')
  return claimed
}

const run = (engine: Engine, claimed: ClaimedTask, handler: Handler) => {
  const log = keepingLog()
  const parts = { db: engine.db, clock: engine.clock, handlers: handlersOf([handler]), log }
  return runTask(parts, claimed, new AbortController().signal).then(() => log)
}

test('the same key is the same task, however often it is asked for', async () => {
  await using engine = await createEngine({ start: START })

  await Promise.all(Array.from({ length: 10 }, () => engine.plan(task('once'))))

  expect(await engine.tasks()).toHaveLength(1)
})

test('two workers that claim at the same moment never get one task', async () => {
  await using engine = await createEngine({ start: START })
  for (let index = 0; index < 60; index++) await engine.plan(task(`t${index}`))
  const databases = [engine.open(8), engine.open(8)]

  const claims = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      claimOf(databases[index % 2] ?? engine.db, 'chat', engine.clock.now(), 5),
    ),
  )

  const ids = claims.flat().map(({ taskId }) => taskId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(claims.flat().map(({ token }) => token)).size).toBe(ids.length)
  const rest = await claimOf(engine.db, 'chat', engine.clock.now(), 100)
  expect(ids.length + rest.length).toBe(60)
})

test('nobody gets a task before its time, nor one of another lane; the oldest comes first', async () => {
  await using engine = await createEngine({ start: START })
  const at = (seconds: number) => engine.clock.now().add({ seconds })
  await engine.plan(task('late', { at: at(60) }))
  await engine.plan(task('second', { at: at(2) }))
  await engine.plan(task('first', { at: at(1) }))
  await engine.plan(task('elsewhere', { lane: 'page' }))

  expect(await claimOf(engine.db, 'chat', engine.clock.now(), 9)).toEqual([])
  engine.advance({ seconds: 2 })
  const claimed = await claimOf(engine.db, 'chat', engine.clock.now(), 1)

  expect(claimed.map(({ key }) => key)).toEqual(['first'])
})

test('a lease that runs out makes the task unknown, never failed, and somebody else gets it', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one'))
  const lost = await claimOne(engine)

  engine.advance({ seconds: 9 })
  expect(await reclaimExpired(engine.db, engine.clock.now())).toBe(0)
  engine.advance({ seconds: 1 })
  expect(await reclaimExpired(engine.db, engine.clock.now())).toBe(1)
  expect(await engine.tasks()).toMatchObject([{ state: 'unknown', attempts: 1 }])
  const again = await claimOne(engine)

  expect(again).toMatchObject({ taskId: lost.taskId, wasUnknown: true, attempts: 2 })
  expect(again.token).not.toBe(lost.token)
})

test('a renewed lease lives on; one that somebody took is not among those still held', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('kept'))
  await engine.plan(task('taken'))
  const [kept, taken] = await claimOf(engine.db, 'chat', engine.clock.now(), 2)
  if (!kept || !taken) throw new Error('nothing is due')
  engine.advance({ seconds: 8 })
  await renew(engine.db, engine.clock.now(), [kept])
  engine.advance({ seconds: 5 })
  await reclaimExpired(engine.db, engine.clock.now())

  const still = await renew(engine.db, engine.clock.now(), [kept, taken])

  expect(Array.from(still)).toEqual([kept.taskId])
  expect(await engine.tasks()).toMatchObject([{ state: 'leased' }, { state: 'unknown' }])
})

test('a zombie whose lease was taken over writes nothing, completes nothing and postpones nothing', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one'))
  const zombie = await claimOne(engine)
  const paused = Promise.withResolvers<undefined>()
  let refused: unknown = null
  const handler = work({
    kind: 'count',
    lane: 'chat',
    payload: z.object({}),
    run: async (_, { fence }) => {
      await paused.promise
      const writing = engine.spine.execute(engine.fill, { id: 'jar_1', beans: 1 }, behind(fence))
      refused = await writing.catch((error: unknown) => error)
      throw refused
    },
  })
  const sleeping = run(engine, zombie, handler)
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, engine.clock.now())
  const heir = await claimOne(engine)

  paused.resolve(undefined)
  const log = await sleeping

  expect(refused).toBeInstanceOf(LeaseLost)
  expect(log.errors).toEqual([])
  expect(await engine.beans('jar_1')).toBeNull()
  expect(await engine.tasks()).toMatchObject([
    { state: 'leased', attempts: 2, lost: 1, error: expect.any(String) },
  ])
  expect(await complete(engine.db, zombie)).toBe(false)
  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 5 }, behind(heir))
  expect(await complete(engine.db, heir)).toBe(true)
  expect(await engine.beans('jar_1')).toBe(5)
})

test('a zombie that finishes quietly does not remove the task of its heir, nor calls it done', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one'))
  const zombie = await claimOne(engine)
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, engine.clock.now())
  await claimOne(engine)

  const log = await run(engine, zombie, counting())

  expect(await engine.tasks()).toMatchObject([{ state: 'leased', attempts: 2 }])
  expect(log.infos).toEqual(['task lost its lease'])
})

test('a lease cannot be taken while a command of its holder is being written', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one'))
  const claimed = await claimOne(engine)
  engine.advance({ seconds: 11 })
  let reclaimed = -1
  const slow = {
    ...engine.fill,
    gather: async () => {
      reclaimed = await reclaimExpired(engine.db, engine.clock.now())
      return null
    },
  }

  await engine.spine.execute(slow, { id: 'jar_1', beans: 1 }, behind(claimed))

  expect(reclaimed).toBe(0)
  expect(await reclaimExpired(engine.db, engine.clock.now())).toBe(1)
})

test('a lease that is given back is free for others at once', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one'))
  const claimed = await claimOne(engine)

  await release(engine.db, [claimed])

  expect(await claimOne(engine)).toMatchObject({ key: 'one', attempts: 2, wasUnknown: true })
})
