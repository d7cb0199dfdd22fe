import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

test('W-04 an admin makes a team that serves as a group; people join and leave it by themselves', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'admin')
  const bo = await world.person('Bo')
  await expect(bo.api.teams.create({ name: 'Support' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const made = await ana.api.teams.create({ name: 'Support', groups: ['cs', 'cs'] })

  const joined = await bo.api.teams.addMember({ team: made.id, person: bo.id })

  expect(joined).toMatchObject({ name: 'Support', groups: ['cs'], members: [{ name: 'Bo' }] })
  expect(joined.can).toEqual({ change: false, join: false, leave: true, addOthers: true })
  const left = await bo.api.teams.removeMember({ team: made.id, person: bo.id })
  expect(left.members).toEqual([])
  expect(left.can).toEqual({ change: false, join: true, leave: false, addOthers: false })
})

test('a team is renamed, archived and called back; while archived nobody joins it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'admin')
  const bo = await world.person('Bo')
  const { id: team } = await ana.api.teams.create({ name: 'Platform', members: [bo.id] })

  await ana.api.teams.change({ team, name: 'Foundations', groups: ['responders_all'] })
  await ana.api.teams.change({ team, archived: true })

  expect((await bo.api.teams.list({})).items).toEqual([])
  expect((await bo.api.teams.list({ archived: 'true' })).items).toMatchObject([
    { name: 'Foundations', groups: ['responders_all'], archived: true },
  ])
  await expect(ana.api.teams.addMember({ team, person: ana.id })).rejects.toMatchObject({
    code: 'wrong-state',
  })
  const back = await ana.api.teams.change({ team, archived: false })
  expect(back.members.map(({ name }) => name)).toEqual(['Bo'])
})

test('a team serves only as a group that the organisation has, and holds only its people', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'admin')

  const unknownGroup = ana.api.teams.create({ name: 'Support', groups: ['csx'] })
  const stranger = ana.api.teams.create({ name: 'Support', members: ['per_nobody'] })

  await expect(unknownGroup).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(stranger).rejects.toMatchObject({ code: 'unknown-person' })
})

test('C-07 people say in their own words what they know, and whom to ask is ranked by it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const cy = await world.person('Cy')
  const { id: incident } = await ana.api.incidents.raise({ title: 'The app crashes' })
  const { id: todo } = await ana.api.todos.create({ incident, text: 'Look at the #mobile log' })
  const suggested = async () => {
    const { items } = await ana.api.todos.suggestions({ todo })
    return items.map(({ person, areas }) => [person.name, ...areas].join(' '))
  }
  expect(await suggested()).toEqual(expect.arrayContaining(['Bo', 'Cy']))

  await bo.api.knowledge.choose({ areas: ['automobile', 'billing'] })
  await cy.api.knowledge.choose({ areas: ['mobile', 'Mobile'] })

  expect(await suggested()).toEqual(['Cy Mobile', 'Bo'])
  expect((await bo.api.knowledge.list({})).items).toHaveLength(2)
  await cy.api.incidents.join({ incident, availability: 'cannot' })
  expect((await suggested()).at(-1)).toBe('Cy Mobile')
})
