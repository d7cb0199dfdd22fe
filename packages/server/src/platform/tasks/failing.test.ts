import { expect, test } from 'vitest'
import { z } from 'zod'
import { claimOf, createEngine, keepingLog, type Engine } from '../../testing/engine.ts'
import { handlersOf, work, type Handler } from './handlers.ts'
import { reclaimExpired, type ClaimedTask } from './lease.ts'
import { discardParked, retryParked } from './parked.ts'
import { runTask } from './run.ts'
import { drain } from './worker.ts'

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

test('a failing task waits 2, 4, 8 and 16 seconds, and the fifth failure parks it', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('poison'))
  const waits: number[] = []
  const failing = counting(async () => {
    throw new Error('it is broken')
  })

  for (let failure = 1; failure <= 5; failure++) {
    const before = engine.clock.now()
    await run(engine, await claimOne(engine), failing)
    const [row] = await engine.tasks()
    const wait = before.until(row?.runAt ?? '').total('seconds')
    waits.push(wait)
    engine.advance({ seconds: Math.max(0, wait) })
  }

  expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16])
  expect(await engine.tasks()).toMatchObject([
    { state: 'parked', failures: 5, error: 'Error: it is broken' },
  ])
  engine.advance({ hours: 24 })
  expect(await claimOf(engine.db, 'chat', engine.clock.now(), 9)).toEqual([])
})

/** Claims it and dies with it. */
async function crash(engine: Engine): Promise<void> {
  await claimOne(engine)
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, engine.clock.now())
}

test('a bystander of ten crashes is no failure: it is run in the end', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('bystander'))

  for (let times = 1; times <= 10; times++) {
    await crash(engine)
    engine.advance({ minutes: 1 })
  }

  expect(await engine.tasks()).toMatchObject([{ state: 'unknown', failures: 0, lost: 10 }])
  await run(engine, await claimOne(engine), counting())
  expect(await engine.tasks()).toEqual([])
})

test('what its workers may die of goes behind the others', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('killer'))
  for (let times = 1; times <= 3; times++) await crash(engine)

  await engine.plan(task('another'))

  expect(await claimOne(engine)).toMatchObject({ key: 'another' })
  engine.advance({ seconds: 3 })
  expect(await claimOne(engine)).toMatchObject({ key: 'killer' })
})

test('a task that takes its worker down twenty times is parked', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('killer'))

  for (let times = 1; times <= 20; times++) {
    await crash(engine)
    engine.advance({ minutes: 1 })
  }

  expect(await engine.tasks()).toMatchObject([{ state: 'parked', lost: 20 }])
})

test('one bad task does not hold up the good ones behind it', async () => {
  await using engine = await createEngine({ start: START })
  const done: number[] = []
  const handler = work({
    kind: 'count',
    lane: 'chat',
    payload: z.object({ number: z.number() }),
    run: async ({ number }) => {
      if (number === 0) throw new Error('bad')
      done.push(number)
    },
  })
  for (let number = 0; number < 5; number++)
    await engine.plan(task(`t${number}`, { payload: { number } }))
  const log = keepingLog()

  await drain({ db: engine.db, clock: engine.clock, handlers: handlersOf([handler]), log })

  expect(done).toEqual([1, 2, 3, 4])
  expect(log.errors).toEqual(['task failed: bad'])
})

test('a task of an unknown kind, or with a payload its handler does not know, fails and says so', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one', { kind: 'gone' }))
  await engine.plan(task('two', { payload: { wrong: true } }))
  const strict = work({
    kind: 'count',
    lane: 'chat',
    payload: z.object({ number: z.number() }),
    run: async () => {},
  })

  const claimed = await claimOf(engine.db, 'chat', engine.clock.now(), 2)
  for (const one of claimed) await run(engine, one, strict)

  const errors = (await engine.tasks()).map(({ error }) => error)
  expect(errors[0]).toContain('no handler for task gone')
  expect(errors[1]).toContain('number')
})

test('a human may retry what was parked, with its failures forgiven, or give it up for good', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('one'))
  await engine.plan(task('two'))
  const failing = counting(async () => {
    throw new Error('broken')
  })
  for (let failure = 0; failure < 5; failure++) {
    for (const one of await claimOf(engine.db, 'chat', engine.clock.now(), 2))
      await run(engine, one, failing)
    engine.advance({ minutes: 1 })
  }
  const [one = '', two = ''] = (await engine.tasks()).map(({ id }) => id)

  expect(await retryParked(engine.db, one, engine.clock.now())).toBe(true)
  expect(await discardParked(engine.db, two, engine.clock.now())).toBe(true)
  expect(await retryParked(engine.db, two, engine.clock.now())).toBe(false)
  expect(await discardParked(engine.db, one, engine.clock.now())).toBe(false)

  expect(await engine.tasks()).toMatchObject([{ key: 'one', state: 'waiting', failures: 0 }])
  expect(await engine.attempts()).toEqual(['discarded'])
  await run(engine, await claimOne(engine), counting())
  expect(await engine.tasks()).toEqual([])
})
