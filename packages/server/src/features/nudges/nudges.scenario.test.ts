import { expect, test } from 'vitest'
import { createHints } from '../../platform/hints.ts'
import { createWorld } from '../../testing/world.ts'
import { createHub } from '../live/index.ts'
import { company, hears, running } from '../../testing/company.ts'

type Message = Parameters<
  Parameters<Awaited<ReturnType<typeof createHub>>['subscribe']>[0]['send']
>[0]
test('C-12 nobody commands: the room hears it once, in the language of whoever reads, with its buttons', async () => {
  await using world = await createWorld()
  const { bo, cy, everybody } = await company(world)
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail' })
  const incident = String(number)
  await cy.api.incidents.join({ incident, availability: 'now' })
  await world.advance({ minutes: 4, seconds: 59 })
  expect(await hears(cy, incident)).not.toContain('N-01')

  await world.advance({ seconds: 1 })

  for (const person of everybody) expect(await hears(person, incident)).toContain('N-01')
  const { items } = await cy.api.nudges.list({ incident })
  expect(items.find(({ place }) => place === 'channel')?.parts[0]).toMatchObject({
    text: expect.stringContaining('Nobody is in command yet'),
    why: 'No commander after 5 minutes',
    acts: [
      { act: 'takeCommand', label: 'I’ll do it' },
      { act: 'askCommand', label: 'Ask somebody' },
    ],
  })
})

test('W-15 what is said to one person is in nobody else’s list, timeline or stream', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, incident } = await running(world)
  const { id } = await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: cy.id })
  await bo.api.messages.post({ incident, text: 'here' })

  await world.advance({ minutes: 5 })

  expect(await hears(ana, incident)).toEqual(['N-06'])
  expect(await hears(bo, incident)).toEqual([])
  const [nudge] = (await ana.api.nudges.list({ incident })).items
  expect(nudge?.parts[0]).toMatchObject({ about: id, text: expect.stringContaining('Cy') })
  const which = { nudge: nudge?.id ?? '', code: 'N-06', about: id } as const
  await expect(bo.api.nudges.dismiss(which)).rejects.toMatchObject({ code: 'not-found' })
  const { items } = await bo.api.timeline.list({ incident, limit: 100 })
  expect(items.filter(({ type }) => type.startsWith('nudge.'))).toEqual([])
  expect((await world.events()).filter((type) => type === 'nudge.said')).toHaveLength(1)
  const inIncident = await world.events((await ana.api.incidents.get({ incident })).id)
  expect(inIncident).not.toContain('nudge.said')
})

test('W-23 the live stream tells of a private word only the one it was said to', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, incident } = await running(world)
  await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: cy.id })
  await world.advance({ minutes: 5 })
  const hub = await createHub(world.app.parts.reads, createHints(), () => {})
  const [first] = (await ana.api.timeline.list({ incident })).items

  async function streamed(viewer: string): Promise<readonly string[]> {
    const types: string[] = []
    const send = (message: Message) => {
      if (message.kind === 'change') types.push(message.event.type)
    }
    const leave = await hub.subscribe({ viewer, send }, first?.position ?? null)
    leave()
    return types
  }

  // The stream stands a moment behind while any other transaction of the cluster is open.
  await expect.poll(() => streamed(ana.id)).toContain('nudge.said')
  expect(await streamed(bo.id)).toContain('todo.asked')
  expect(await streamed(bo.id)).not.toContain('nudge.said')
  await hub.stop()
})

test('a nudge is taken back once its reason is gone', async () => {
  await using world = await createWorld()
  const { ana, cy, incident } = await running(world)
  const { id } = await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: cy.id })
  await world.advance({ minutes: 5 })
  expect(await hears(ana, incident)).toEqual(['N-06'])

  await cy.api.todos.accept({ todo: id })
  await world.advance({ seconds: 20 })

  expect(await hears(ana, incident)).toEqual([])
})

test('B-25 “not needed” is heard: it is not said again in this incident', async () => {
  await using world = await createWorld()
  const { ana, cy, incident } = await running(world)
  const first = await ana.api.todos.create({ incident, text: 'Logs', assignee: cy.id })
  await world.advance({ minutes: 5 })
  const [nudge] = (await ana.api.nudges.list({ incident })).items
  await ana.api.nudges.dismiss({ nudge: nudge?.id ?? '', code: 'N-06', about: first.id })
  expect(await hears(ana, incident)).toEqual([])

  await ana.api.todos.create({ incident, text: 'Metrics', assignee: cy.id })
  await world.advance({ minutes: 8 })

  expect(await hears(ana, incident)).toEqual([])
})

test('a button that was used is remembered, and the nudge is not repeated', async () => {
  await using world = await createWorld()
  const { bo } = await company(world)
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev1' })
  const incident = String(number)
  await world.advance({ minutes: 4 })
  const [line] = (await bo.api.nudges.list({ incident })).items

  const [part] = line?.parts ?? []
  const which = { nudge: line?.id ?? '', code: 'N-03', about: part?.about ?? '' } as const
  await bo.api.nudges.acted({ ...which, act: 'summon' })

  expect(await hears(bo, incident)).toEqual([])
  expect(await world.events()).toContain('nudge.acted')
})

test('nothing is said twice, though a look runs again after a crash', async () => {
  await using world = await createWorld()
  const { ana, incident, bo, cy } = await running(world)
  await ana.api.todos.create({ incident, text: 'Logs', assignee: cy.id })
  await world.advance({ minutes: 5 })
  const said = async () => (await world.events()).filter((type) => type === 'nudge.said').length
  const before = await said()

  await bo.api.messages.post({ incident, text: 'again' })
  await bo.api.messages.post({ incident, text: 'and again' })
  await world.advance({ minutes: 2 })

  expect(before).toBe(1)
  expect(await said()).toBe(1)
})

test('W-23 that the commander has begun to fix it is for the commander alone, and is written nowhere', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, di, incident } = await running(world)
  for (const person of [bo, cy, di]) {
    await person.api.messages.post({ incident, text: 'I am here' })
  }
  const todo = await ana.api.todos.create({ incident, text: 'Look at the logs' })
  expect(await hears(ana, incident)).toEqual([])

  await ana.api.todos.take({ todo: todo.id })
  await ana.api.messages.post({ incident, text: 'I am checking the logs' })
  await world.advance({ minutes: 1 })

  const [card] = (await ana.api.nudges.list({ incident })).items
  expect(card).toMatchObject({
    place: 'private',
    parts: [
      { code: 'N-11', dismissable: false, acts: [{ act: 'passCommand' }, { act: 'askDeputy' }] },
    ],
  })
  for (const person of [bo, cy, di]) expect(await hears(person, incident)).not.toContain('N-11')
  const { rows } = await world.app.parts.reads
    .selectFrom('event')
    .select(['data'])
    .execute()
    .then((events) => ({ rows: events.map(({ data }) => JSON.stringify(data)) }))
  expect(rows.filter((data) => data.includes('N-11'))).toEqual([])
  await world.advance({ minutes: 11 })
  expect(await hears(ana, incident)).not.toContain('N-11')
})

test('a small team hears nothing of the small things', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const incident = String(number)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.entries.record({ incident, kind: 'action', text: 'Switch the card off' })
  await ana.api.todos.create({ incident, text: 'Logs', assignee: bo.id })
  await world.advance({ minutes: 60 })

  expect(await hears(ana, incident)).toEqual([])
})

test('the nudges of a private incident are nobody else’s business', async () => {
  await using world = await createWorld()
  const { bo, cy } = await company(world)
  const { number } = await bo.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const incident = String(number)
  await world.advance({ minutes: 6 })
  const [line] = (await bo.api.nudges.list({ incident })).items
  expect(line).toBeDefined()

  await expect(cy.api.nudges.list({ incident })).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    cy.api.nudges.dismiss({ nudge: line?.id ?? '', code: 'N-03' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
