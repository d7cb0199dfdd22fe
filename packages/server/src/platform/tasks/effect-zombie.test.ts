import { expect, test } from 'vitest'
import { z } from 'zod'
import { claimOf, createEngine, keepingLog, type Engine } from '../../testing/engine.ts'
import { effect, handlersOf, type EffectHandler, type SendResult } from './handlers.ts'
import { reclaimExpired } from './lease.ts'
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

test('a zombie does not send: the last look before the send finds that its lease is gone', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const wakes = Promise.withResolvers<boolean>()
  const world = outside({ wanted: () => wakes.promise })
  const zombie = settle(engine, world)
  while ((await engine.tasks())[0]?.state !== 'leased');
  engine.advance({ seconds: 11 })
  await reclaimExpired(engine.db, engine.clock.now())
  const [heir] = await claimOf(engine.db, 'chat', engine.clock.now(), 1)

  wakes.resolve(true)
  const log = await zombie

  expect(world.received).toEqual([])
  expect(log.infos).toEqual(['task lost its lease'])
  expect(await engine.attempts()).toEqual([])
  expect(heir).toMatchObject({ wasUnknown: true })
})

test('a send that outlives its lease is noted, but its task stays with the heir', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const slow = outside({
    send: async () => {
      engine.advance({ seconds: 11 })
      await reclaimExpired(engine.db, engine.clock.now())
      await claimOf(engine.db, 'chat', engine.clock.now(), 1)
      return SENT
    },
  })

  const log = await settle(engine, slow)

  expect(log.infos).toEqual(['task lost its lease'])
  expect(await engine.attempts()).toEqual(['sent'])
  expect(await engine.tasks()).toMatchObject([{ state: 'leased', attempts: 2 }])
})

test('what an heir has called unknown stays unknown, though the zombie’s answer comes late', async () => {
  await using engine = await createEngine({ start: START })
  await engine.plan(post)
  const heir = outside()
  const slow = outside({
    send: async () => {
      engine.advance({ seconds: 11 })
      await reclaimExpired(engine.db, engine.clock.now())
      await settle(engine, heir)
      return SENT
    },
  })

  const log = await settle(engine, slow)

  expect(heir.received).toHaveLength(1)
  expect(log.infos).toEqual(['task lost its lease'])
  expect(await engine.attempts()).toEqual(['unknown', 'sent'])
  expect(await engine.tasks()).toEqual([])
})
