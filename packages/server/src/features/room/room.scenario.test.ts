import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function roomOf(world: World) {
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const say = (text: string) => ben.api.messages.post({ incident, text })
  const newest = async (api = ana.api) => (await api.messages.list({ incident })).items[0]
  const told = async () =>
    (await ana.api.timeline.list({ incident })).items.map(({ sentence }) => sentence).join('\n')
  return { ana, ben, incident, say, newest, told }
}

test('C-34 its writer edits a message; everybody sees that, and only they are offered it', async () => {
  await using world = await createWorld()
  const { ana, ben, say, newest, told } = await roomOf(world)
  const { id } = await say('It is the pol')
  await world.advance({ minutes: 2 })

  const edited = await ben.api.messages.edit({ message: id, text: 'It is the pool' })

  expect(edited).toMatchObject({ id, text: 'It is the pool', can: { change: true } })
  expect(await newest()).toMatchObject({
    text: 'It is the pool',
    at: '2026-01-05T09:00:00Z',
    editedAt: '2026-01-05T09:02:00Z',
    can: { change: false },
  })
  await expect(ana.api.messages.edit({ message: id, text: 'No' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  expect(await told()).toContain('Ben: It is the pol\nBen edited a message: It is the pool')
})

test('C-20 what is marked word for word follows its message; what was reworded stays', async () => {
  await using world = await createWorld()
  const { ana, ben, incident, say } = await roomOf(world)
  const [first, second] = [await say('Errors since 8:05'), await say('It is the pol')]
  const mark = { incident, kind: 'fact' } as const
  await ana.api.entries.record({ ...mark, message: first.id })
  const reworded = await ana.api.entries.record({ ...mark, message: second.id })
  await ana.api.entries.change({ entry: reworded.id, text: 'All connections are in use' })

  await ben.api.messages.edit({ message: first.id, text: 'Errors since 8:50' })
  await ben.api.messages.edit({ message: second.id, text: 'It is the pool' })

  const { items } = await ana.api.entries.list({ incident })
  expect(items.map(({ text }) => text).toSorted()).toEqual([
    'All connections are in use',
    'Errors since 8:50',
  ])
})

test('C-14 a deleted message leaves its place and no words; what it was marked as stays as evidence', async () => {
  await using world = await createWorld()
  const { ana, ben, incident, say, newest, told } = await roomOf(world)
  const { id: message } = await say('The pool is at 100 %')
  await ana.api.entries.record({ incident, kind: 'fact', message })

  await ben.api.messages.delete({ message })

  expect(await newest(ben.api)).toMatchObject({
    id: message,
    text: '',
    deletedAt: '2026-01-05T09:00:00Z',
    mark: { kind: 'fact' },
    can: { change: false },
  })
  expect((await ana.api.entries.list({ incident })).items[0]?.text).toBe('The pool is at 100 %')
  expect(await told()).not.toContain('Ben: The pool')
  expect(await told()).toContain('Ben deleted a message')
  await expect(
    ana.api.entries.record({ incident, kind: 'fact', message: (await deleted(ben, say)).id }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

async function deleted(
  { api }: Awaited<ReturnType<World['person']>>,
  say: (text: string) => Promise<{ readonly id: string }>,
) {
  const said = await say('Secret')
  await api.messages.delete({ message: said.id })
  return said
}

test('C-17 what a program said elsewhere is passed on with its name, time, place and files', async () => {
  await using world = await createWorld()
  const { ana, incident, newest } = await roomOf(world)
  const url = 'https://example.slack.com/archives/C1/p1'
  const files = [{ name: 'graph.png', url: 'https://files.example.com/1' }]
  const passed = { incident, text: '', app: 'Grafana', at: '2026-01-05T08:58:00Z', url, files }

  await ana.api.messages.post(passed)
  const said = await newest()
  const entry = await ana.api.entries.record({
    incident,
    kind: 'evidence',
    message: said?.id ?? '',
  })

  expect(said).toMatchObject({ app: 'Grafana', at: '2026-01-05T08:58:00Z', url, files })
  expect(entry).toMatchObject({
    text: 'graph.png',
    url,
    origin: 'system',
    at: '2026-01-05T08:58:00Z',
    by: { name: 'Ana' },
  })
})

test('C-34 nobody edits or deletes in a private incident that they do not see', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Leak', visibility: 'private' })
  const { id: message } = await ana.api.messages.post({ incident, text: 'Here' })

  await expect(ben.api.messages.edit({ message, text: 'There' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(ben.api.messages.delete({ message })).rejects.toMatchObject({ code: 'not-found' })
})
