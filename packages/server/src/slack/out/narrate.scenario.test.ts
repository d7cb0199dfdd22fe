import { expect, test } from 'vitest'
import { ourMessages } from '../../testing/sync-standing.ts'
import { createSyncWorld } from '../../testing/sync-world.ts'

test('X-03 what had to wait for a quarter of an hour without any outage comes in one message, what is younger as ever', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const { id } = it.channelOf(incident)
  await it.advance(60)
  it.double.faults.onCall(
    { name: 'chat.postMessage' },
    { kind: 'rate_limited', retryAfter: 20 * 60 },
  )
  for (const word of ['one', 'two']) it.say(word, `said ${word}`)
  await it.sync(incident)
  await it.advance(10 * 60)
  it.say('three', 'said three')
  await it.sync(incident)

  await it.advance(11 * 60)

  const [board, digest, last, ...more] = ourMessages(it, id)
  expect([board, last, more]).toEqual(['board 1', 'said three', []])
  expect(digest).toContain('Said on the web')
  expect(await it.gaps(incident)).toEqual([])
})
