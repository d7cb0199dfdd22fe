import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { claimOf, createEngine, keepingLog, type Engine } from '../../testing/engine.ts'
import { startWorkers } from '../../testing/workers.ts'
import { handlersOf, work } from './handlers.ts'
import { complete, Later, park, postpone, reclaimExpired, type ClaimedTask } from './lease.ts'
import { retryParked } from './parked.ts'
import { drain } from './worker.ts'

const START = '2026-01-05T09:00:00Z'
const wait = { timeout: 20_000, interval: 10 }
const Numbered = z.object({ number: z.number() })

const task = (key: string, line: string, more: object = {}) => ({
  kind: 'count',
  lane: 'chat' as const,
  key,
  line,
  payload: {},
  ...more,
})

const due = (engine: Engine) => claimOf(engine.db, 'chat', engine.clock.now(), 9)
const keys = (claimed: readonly ClaimedTask[]) => claimed.map(({ key }) => key)

async function only(engine: Engine): Promise<ClaimedTask> {
  const [first, ...rest] = await due(engine)
  if (!first || rest.length > 0) throw new Error('expected one task')
  return first
}

test('R-14 of each line only the first is given out; other lines and tasks of no line go on', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('a1', 'a'))
  await engine.plan(task('a2', 'a'))
  await engine.plan(task('b1', 'b'))
  await engine.plan({ kind: 'count', lane: 'chat', key: 'free', payload: {} })

  const first = await due(engine)
  const nothing = await due(engine)
  for (const done of first) await complete(engine.db, done)
  const second = await due(engine)

  expect(keys(first)).toEqual(['a1', 'b1', 'free'])
  expect(nothing).toEqual([])
  expect(keys(second)).toEqual(['a2'])
})

test('R-14 one that waits to be tried again holds its line; one that is parked lets the line go on', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('a1', 'a'))
  await engine.plan(task('a2', 'a'))
  const until = engine.clock.now().add({ seconds: 30 })
  await postpone(engine.db, await only(engine), { until, error: 'later', failed: true })

  const whileWaiting = await due(engine)
  engine.advance({ seconds: 30 })
  const again = await only(engine)
  await park(engine.db, again, engine.clock.now(), 'broken')
  const afterwards = await due(engine)

  expect(whileWaiting).toEqual([])
  expect(again.key).toBe('a1')
  expect(keys(afterwards)).toEqual(['a2'])
})

test('R-14 a lease that ran out goes to its heir before the rest of the line', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('a1', 'a'))
  await engine.plan(task('a2', 'a'))
  await only(engine)
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, engine.clock.now())

  const heir = await only(engine)

  expect(heir).toMatchObject({ key: 'a1', wasUnknown: true })
})

test('R-14 a parked one that is tried again waits until the line is free', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(task('a1', 'a'))
  await engine.plan(task('a2', 'a'))
  const broken = await only(engine)
  await park(engine.db, broken, engine.clock.now(), 'broken')
  const running = await only(engine)

  await retryParked(engine.db, broken.taskId, engine.clock.now())
  const meanwhile = await due(engine)
  await complete(engine.db, running)
  const afterwards = await only(engine)

  expect(meanwhile).toEqual([])
  expect(afterwards.key).toBe('a1')
})

test.each([1, 2])(
  'R-14 with %i servers each line runs in order, one at a time, and lines run beside each other',
  async (servers) => {
    await using engine = await createEngine()
    const ran = new Map<string, number[]>()
    const running = new Set<string>()
    let together = 0
    const counting = work({
      kind: 'count',
      lane: 'chat',
      payload: z.object({ line: z.string(), number: z.number() }),
      run: async ({ line, number }) => {
        if (running.has(line)) throw new Error(`two of line ${line} at once`)
        running.add(line)
        together = Math.max(together, running.size)
        await engine.beans('any')
        ran.set(line, [...(ran.get(line) ?? []), number])
        running.delete(line)
      },
    })
    for (let number = 0; number < 12; number++) {
      for (const line of ['a', 'b', 'c']) {
        await engine.plan(task(`${line}${number}`, line, { payload: { line, number } }))
      }
    }
    await using team = startWorkers(engine, [counting], servers)

    await vi.waitUntil(async () => (await engine.tasks()).length === 0, wait)

    const inOrder = Array.from({ length: 12 }, (_, number) => number)
    expect(ran).toEqual(
      new Map([
        ['a', inOrder],
        ['b', inOrder],
        ['c', inOrder],
      ]),
    )
    expect(together).toBeGreaterThan(1)
    expect(team.log.errors).toEqual([])
  },
)

const sync = {
  kind: 'count',
  lane: 'chat' as const,
  key: 'sync/1',
  once: '1',
  again: true as const,
}

test('R-16 asked for many times before it runs, it runs once', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan({ ...sync, payload: {}, at: engine.clock.now().add({ seconds: 1 }) })
  await engine.plan({ ...sync, payload: {} })
  await engine.plan({ ...sync, payload: {} })

  const claimed = await only(engine)
  const done = await complete(engine.db, claimed)

  expect(done).toBe(true)
  expect(await engine.tasks()).toEqual([])
})

test('R-16 asked for while it runs, it runs once more, and meanwhile nobody else gets it', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan({ ...sync, payload: {} })
  const running = await only(engine)
  await engine.plan({ ...sync, payload: {} })
  await engine.plan({ ...sync, payload: {} })

  const meanwhile = await due(engine)
  await complete(engine.db, running)
  const more = await only(engine)
  await complete(engine.db, more)

  expect(meanwhile).toEqual([])
  expect(more.attempts).toBe(1)
  expect(await engine.tasks()).toEqual([])
})

test('R-16 what a transaction asks for is not run before it is there to be read', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan({ ...sync, payload: {} })
  const { schedule } = await import('./schedule.ts')
  const early = await engine.db.transaction().execute(async (tx) => {
    await schedule(tx, engine.clock.now(), [{ ...sync, payload: {} }])
    return due(engine)
  })

  const afterwards = await due(engine)

  expect(early).toEqual([])
  expect(afterwards).toHaveLength(1)
})

test('R-16 one transaction that asks twice asks for the earlier time', async () => {
  await using engine = await createEngine({ start: START })
  const { schedule } = await import('./schedule.ts')
  const later = engine.clock.now().add({ seconds: 5 })
  await engine.db.transaction().execute((tx) =>
    schedule(tx, engine.clock.now(), [
      { ...sync, payload: {}, at: later },
      { ...sync, payload: {} },
    ]),
  )

  expect(await due(engine)).toHaveLength(1)
})

test('R-16 a worker that dies while it is asked for again leaves one more run, no more', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan({ ...sync, payload: {} })
  const dead = await only(engine)
  await engine.plan({ ...sync, payload: {} })
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, engine.clock.now())

  const zombie = await complete(engine.db, dead)
  const heir = await only(engine)
  const done = await complete(engine.db, heir)

  expect([zombie, done]).toEqual([false, true])
  expect(await engine.tasks()).toEqual([])
})

test('work that goes on later has not failed, and is asked for earlier by whoever needs it', async () => {
  await using engine = await createEngine({ start: START })
  let left = 2
  const slow = work({
    kind: 'count',
    lane: 'chat',
    payload: z.object({}),
    run: async (_, { now }) => {
      left -= 1
      if (left > 0) throw new Later(now.add({ minutes: 1 }), 'the provider asks to wait')
    },
  })
  const log = keepingLog()
  const parts = { db: engine.db, clock: engine.clock, handlers: handlersOf([slow]), log }
  await engine.plan({ ...sync, payload: {} })

  await drain(parts)
  const waiting = await engine.tasks()
  await engine.plan({ ...sync, payload: {} })
  await drain(parts)

  expect(waiting).toMatchObject([{ state: 'waiting', failures: 0, runAt: '2026-01-05T09:01:00Z' }])
  expect(await engine.tasks()).toEqual([])
  expect(log.errors).toEqual([])
})

test.each([1, 2])(
  'R-16 with %i servers and everybody asking at once, the last run sees what the last one wrote',
  async (servers) => {
    await using engine = await createEngine({
      react: (_, jar) => [
        { kind: 'look', lane: 'chat', key: '', once: jar.id, again: true, payload: { number: 1 } },
      ],
    })
    const seen: (number | null)[] = []
    let running = 0
    const look = work({
      kind: 'look',
      lane: 'chat',
      payload: Numbered,
      run: async () => {
        running += 1
        if (running > 1) throw new Error('two at once')
        seen.push(await engine.beans('jar_1'))
        running -= 1
      },
    })
    await using team = startWorkers(engine, [look], servers)

    await Promise.all(
      Array.from({ length: 25 }, () =>
        engine.spine.execute(
          engine.fill,
          { id: 'jar_1', beans: 1 },
          { actor: 'p', surface: 'api' },
        ),
      ),
    )
    await vi.waitUntil(async () => (await engine.tasks()).length === 0, wait)

    expect(seen.at(-1)).toBe(25)
    expect(seen.length).toBeLessThanOrEqual(25)
    expect(team.log.errors).toEqual([])
  },
)
