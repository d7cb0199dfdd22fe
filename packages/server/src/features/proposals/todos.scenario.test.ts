import { TodoSetting } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { nameOf, withAggregates } from '../../commands/aggregates.ts'
import { replay } from '../../platform/log/replay.ts'
import { createWorld, type World } from '../../testing/world.ts'

type Api = Awaited<ReturnType<World['person']>>['api']

const Todos = z.array(TodoSetting)

async function templates(api: Api) {
  return Todos.parse((await api.settings.part({ part: 'todos' })).content)
}

/** The first template of SEV2 that a person ticks, with a new text. */
async function reworded(api: Api, en: string) {
  const found = (await templates(api)).find((one) => one.severities.includes(2))
  if (found === undefined) throw new Error('there are to-dos at SEV2')
  const { key, ...rest } = found
  return {
    key,
    target: { kind: 'todo', key } as const,
    todo: { ...rest, text: { ...rest.text, en } },
  }
}

test('B-25 a to-do template is proposed as it would be, previewed in sentences, and holds once adopted', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const { key, ...asked } = await reworded(ana.api, 'Say the number aloud')

  const made = await ana.api.proposals.make({ text: 'Clearer', ...asked })
  await expect(ana.api.proposals.adopt({ proposal: made.id })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const adopted = await ed.api.proposals.adopt({ proposal: made.id, comment: 'Yes' })
  const { id: incident } = await ana.api.incidents.raise({ title: 'Down', severity: 'sev2' })

  expect(made.todo).toMatchObject({ stale: false, after: { text: { en: 'Say the number aloud' } } })
  expect(made.todo?.changes).toEqual([expect.stringContaining('Say the number aloud')])
  expect(adopted).toMatchObject({ state: 'adopted', decidedBy: { name: 'Ed' }, decision: 'Yes' })
  expect((await templates(ana.api)).find((one) => one.key === key)?.text.en).toBe(
    'Say the number aloud',
  )
  const { items } = await ana.api.todos.list({ incident })
  expect(items.map(({ text }) => text.en)).toContain('Say the number aloud')
})

test('B-25 a new to-do is proposed, and one that is of no use is proposed to go', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const { key, target, todo } = await reworded(ed.api, 'Feed the cat')
  const before = (await templates(ed.api)).length

  const fresh = await ed.api.proposals.make({
    text: 'We forgot it twice',
    target: { kind: 'todo', key: null },
    todo,
  })
  await ed.api.proposals.adopt({ proposal: fresh.id })
  const away = await ed.api.proposals.make({ text: 'Nobody does it', target, todo: null })
  await ed.api.proposals.adopt({ proposal: away.id })

  const after = await templates(ed.api)
  expect(after).toHaveLength(before)
  expect(after.map((one) => one.key)).not.toContain(key)
  expect(after.at(-1)?.text.en).toBe('Feed the cat')
})

test('B-25 a proposal about a to-do that has changed since is refused, and says so', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const { key: _, ...asked } = await reworded(ana.api, 'Say the number aloud')
  const { id: proposal } = await ana.api.proposals.make({ text: 'Clearer', ...asked })
  const other = await reworded(ed.api, 'Write the number down')
  const { id } = await ed.api.proposals.make({
    text: 'Safer',
    target: other.target,
    todo: other.todo,
  })
  await ed.api.proposals.adopt({ proposal: id })

  const [open] = (await ed.api.proposals.list({ state: 'open' })).items

  expect(open).toMatchObject({ id: proposal, todo: { stale: true, changes: [] } })
  await expect(ed.api.proposals.adopt({ proposal })).rejects.toMatchObject({
    code: 'settings-stale',
  })
  expect((await ed.api.proposals.list({ state: 'open' })).items).toHaveLength(1)
})

test('B-25 what could not be saved is not proposed, and locked to-dos stay as they are', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const { key: _, ...asked } = await reworded(ed.api, 'Say the number aloud')
  const wrong = { ...asked.todo, role: 'wizard' }
  await expect(
    ed.api.proposals.make({ text: 'Magic', target: asked.target, todo: wrong }),
  ).rejects.toThrow('wizard')

  const { id: proposal } = await ed.api.proposals.make({ text: 'Clearer', ...asked })
  await ed.api.settings.lock({ part: 'todos', reason: 'Audit' })
  await expect(ed.api.proposals.adopt({ proposal })).rejects.toMatchObject({
    code: 'settings-locked',
  })
  const told: object[] = []
  await withAggregates({ connectionString: world.connectionString }, (rebuilt) =>
    replay({ ...rebuilt, nameOf, sample: null, repair: false, tell: (one) => told.push(one) }),
  )
  expect(told).toEqual([])
})
