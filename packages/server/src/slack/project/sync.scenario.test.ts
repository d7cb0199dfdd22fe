import { expect, test } from 'vitest'
import { ourMessages } from '../../testing/sync-standing.ts'
import { createSyncWorld } from '../../testing/sync-world.ts'

test('C-01 raising an incident makes one channel, with everybody who was called or joined in it', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('決済が止まっている')
  await it.joins('ben', incident)

  await it.sync(incident)

  const channel = it.channelOf(incident)
  expect(it.channels()).toHaveLength(1)
  expect(channel).toMatchObject({ name: 'inc-20260105-1-決済が止まっている', kind: 'public' })
  expect(new Set(channel.members)).toEqual(new Set([it.bot, it.slack('aiko'), it.slack('ben')]))
  expect(channel.topic.value).toContain('決済が止まっている')
  expect(channel.purpose.value).toContain('INC-1')
  expect(it.bookmarks(channel.id)).toEqual([
    'http://localhost:3000/incidents/1',
    'http://localhost:3000/incidents/1/report',
  ])
  expect(ourMessages(it, channel.id)).toEqual(['board 1'])
})

test('C-01 what stands is edited in place, and what is over is taken away', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  it.stand({ board: ['board 2'], offer: ['offer 1'] })
  await it.sync(incident)
  it.stand({ board: ['board 3'], offer: [] })

  await it.sync(incident)
  const { id } = it.channelOf(incident)
  const before = it.calls()
  await it.sync(incident)

  expect(ourMessages(it, id)).toEqual(['board 3'])
  expect(it.called(before)).toEqual(['conversations.info', 'conversations.members'])
})

test('C-01 what was said elsewhere is said in its order, said better in place, and taken back', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const { id } = it.channelOf(incident)
  it.say('m1', 'one')
  it.say('m2', 'two', { under: 'm1' })
  it.say('m3', 'three')
  await it.sync(incident)
  const first = ourMessages(it, id)
  it.say('m1', 'one, better')
  it.say('m3', null)

  await it.sync(incident)

  expect(first).toEqual(['board 1', 'one', 'two', 'three'])
  expect(ourMessages(it, id)).toEqual(['board 1', 'one, better', 'two'])
})

test('C-01 a private incident’s channel is private from birth, and nothing of it is in the lobby', async () => {
  await using it = await createSyncWorld()
  const open = await it.raise('Checkout')
  const hidden = await it.raise('内部不正', { visibility: 'private' })
  await it.sync(open)

  await it.sync(hidden)

  expect(it.channelOf(hidden)).toMatchObject({ kind: 'private', name: 'inc-20260105-2' })
  expect(ourMessages(it, it.lobby().id)).toEqual([`lobby ${open}`])
})

test('C-01 an incident that becomes private goes on in a private channel, and what we said in the open one is gone', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const before = it.channelOf(incident)
  await it.edit(incident, { visibility: 'private' })

  await it.sync(incident)

  const after = it.channelOf(incident)
  expect(after.kind).toBe('private')
  expect(it.channel(before.id).isArchived).toBe(true)
  expect(ourMessages(it, before.id)).toEqual([])
  expect(ourMessages(it, after.id)).toEqual(['board 1'])
  expect(ourMessages(it, it.lobby().id)).toEqual([])
})

test('X-04 a Slack that forbids channels has the incident in a thread of the lobby, and the board says why', async () => {
  await using it = await createSyncWorld({ policy: { appsMayCreateChannels: false }, lobby: true })
  const incident = await it.raise('Checkout')
  it.say('m1', 'one')

  await it.sync(incident)

  expect(ourMessages(it, it.lobby().id)).toEqual([`lobby ${incident}`, 'board 1', 'one'])
  expect(it.threads(it.lobby().id)).toBe(2)
  expect(await it.row(incident)).toMatchObject({ state: 'refused', problem: 'forbidden' })
})

test('X-04 who cannot be invited holds up nobody, and is known by name', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.joins('ben', incident)
  await it.joins('chihiro', incident)
  it.deactivate('ben')

  await it.sync(incident)

  expect(it.channelOf(incident).members).toContain(it.slack('chihiro'))
  expect(await it.objects(incident, 'member')).toContainEqual(
    expect.objectContaining({ key: it.slack('ben'), state: 'failed' }),
  )
})

test('C-01 whoever leaves is not fetched back', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.joins('ben', incident)
  await it.sync(incident)
  const { id } = it.channelOf(incident)
  it.leaves('ben', id)
  await it.sync(incident)
  await it.joins('chihiro', incident)

  await it.sync(incident)

  expect(it.channelOf(incident).members).not.toContain(it.slack('ben'))
  expect(it.channelOf(incident).members).toContain(it.slack('chihiro'))
})

test('C-01 what somebody changes by hand is put right: a topic, a board that was deleted, an archive', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const { id, topic } = it.channelOf(incident)
  it.asSlack('conversations.setTopic', { channel: id, topic: 'lunch' })
  await it.sync(incident)
  const again = it.channelOf(incident).topic.value
  it.deleteOurs(id)
  it.stand({ board: ['board 2'] })
  await it.sync(incident)
  const posted = ourMessages(it, id)
  it.asSlack('conversations.archive', { channel: id })
  await it.sync(incident)

  expect(again).toBe(topic.value)
  expect(posted).toEqual(['board 2'])
  expect(it.channelOf(incident).isArchived).toBe(false)
})

test('X-03 after a long outage everything old is one message, though it was tried meanwhile', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const { id } = it.channelOf(incident)
  await it.down(20 * 60)
  it.say('m0', 'said 0')
  await it.sync(incident)
  for (let round = 1; round <= 5; round++) {
    await it.advance(2 * 60)
    it.say(`m${round}`, `said ${round}`)
  }

  await it.advance(14 * 60)

  const said = ourMessages(it, id)
  expect(said).toHaveLength(2)
  expect(said[1]).toContain('while Slack was away')
}, 120_000)

test('X-03 while Slack is down nothing fails, and afterwards the last state stands there once', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const { id } = it.channelOf(incident)
  await it.down(10 * 60)
  for (let minute = 1; minute <= 9; minute++) {
    it.stand({ board: [`board ${minute}`] })
    it.say(`m${minute}`, `said ${minute}`)
    await it.sync(incident)
    await it.advance(60)
  }

  await it.advance(120)

  expect(ourMessages(it, id)).toEqual(['board 9', expect.stringContaining('while Slack was away')])
  expect(await it.parked()).toEqual([])
  const [gap, ...more] = await it.gaps(incident)
  expect(gap).toMatchObject({ from: '2026-01-05T09:00:00Z' })
  expect(JSON.stringify(gap)).toMatch(/"to":"2026-01-05T09:10/)
  expect(more).toEqual([])
})

test('X-03 what was said while Slack was away comes in one message, and what is said afterwards as ever', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  const { id } = it.channelOf(incident)
  await it.down(30 * 60)
  for (let minute = 1; minute <= 29; minute++) {
    it.say(`m${minute}`, `said ${minute}`)
    await it.advance(60)
  }
  await it.sync(incident)

  await it.advance(180)
  it.say('m30', 'back again')
  await it.sync(incident)
  await it.advance(10)

  const said = ourMessages(it, id)
  expect(said).toEqual(['board 1', expect.stringContaining('while Slack was away'), 'back again'])
})
