import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { claimOf, createEngine, keepingLog, type Engine } from '../../testing/engine.ts'
import { armFailpoint } from '../failpoint.ts'
import { effect, handlersOf, type EffectHandler, type SendResult } from './handlers.ts'
import { reclaimExpired } from './lease.ts'
import { discardParked, retryParked } from './parked.ts'
import { drain } from './worker.ts'

const START = '2026-01-05T09:00:00Z'
const SENT: SendResult = { outcome: 'sent', reference: 'ref' }

/** What the outside saw, and how it answers. */
function outside(more: Partial<EffectHandler<Record<string, never>>> = {}) {
  const received: string[] = []
  const answers: (SendResult | Error)[] = []
  const handler = effect({
    kind: 'post',
    lane: 'chat',
    payload: z.object({}),
    wanted: async () => true,
    whenUndecided: 'send-again',
    send: async (_, { effectId }) => {
      received.push(effectId)
      const answer = answers.shift() ?? SENT
      if (answer instanceof Error) throw answer
      return answer
    },
    ...more,
  })
  return { received, answers, handler }
}

async function settle(engine: Engine, { handler }: ReturnType<typeof outside>) {
  const log = keepingLog()
  const { db, clock } = engine
  await drain({ db, clock, handlers: handlersOf([handler]), log })
  return log
}

const post = { kind: 'post', lane: 'chat' as const, key: 'effect-1', payload: {} }

/** An earlier server sent it and died before it noted so. */
async function sendAndDie(engine: Engine, world: ReturnType<typeof outside>) {
  armFailpoint('effect.sent:1:throw')
  const [task] = await claimOf(engine.db, 'chat', engine.clock.now(), 1)
  if (!task) throw new Error('nothing is due')
  const { runEffect } = await import('./effect.ts')
  const { db, clock } = engine
  const parts = { db, clock, handlers: handlersOf([world.handler]), log: keepingLog() }
  const context = {
    now: clock.now(),
    fence: task,
    key: task.key,
    attempt: task.attempts,
    signal: new AbortController().signal,
  }
  if (world.handler.type !== 'effect') throw new Error('not an effect')
  const run = runEffect(parts, { handler: world.handler, payload: {}, task, context })
  await expect(run).rejects.toThrow('failpoint')
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, clock.now())
}

test('a sent effect is noted with the answer’s reference, and its task is gone', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside()

  await settle(engine, world)

  expect(world.received).toEqual(['effect-1'])
  const { rows } = await sql<object>`select task_key, outcome, detail from attempt`.execute(
    engine.db,
  )
  expect(rows).toEqual([{ task_key: 'effect-1', outcome: 'sent', detail: 'ref' }])
  expect(await engine.tasks()).toEqual([])
})

test('what is no longer wanted is never sent', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside({ wanted: async () => false })

  await settle(engine, world)

  expect(world.received).toEqual([])
  expect(await engine.attempts()).toEqual([])
  expect(await engine.tasks()).toEqual([])
})

test('a provider that asks to wait is asked again after that time, however often', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside()
  const after = Temporal.Duration.from({ seconds: 30 })
  for (let index = 0; index < 7; index++)
    world.answers.push({ outcome: 'retry', reason: 'slow down', after })

  await settle(engine, world)
  expect((await engine.tasks())[0]).toMatchObject({
    state: 'waiting',
    failures: 0,
    runAt: '2026-01-05T09:00:30Z',
  })
  for (let index = 0; index < 7; index++) {
    engine.advance({ seconds: 30 })
    await settle(engine, world)
  }

  expect(world.received).toHaveLength(8)
  expect((await engine.attempts()).at(-1)).toBe('sent')
  expect(await engine.tasks()).toEqual([])
})

test('without a word on how long, the wait doubles up to a minute', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside()
  const waits: number[] = []

  for (let index = 0; index < 8; index++) {
    world.answers.push({ outcome: 'retry', reason: 'busy', after: null })
    const before = engine.clock.now()
    await settle(engine, world)
    const [task] = await engine.tasks()
    const wait = before.until(task?.runAt ?? '').total('seconds')
    waits.push(wait)
    engine.advance({ seconds: wait })
  }

  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
})

test('a rejected effect is set aside at once, with the reason, and may be retried or given up', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside()
  world.answers.push({ outcome: 'rejected', reason: 'no such channel' })
  await settle(engine, world)
  const [parked] = await engine.tasks()
  expect(parked).toMatchObject({ state: 'parked', error: 'no such channel' })

  await retryParked(engine.db, parked?.id ?? '', engine.clock.now())
  world.answers.push({ outcome: 'rejected', reason: 'no such channel' })
  await settle(engine, world)
  await discardParked(engine.db, parked?.id ?? '', engine.clock.now())

  expect(await engine.attempts()).toEqual(['rejected', 'rejected', 'discarded'])
  expect(await engine.tasks()).toEqual([])
})

test.each([
  { found: 'happened', whenUndecided: 'send-again', sends: 1, outcomes: ['found'], left: [] },
  { found: 'happened', whenUndecided: 'show', sends: 1, outcomes: ['found'], left: [] },
  {
    found: 'absent',
    whenUndecided: 'send-again',
    sends: 2,
    outcomes: ['absent', 'sent'],
    left: [],
  },
  { found: 'absent', whenUndecided: 'show', sends: 2, outcomes: ['absent', 'sent'], left: [] },
  {
    found: 'undecided',
    whenUndecided: 'send-again',
    sends: 2,
    outcomes: ['unknown', 'sent'],
    left: [],
  },
  { found: 'undecided', whenUndecided: 'show', sends: 1, outcomes: ['unknown'], left: ['parked'] },
  { found: null, whenUndecided: 'send-again', sends: 2, outcomes: ['unknown', 'sent'], left: [] },
  { found: null, whenUndecided: 'show', sends: 1, outcomes: ['unknown'], left: ['parked'] },
] as const)(
  'a send nobody heard back from, found $found, to $whenUndecided: sent $sends times',
  async ({ found, whenUndecided, sends, outcomes, left }) => {
    await using engine = await createEngine({ start: START })
    await engine.plan(post)
    const reconcile = found === null ? {} : { reconcile: async () => found }
    const world = outside({ whenUndecided, ...reconcile })
    await sendAndDie(engine, world)
    expect(await engine.attempts()).toEqual(['open'])

    await settle(engine, world)

    expect(world.received).toHaveLength(sends)
    expect(await engine.attempts()).toEqual(outcomes)
    expect((await engine.tasks()).map(({ state }) => state)).toEqual(left)
  },
)

test('what was shown to a human is sent again only when the human says so', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside({ whenUndecided: 'show' })
  await sendAndDie(engine, world)
  await settle(engine, world)
  const [parked] = await engine.tasks()

  engine.advance({ hours: 1 })
  await settle(engine, world)
  expect(world.received).toHaveLength(1)
  await retryParked(engine.db, parked?.id ?? '', engine.clock.now())
  await settle(engine, world)

  expect(world.received).toHaveLength(2)
  expect(await engine.tasks()).toEqual([])
})

test('a client that throws leaves a doubt, and the doubt is settled before the next try', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  let asked = 0
  const world = outside({
    whenUndecided: 'show',
    reconcile: async () => {
      asked += 1
      return 'happened'
    },
  })
  world.answers.push(new Error('the answer was lost'))

  const log = await settle(engine, world)
  engine.advance({ seconds: 2 })
  await settle(engine, world)

  expect(log.errors).toEqual(['task failed: the answer was lost'])
  expect({ asked, received: world.received.length }).toEqual({ asked: 1, received: 1 })
  expect(await engine.attempts()).toEqual(['found'])
})

test('a provider that cannot be reached is a failure of the task, not of our database', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const world = outside()
  world.answers.push(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))

  await settle(engine, world)

  expect(await engine.tasks()).toMatchObject([
    { state: 'waiting', failures: 1, error: 'SendFailed: connect ECONNREFUSED' },
  ])
})
