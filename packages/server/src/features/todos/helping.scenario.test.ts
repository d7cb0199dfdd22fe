import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

test('W-18 a newcomer sees at most five things that need no knowledge of the system, and takes one', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Slow', severity: 'sev2' })
  await bo.api.incidents.join({ incident, availability: 'now' })
  const keys = async () =>
    (await bo.api.todos.forMe({ incident })).items.map(({ key, text }) => key ?? text.en)
  expect(await keys()).toEqual([
    'evidence.paste',
    'report.create',
    'cs.tell',
    'help.page',
    'internal.update',
  ])

  const own = await ana.api.todos.create({ incident, text: 'Ring the shops' })
  await ana.api.todos.help({ todo: own.id })
  const [first] = (await bo.api.todos.forMe({ incident })).items
  expect(first).toMatchObject({ id: own.id, can: { take: true } })
  await bo.api.todos.take({ todo: own.id })

  expect(await keys()).not.toContain('Ring the shops')
})

test('W-18 where nothing is free there is nothing on the list', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id: incident } = await api.incidents.raise({ title: 'Slow' })

  expect((await api.todos.forMe({ incident })).items).toEqual([])
})

test('W-15 B-11 an instruction says who, what, by when and why, and shows since when it is acknowledged', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Slow' })
  const { id: todo } = await ana.api.todos.create({ incident, text: 'Tell the users' })

  const asked = await ana.api.todos.ask({
    todo,
    person: bo.id,
    reason: 'You write well',
    minutes: 15,
  })

  expect(asked).toMatchObject({
    askedOf: { name: 'Bo' },
    asked: { by: { name: 'Ana' }, at: '2026-01-05T09:00:00Z', reason: 'You write well' },
    due: '2026-01-05T09:15:00Z',
    acknowledgedAt: null,
  })
  await world.advance({ minutes: 2 })
  const accepted = await bo.api.todos.accept({ todo })
  expect(accepted).toMatchObject({
    assignee: { name: 'Bo' },
    acknowledgedAt: '2026-01-05T09:02:00Z',
  })
  const { items } = await ana.api.timeline.list({ incident, limit: 100 })
  const told = items.find(({ type }) => type === 'todo.asked')
  expect(told?.sentence).toContain('You write well')
})

test('B-14 what was shared is ticked, comes again by the pace of the severity, and stops with the harm', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id: incident } = await api.incidents.raise({ title: 'Slow', severity: 'sev1' })
  const update = async () => {
    const found = (await api.todos.list({ incident })).items.find(
      ({ key }) => key === 'internal.update',
    )
    return `${found?.state} ${found?.due}`
  }
  expect(await update()).toBe('open 2026-01-05T09:30:00Z')
  await world.advance({ minutes: 10 })

  await api.entries.record({ incident, kind: 'status', text: 'We revert the release' })
  expect(await update()).toBe('done 2026-01-05T09:30:00Z')
  await world.advance({ minutes: 20 })
  expect(await update()).toBe('open 2026-01-05T09:40:00Z')
  await world.advance({ minutes: 1 })
  await api.entries.record({ incident, kind: 'status', text: 'It is reverted' })
  expect(await update()).toBe('done 2026-01-05T09:40:00Z')

  await api.incidents.converge({ incident, action: 'propose', text: 'calm' })
  await api.incidents.converge({ incident, action: 'declare', override: 'all is well' })
  await world.advance({ hours: 2 })

  expect(await update()).toBe('done 2026-01-05T09:40:00Z')
})
