import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { by, createEngine } from '../testing/engine.ts'
import { armFailpoint } from './failpoint.ts'
import { IdempotencyKeyReused } from './idempotency.ts'

const key = (fingerprint: string) => by('ana', { idempotency: { key: 'k', fingerprint } })

test('a repeated request has no second effect and learns the id of the first', async () => {
  await using engine = await createEngine()
  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, key('same'))

  const again = await engine.spine.execute(engine.fill, { id: 'jar_2', beans: 3 }, key('same'))

  expect(again).toEqual({ id: 'jar_1', events: 0, repeated: true })
  expect(await engine.beans('jar_1')).toBe(3)
  expect(await engine.beans('jar_2')).toBeNull()
})

test('a key that stood for something else is refused; another person may use it', async () => {
  await using engine = await createEngine()
  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, key('same'))

  await expect(
    engine.spine.execute(engine.fill, { id: 'jar_2', beans: 4 }, key('other')),
  ).rejects.toThrow(IdempotencyKeyReused)
  const ben = by('ben', { idempotency: { key: 'k', fingerprint: 'other' } })
  await engine.spine.execute(engine.fill, { id: 'jar_3', beans: 4 }, ben)

  expect(await engine.beans('jar_2')).toBeNull()
  expect(await engine.beans('jar_3')).toBe(4)
})

test('twenty requests with one key at the same moment have one effect', async () => {
  await using engine = await createEngine()
  const other = engine.anotherSpine()

  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? other : engine.spine).execute(
        engine.fill,
        { id: `jar_${index}`, beans: 1 },
        key('same'),
      ),
    ),
  )

  expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1)
  const { rows } = await sql<{ count: string }>`select count(*) as count from event`.execute(
    engine.db,
  )
  expect(rows[0]?.count).toBe('1')
})

test('a request that failed left no key behind: its repetition is a first request', async () => {
  await using engine = await createEngine()
  armFailpoint('spine.appended:1:throw')
  await expect(
    engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, key('same')),
  ).rejects.toThrow('failpoint')

  const again = await engine.spine.execute(engine.fill, { id: 'jar_2', beans: 3 }, key('same'))

  expect(again).toMatchObject({ id: 'jar_2', repeated: false })
})
