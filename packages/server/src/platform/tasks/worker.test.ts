import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { behind, claimOf, createEngine, type Engine } from '../../testing/engine.ts'
import { startWorkers } from '../../testing/workers.ts'
import { work } from './handlers.ts'

const wait = { timeout: 20_000, interval: 10 }

/** Every promise below holds for one server, and for two on one database. */
const servers = [
  { servers: 1, name: 'one server' },
  { servers: 2, name: 'two servers' },
]

const Numbered = z.object({ number: z.number() })

test.each(servers)('$name: every task runs once, whoever is quick', async ({ servers: count }) => {
  await using engine = await createEngine()
  const ran: number[] = []
  const counting = work({
    kind: 'count',
    lane: 'chat',
    payload: Numbered,
    run: async ({ number }, { fence }) => {
      await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 1 }, behind(fence))
      ran.push(number)
    },
  })
  await using _ = startWorkers(engine, [counting], count)

  await Promise.all(
    Array.from({ length: 100 }, (__, number) =>
      engine.plan({ kind: 'count', lane: 'chat', key: `t${number}`, payload: { number } }),
    ),
  )
  await vi.waitUntil(async () => (await engine.tasks()).length === 0, wait)

  expect(new Set(ran).size).toBe(100)
  expect(ran).toHaveLength(100)
  expect(await engine.beans('jar_1')).toBe(100)
})

test.each(servers)('$name: a task runs at its time, never before', async ({ servers: count }) => {
  await using engine = await createEngine()
  const ran: { readonly number: number; readonly earlyMs: number }[] = []
  const due = engine.clock.now().add({ milliseconds: 700 })
  const counting = work({
    kind: 'count',
    lane: 'page',
    payload: Numbered,
    run: async ({ number }, { now }) =>
      void ran.push({ number, earlyMs: now.until(due).total('milliseconds') }),
  })
  await engine.plan({
    kind: 'count',
    lane: 'page',
    key: 'timed',
    payload: { number: 1 },
    at: due,
  })
  await using _ = startWorkers(engine, [counting], count)

  await vi.waitUntil(() => ran.length === 1, wait)

  expect(ran[0]?.earlyMs).toBeLessThanOrEqual(0)
})

test.each(servers)(
  '$name: what nobody hinted at is found all the same',
  async ({ servers: count }) => {
    await using engine = await createEngine()
    const ran: number[] = []
    const counting = work({
      kind: 'count',
      lane: 'page',
      payload: Numbered,
      run: async ({ number }) => void ran.push(number),
    })
    await using _ = startWorkers(engine, [counting], count)
    // Planned by hand: no hint is given.
    for (let number = 0; number < 2; number++) {
      await engine.plan({ kind: 'count', lane: 'page', key: `t${number}`, payload: { number } })
      await vi.waitUntil(() => ran.length === number + 1, wait)
    }

    expect(ran).toEqual([0, 1])
  },
)

test.each(servers)(
  '$name: a lane full of hanging tasks delays no other lane',
  async ({ servers: count }) => {
    await using engine = await createEngine()
    const opened = Promise.withResolvers<undefined>()
    const ran: string[] = []
    const hanging = work({
      kind: 'hang',
      lane: 'report',
      payload: z.object({}),
      run: () => opened.promise,
    })
    const quick = (['page', 'interactive', 'chat'] as const).map((lane) =>
      work({
        kind: `quick.${lane}`,
        lane,
        payload: z.object({}),
        run: async () => void ran.push(lane),
      }),
    )
    for (let number = 0; number < 30; number++) {
      await engine.plan({ kind: 'hang', lane: 'report', key: `h${number}`, payload: {} })
    }
    await using team = startWorkers(engine, [hanging, ...quick], count)
    const hung = () =>
      team.workers.flatMap((worker) => worker.status()).filter(({ lane }) => lane === 'report')
    await vi.waitUntil(() => hung().every(({ running }) => running === 2), wait)

    for (const lane of ['page', 'interactive', 'chat'] as const) {
      await engine.plan({ kind: `quick.${lane}`, lane, key: lane, payload: {} })
    }
    await vi.waitUntil(() => ran.length === 3, wait)

    expect(hung().map(({ running }) => running)).toEqual(Array.from({ length: count }, () => 2))
    opened.resolve(undefined)
    await vi.waitUntil(async () => (await engine.tasks()).length === 0, wait)
  },
)

test.each(servers)(
  '$name: no lane runs more at a time than it has places',
  async ({ servers: count }) => {
    await using engine = await createEngine()
    let now = 0
    let most = 0
    const counting = work({
      kind: 'count',
      lane: 'chat',
      payload: Numbered,
      run: async () => {
        now += 1
        most = Math.max(most, now)
        await engine.beans('any')
        now -= 1
      },
    })
    for (let number = 0; number < 40; number++) {
      await engine.plan({ kind: 'count', lane: 'chat', key: `t${number}`, payload: { number } })
    }
    await using _ = startWorkers(engine, [counting], count)

    await vi.waitUntil(async () => (await engine.tasks()).length === 0, wait)

    expect(most).toBeLessThanOrEqual(4 * count)
  },
)

test.each(servers)(
  '$name: a lease is renewed for as long as the work runs',
  async ({ servers: count }) => {
    // Only the timer of the renewals: it stands still until the test lets it run.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await using engine = await createEngine({ start: '2026-01-05T09:00:00Z' })
    let runs = 0
    const long = work({
      kind: 'long',
      lane: 'chat',
      payload: z.object({}),
      run: async (_, { signal }) => {
        runs += 1
        // Twelve seconds pass in steps that a renewal every three seconds outlives.
        for (let step = 0; step < 3; step++) {
          const [before] = await leases(engine)
          engine.advance({ seconds: 4 })
          vi.advanceTimersByTime(4000)
          await vi.waitUntil(
            async () => (await leases(engine))[0] !== before || signal.aborted,
            wait,
          )
        }
      },
    })
    await engine.plan({ kind: 'long', lane: 'chat', key: 'one', payload: {} })
    await using team = startWorkers(engine, [long], count)

    await vi.waitUntil(async () => (await engine.tasks()).length === 0, wait)
    // It is told of a moment after the row is gone.
    await vi.waitUntil(() => team.log.infos.length > 0, wait)

    expect(runs).toBe(1)
    expect(team.log.infos).toEqual(['task done'])
  },
)

async function leases(engine: Engine): Promise<readonly string[]> {
  const { rows } = await sql<{ until: string }>`select lease_until as until from task`.execute(
    engine.db,
  )
  return rows.map(({ until }) => until)
}

test.each(servers)(
  '$name: a hanging worker’s task is run by another once its lease is out',
  async ({ servers: count }) => {
    await using engine = await createEngine({ start: '2026-01-05T09:00:00Z' })
    const ran: number[] = []
    const counting = work({
      kind: 'count',
      lane: 'chat',
      payload: Numbered,
      run: async ({ number }) => void ran.push(number),
    })
    await engine.plan({ kind: 'count', lane: 'chat', key: 'one', payload: { number: 7 } })
    await claimOf(engine.db, 'chat', engine.clock.now(), 1)
    await using _ = startWorkers(engine, [counting], count)

    engine.advance({ seconds: 10 })
    await vi.waitUntil(() => ran.length > 0, wait)

    expect(ran).toEqual([7])
  },
)
