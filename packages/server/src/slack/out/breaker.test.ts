import { expect, test } from 'vitest'
import { answered, CLOSED, failed, looking, waitsUntil, type Breaker } from './breaker.ts'

const START = Temporal.Instant.from('2026-01-05T09:00:00Z')
const at = (seconds: number) => START.add({ seconds })
const failing = (times: number, from: Breaker = CLOSED): Breaker =>
  Array.from({ length: times }).reduce<Breaker>((breaker) => failed(breaker, at(0)), from)

test('X-03 one failure is a bad moment, four in a row are an outage', () => {
  expect([1, 3, 4].map((times) => failing(times).condition)).toEqual([
    'degraded',
    'degraded',
    'down',
  ])
})

test('X-03 an answer in between begins the count anew', () => {
  const breaker = failing(3, answered(failing(3), at(1)))

  expect(breaker.condition).toBe('degraded')
})

test('X-03 while it is down one look every ten seconds goes out, and the others wait for it', () => {
  const down = failing(4)

  const early = waitsUntil(down, at(9))
  const due = waitsUntil(down, at(10))
  const others = waitsUntil(looking(down, at(10)), at(10))

  expect([early?.toString(), due, others?.toString()]).toEqual([
    '2026-01-05T09:00:10Z',
    null,
    '2026-01-05T09:00:20Z',
  ])
})

test('X-03 a first answer opens the way, three make it well; a failure meanwhile does not', () => {
  const once = answered(failing(4), at(10))
  const thrice = answered(answered(once, at(11)), at(12))

  expect([once.condition, waitsUntil(once, at(10)), thrice.condition]).toEqual([
    'degraded',
    null,
    'ok',
  ])
  expect(failed(once, at(11)).condition).toBe('degraded')
})

test('X-03 when it last answered stays known through the outage', () => {
  const breaker = failing(9, answered(CLOSED, at(0)))

  expect(breaker.lastAnswerAt?.toString()).toBe('2026-01-05T09:00:00Z')
})
