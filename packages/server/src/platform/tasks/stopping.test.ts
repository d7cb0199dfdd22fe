import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createEngine } from '../../testing/engine.ts'
import { startWorkers } from '../../testing/workers.ts'
import { work, type Handler } from './handlers.ts'

const wait = { timeout: 20_000, interval: 10 }
const Numbered = z.object({ number: z.number() })

test('a graceful stop waits for what runs, and gives the rest back for others to run at once', async () => {
  await using engine = await createEngine()
  const finished: number[] = []
  const slow = Promise.withResolvers<undefined>()
  const aborted: number[] = []
  const handler = work({
    kind: 'count',
    lane: 'chat',
    payload: Numbered,
    run: async ({ number }, { signal }) => {
      if (number === 1) {
        signal.addEventListener('abort', () => aborted.push(number))
        await slow.promise
      }
      finished.push(number)
    },
  })
  await engine.plan({ kind: 'count', lane: 'chat', key: 't1', payload: { number: 1 } })
  const team = startWorkers(engine, [handler], 1)
  await vi.waitUntil(() => team.workers[0]?.status()[2]?.running === 1, wait)

  await team.workers[0]?.stop(1)

  expect(aborted).toEqual([1])
  expect(await engine.tasks()).toMatchObject([{ state: 'unknown' }])
  await using heir = startWorkers(
    engine,
    [{ ...handler, run: async () => void finished.push(2) } as Handler],
    1,
  )
  await vi.waitUntil(() => finished.includes(2), wait)
  slow.resolve(undefined)
  await heir.stop()
})

test('a stopped worker claims nothing more', async () => {
  await using engine = await createEngine()
  const ran: number[] = []
  const counting = work({
    kind: 'count',
    lane: 'chat',
    payload: Numbered,
    run: async ({ number }) => void ran.push(number),
  })
  const team = startWorkers(engine, [counting], 1)
  await team.stop()

  await engine.plan({ kind: 'count', lane: 'chat', key: 't1', payload: { number: 1 } })
  engine.hints.changed(['chat'])

  expect(ran).toEqual([])
  expect(await engine.tasks()).toMatchObject([{ state: 'waiting', attempts: 0 }])
})
