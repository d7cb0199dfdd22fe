import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'
import { company, hears, running } from '../../testing/company.ts'

test('C-05 N-03 whoever was called because nobody had answered is named to the room, once', async () => {
  await using world = await createWorld()
  const { bo } = await company(world)
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev1' })
  const incident = String(number)
  const texts = async () =>
    (await bo.api.nudges.list({ incident })).items
      .flatMap(({ parts }) => parts)
      .filter(({ code }) => code === 'N-03')
      .map(({ text }) => text)

  await world.advance({ minutes: 3, seconds: 20 })
  expect(await texts()).toEqual(['Nobody had answered, so Ed has been called. You are not alone.'])
  await world.advance({ minutes: 30 })

  expect(await texts()).toHaveLength(1)
})

test('N-15 two people who take the same thing hear of it, both, and nobody else', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, di, incident } = await running(world)
  await di.api.knowledge.choose({ areas: ['payments'] })
  const logs = await ana.api.todos.create({ incident, text: 'Read the payments logs' })
  const graphs = await ana.api.todos.create({ incident, text: 'Payments graphs' })
  await bo.api.todos.take({ todo: logs.id })
  await world.advance({ seconds: 30 })
  await cy.api.todos.take({ todo: graphs.id })
  await world.advance({ minutes: 1 })

  for (const person of [bo, cy]) {
    const { items } = await person.api.nudges.list({ incident })
    const part = items.flatMap(({ parts }) => parts).find(({ code }) => code === 'N-15')
    expect(part?.text).toBe(
      'Bo and Cy are looking at the same thing: “payments”. Together, or split it?',
    )
  }
  for (const person of [ana, di]) expect(await hears(person, incident)).not.toContain('N-15')
  await cy.api.todos.done({ todo: graphs.id })
  await world.advance({ minutes: 1 })
  expect(await hears(bo, incident)).not.toContain('N-15')
})

test('B-25 how much is said is chosen: a quiet organisation, and one that wants to be coached', async () => {
  await using world = await createWorld()
  const { ana, cy, incident, everybody } = await running(world)
  const ed = everybody[4]
  if (!ed) throw new Error('Ed owns it')
  const choose = async (nudges: string) => {
    const { version } = await ed.api.settings.part({ part: 'profile' })
    const content = { zone: 'Asia/Tokyo', preset: 'standard', switches: { nudges } }
    await ed.api.settings.change({ part: 'profile', version, content })
  }

  await choose('quiet')
  await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: cy.id })
  await world.advance({ minutes: 20 })
  expect(await hears(ana, incident)).toEqual([])

  await choose('coach')
  await ana.api.messages.post({ incident, text: 'Hello' })
  await world.advance({ minutes: 5 })
  const { items } = await ana.api.nudges.list({ incident })
  const [part] = items.flatMap(({ parts }) => parts)
  expect(part).toMatchObject({ code: 'N-06', more: expect.stringContaining('Ask once more') })
})
