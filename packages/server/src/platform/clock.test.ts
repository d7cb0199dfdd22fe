import { expect, test } from 'vitest'
import { createDatabaseClock, systemClock } from './clock.ts'

const hour = (hours: number) => Temporal.Now.instant().add({ hours })

test('time is the database’s, whatever this machine believes', async () => {
  const clock = await createDatabaseClock(async () => hour(5))

  const ahead = Temporal.Now.instant().until(clock.now()).total('minutes')

  expect(ahead).toBeGreaterThan(299)
  expect(ahead).toBeLessThan(301)
})

test('how far this machine is off is told', async () => {
  const clock = await createDatabaseClock(async () => hour(-2))

  expect(Math.round((await clock.synchronise()) / 60_000)).toBe(-120)
})

test('a database that goes back in time stops ours, and never turns it', async () => {
  let offset = 2
  const clock = await createDatabaseClock(async () => hour(offset))
  const before = clock.now()

  offset = 1
  await clock.synchronise()
  const after = clock.now()

  expect(Temporal.Instant.compare(after, before)).toBeGreaterThanOrEqual(0)
  expect(before.until(after).total('minutes')).toBeLessThan(1)
})

test('instants are of whole milliseconds, so that what was recorded equals what is read', () => {
  expect(systemClock.now().epochNanoseconds % 1_000_000n).toBe(0n)
})
