import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const slack = { part: 'slack' } as const

test('C-10 what Slack goes by is a part of the settings: shown in sentences, saved, and in the file', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { content } = await ana.api.settings.part(slack)
  expect(content).toMatchObject({ lobby: 'war_room', rooms: 'channels', language: null })

  const changed = { ...(content as object), lobby: '障害対応室', language: 'ja' }
  const { changes } = await ana.api.settings.preview({ ...slack, content: changed })
  await ana.api.settings.change({ ...slack, content: changed, version: 0 })

  expect(changes).toEqual(['Incidents are announced in #障害対応室.', 'Channels speak Japanese.'])
  expect(world.app.settings.defaults.slack).toMatchObject({ lobby: '障害対応室', language: 'ja' })
  expect((await ana.api.settings.export({})).yaml).toContain('lobby: 障害対応室')
})

test.each([
  ['a lobby with a space', { lobby: 'war room' }, 'slack.lobby'],
  ['a pattern that names two channels alike', { channelName: 'inc-{date}' }, 'slack.channelName'],
  ['an emoji with colons', { reactions: { fact: [':pushpin:'] } }, 'slack.reactions.fact.0'],
  ['an emoji that means two things', { reactions: { fact: ['fire'] } }, 'slack.reactions.raise.0'],
])('C-10 %s is refused where it stands', async (_, content, path) => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')

  const { problems } = await ana.api.settings.preview({ ...slack, content })

  expect(problems.map((problem) => problem.path)).toEqual([path])
  expect(problems[0]?.message).not.toBe('This cannot be taken as it is.')
})
