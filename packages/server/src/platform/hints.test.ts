import { expect, test } from 'vitest'
import { createHints, type Topic } from './hints.ts'

test('whoever waits for a topic wakes at its next hint, and at no other', async () => {
  const hints = createHints()
  const woken: Topic[] = []
  const waits = (['log', 'page'] as const).map((topic) =>
    hints.wait(topic, 60_000).then(() => woken.push(topic)),
  )

  hints.changed(['page'])
  await waits[1]
  expect(woken).toEqual(['page'])
  hints.changed(['log'])
  await waits[0]

  expect(woken).toEqual(['page', 'log'])
})

test('a wait without a hint ends after its time, and at once when it is called off', async () => {
  const hints = createHints()
  const off = new AbortController()

  await hints.wait('log', 1)
  const called = hints.wait('log', 60_000, off.signal)
  off.abort()
  await called

  await expect(hints.wait('log', 60_000, off.signal)).resolves.toBeUndefined()
})

test('a listener that leaves hears nothing more, even while a hint is being told', () => {
  const hints = createHints()
  const heard: string[] = []
  const leave = hints.subscribe(() => {
    heard.push('first')
    leave()
  })
  hints.subscribe(() => heard.push('second'))

  hints.changed(['log'])
  hints.changed(['log'])

  expect(heard).toEqual(['first', 'second', 'second'])
})
