import { expect, test } from 'vitest'
import { armFailpoint } from '../../platform/failpoint.ts'
import { ourMessages } from '../../testing/sync-standing.ts'
import { createSyncWorld } from '../../testing/sync-world.ts'

const LOST = ['effect_then_reset', 'effect_then_hang', 'effect_then_http'] as const

test.each(LOST)('C-01 a post whose answer is lost (%s) stands there once', async (kind) => {
  await using it = await createSyncWorld({ timeoutMs: 400 })
  const incident = await it.raise('Checkout')
  it.say('m1', 'one')
  it.faultOnce('chat.postMessage', kind)

  await it.sync(incident)
  await it.advance(60)

  expect(ourMessages(it, it.channelOf(incident).id)).toEqual(['board 1', 'one'])
  expect(ourMessages(it, it.lobby().id)).toEqual([`lobby ${incident}`])
})

test.each(LOST)('C-01 a create whose answer is lost (%s) makes one channel', async (kind) => {
  await using it = await createSyncWorld({ timeoutMs: 400 })
  const incident = await it.raise('Checkout')
  it.faultOnce('conversations.create', kind)

  await it.sync(incident)
  await it.advance(60)

  expect(it.channels()).toHaveLength(1)
  expect(it.channelOf(incident).name).toBe('inc-20260105-1-checkout')
})

test('C-01 a name that somebody else has makes the next one', async () => {
  await using it = await createSyncWorld()
  it.asPerson('ben', 'inc-20260105-1-checkout')
  const incident = await it.raise('Checkout')

  await it.sync(incident)

  expect(it.channelOf(incident).name).toBe('inc-20260105-1-checkout-2')
})

const STEPS = [
  'slack.channel.reserved',
  'slack.channel.asking',
  'slack.channel.asked',
  'slack.channel.known',
  'slack.channel.invited',
  'slack.channel.topic',
  'slack.channel.purpose',
  'slack.channel.bookmark',
  'slack.message.sending',
  'slack.message.sent',
]

test.each(STEPS)(
  'C-01 killed at %s, there is one live channel and each message once',
  async (step) => {
    await using it = await createSyncWorld({ tasksMayFail: true })
    const incident = await it.raise('Checkout')
    it.say('m1', 'one')
    armFailpoint(`${step}:1:throw`)

    await it.sync(incident)
    armFailpoint(null)
    await it.advance(120)

    const { id } = it.channelOf(incident)
    expect(it.channels().filter(({ isArchived }) => !isArchived)).toHaveLength(1)
    expect(ourMessages(it, id)).toEqual(['board 1', 'one'])
    expect(it.bookmarks(id)).toHaveLength(2)
    expect(ourMessages(it, it.lobby().id)).toEqual([`lobby ${incident}`])
  },
)

test('C-01 more incidents than Slack takes in a minute all get their channel, and Slack never has to say no', async () => {
  await using it = await createSyncWorld()
  const incidents: string[] = []
  for (let count = 1; count <= 24; count++) {
    const incident = await it.raise(`Checkout ${count}`)
    incidents.push(incident)
    await it.sync(incident)
  }

  await it.advance(5 * 60)

  expect(it.channels()).toHaveLength(24)
  expect(it.refusedForRate()).toEqual([])
  for (const incident of incidents) {
    expect(ourMessages(it, it.channelOf(incident).id)).toEqual(['board 1'])
  }
}, 120_000)
