import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBuckets } from './buckets.ts'

const START = Temporal.Instant.from('2026-01-05T09:00:00Z')
const at = (seconds: number) => START.add({ milliseconds: Math.round(seconds * 1000) })

test('R-44 a burst goes out at once, what comes after waits for its turn', () => {
  const buckets = createBuckets()
  const burst = Array.from({ length: 16 }, () => buckets.take('conversations.create', null, at(0)))

  const wait = buckets.take('conversations.create', null, at(0))
  const tooEarly = buckets.take('conversations.create', null, at(3))
  const inTime = buckets.take('conversations.create', null, at(3.75))

  expect(burst).toEqual(Array.from({ length: 16 }, () => null))
  expect([wait?.toString(), tooEarly?.toString(), inTime]).toEqual([
    '2026-01-05T09:00:03.75Z',
    '2026-01-05T09:00:07.5Z',
    null,
  ])
})

test('R-44 those who wait are each told a moment of their own, at most a minute away', () => {
  const buckets = createBuckets()
  for (let call = 0; call < 16; call++) buckets.take('conversations.create', null, at(0))

  const waits = Array.from({ length: 20 }, () => buckets.take('conversations.create', null, at(0)))

  expect(waits.slice(0, 3).map(String)).toEqual([
    '2026-01-05T09:00:03.75Z',
    '2026-01-05T09:00:07.5Z',
    '2026-01-05T09:00:11.25Z',
  ])
  expect(String(waits.at(-1))).toBe('2026-01-05T09:01:00Z')
})

test('R-44 a full channel holds up no other channel, and a post that waits takes from nobody', () => {
  const buckets = createBuckets()
  for (let post = 0; post < 4; post++) buckets.take('chat.postMessage', 'C1', at(0))

  const same = Array.from({ length: 300 }, () => buckets.take('chat.postMessage', 'C1', at(0)))
  const other = buckets.take('chat.postMessage', 'C2', at(0))

  expect(same.every((wait) => wait !== null)).toBe(true)
  expect(other).toBeNull()
})

test('R-44 what Slack asks to leave alone is left alone, and nothing else', () => {
  const buckets = createBuckets()
  buckets.block('chat.update', at(30))

  const held = buckets.take('chat.update', 'C1', at(29))
  const others = buckets.take('chat.postMessage', 'C1', at(29))
  const afterwards = buckets.take('chat.update', 'C1', at(30))

  expect([held?.toString(), others, afterwards]).toEqual(['2026-01-05T09:00:30Z', null, null])
})

test('R-44 in no minute do more calls go out than Slack allows, however they come', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(gaps, (waits) => {
      const buckets = createBuckets()
      const sent: number[] = []
      let now = START
      for (const wait of waits) {
        now = now.add({ milliseconds: wait })
        if (buckets.take('conversations.setTopic', null, now) === null) {
          sent.push(now.epochMilliseconds)
        }
      }
      const most = Math.max(
        0,
        ...sent.map((first) => sent.filter((one) => one >= first && one < first + 60_000).length),
      )
      expect(most).toBeLessThanOrEqual(32)
    }),
  )
})
