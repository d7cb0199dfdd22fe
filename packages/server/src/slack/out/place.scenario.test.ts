import { expect, test } from 'vitest'
import { createSyncWorld } from '../../testing/sync-world.ts'

test('X-04 the board tells where the incident is in Slack, and opens it', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  const before = await it.place(incident)

  await it.sync(incident)

  const after = await it.place(incident)
  expect(before).toEqual({ state: 'none', url: null, problems: [] })
  expect(after).toEqual({
    state: 'channel',
    url: `https://shobodan.slack.com/archives/${it.channelOf(incident).id}`,
    problems: [],
  })
})

test('X-04 who could not be invited stands on the board by name, with the manual way', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.joins('ben', incident)
  it.deactivate('ben')

  await it.sync(incident)

  expect((await it.place(incident)).problems).toEqual([
    'Slack does not let Hikeshi invite a former member. Somebody in the channel can invite them, or tell them to look here.',
  ])
})

test('X-04 a Slack that forbids channels is told with what an admin can do, and the thread opens', async () => {
  await using it = await createSyncWorld({ policy: { appsMayCreateChannels: false }, lobby: true })
  const incident = await it.raise('Checkout')

  await it.sync(incident)

  const { state, url, problems } = await it.place(incident)
  expect(state).toBe('thread')
  expect(url).toMatch(new RegExp(`^https://shobodan.slack.com/archives/${it.lobby().id}/p\\d{16}$`))
  expect(problems).toEqual([expect.stringContaining('An admin of Slack can allow apps')])
})

test('X-04 without a lobby and without the right to make one, the board says which channel is missing', async () => {
  await using it = await createSyncWorld({ policy: { appsMayCreateChannels: false } })
  const incident = await it.raise('Checkout')

  await it.sync(incident)

  expect((await it.place(incident)).problems).toContainEqual(
    expect.stringContaining('There is no channel #war_room'),
  )
})

test('X-03 a Slack that does not answer is told while it does not, and no longer', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('Checkout')
  await it.sync(incident)
  await it.down(60)
  it.stand({ board: ['board 2'] })
  await it.sync(incident)
  await it.advance(20)
  const during = await it.place(incident)

  await it.advance(120)

  expect(during.problems).toEqual([expect.stringContaining('Slack does not answer')])
  expect((await it.place(incident)).problems).toEqual([])
})

test('X-04 a private incident tells nobody outside where it is', async () => {
  await using it = await createSyncWorld()
  const incident = await it.raise('内部不正', { visibility: 'private' })
  await it.sync(incident)

  await expect(it.place(incident, 'ben')).rejects.toMatchObject({ code: 'not-found' })
})
