import { expect, test } from 'vitest'
import { createWorld, type PersonClient, type World } from '../../testing/world.ts'

/** A small company with people for support and directors. */
async function company(world: World) {
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const cy = await world.person('Cy')
  const di = await world.person('Di')
  await ana.api.teams.create({ name: 'Support desk', groups: ['cs'], members: [cy.id] })
  return { ana, bo, cy, di }
}

const here = async (api: PersonClient, incident: string) =>
  (await api.participants.roster({ incident })).people
    .map(
      ({ person, capacity, answered }) =>
        `${person.name} ${capacity} ${answered ? 'yes' : 'silent'}`,
    )
    .toSorted()

test('C-16 X-04 when the severity is set, everybody of its lists is asked to come; who cannot be called is named', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, di } = await company(world)
  const directors = await ana.api.teams.create({ name: 'Directors', groups: ['directors'] })
  await ana.api.teams.addMember({ team: directors.id, person: di.id })
  await ana.api.people.change({ person: di.id, active: false })
  const { id: incident } = await bo.api.incidents.raise({ title: 'Checkout fails' })
  expect(await here(bo.api, incident)).toEqual(['Bo act yes'])

  await bo.api.incidents.setSeverity({ incident, severity: 'sev2' })

  expect(await here(bo.api, incident)).toEqual(['Bo act yes', 'Cy act silent'])
  const { calls } = await bo.api.participants.roster({ incident })
  expect(calls).toMatchObject([
    { reason: 'list', by: null, groups: ['Customer support'], people: [{ name: 'Cy' }] },
  ])
  expect(calls[0]?.failed).toEqual(
    expect.arrayContaining([
      { name: 'Di', why: 'inactive' },
      { name: 'Directors and product managers', why: 'nobody' },
    ]),
  )
  const { items } = await bo.api.timeline.list({ incident, limit: 100 })
  const told = items.filter(({ type }) => type === 'call.made').map(({ sentence }) => sentence)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('Cy (Customer support)')
  expect(told[0]).toContain('Di (deactivated)')
  expect((await cy.api.participants.calls({})).items).toMatchObject([{ title: 'Checkout fails' }])
})

test('a change of severity calls those who are new on the list, and takes nobody away', async () => {
  await using world = await createWorld()
  const { ana, bo, di } = await company(world)
  await ana.api.teams.create({ name: 'PR', groups: ['pr'], members: [di.id] })
  const { id: incident } = await bo.api.incidents.raise({ title: 'Slow', severity: 'sev1' })
  expect(await here(bo.api, incident)).toEqual(['Bo act yes', 'Cy act silent', 'Di act silent'])

  await bo.api.incidents.setSeverity({ incident, severity: 'sev4', reason: 'nobody notices' })
  await bo.api.incidents.setSeverity({ incident, severity: 'sev1' })

  expect(await here(bo.api, incident)).toHaveLength(3)
  expect((await bo.api.participants.roster({ incident })).calls).toHaveLength(1)
})

test('whoever was called and is silent neither agrees nor is counted, and may look in', async () => {
  await using world = await createWorld()
  const { bo, cy } = await company(world)
  const { id: incident } = await bo.api.incidents.raise({ title: 'Slow', severity: 'sev2' })

  const board = await cy.api.incidents.get({ incident })

  expect(board.participants).toBe(1)
  expect(board.can.edit).toBe(false)
  await cy.api.messages.post({ incident, text: 'on it' })
  expect((await cy.api.incidents.get({ incident })).participants).toBe(2)
  expect((await cy.api.participants.calls({})).items).toEqual([])
})

test('B-03 who wants to know of everything is invited as an observer, and no longer once they left', async () => {
  await using world = await createWorld()
  const { bo, di } = await company(world)
  await di.api.subscription.choose({})
  const { id: first } = await bo.api.incidents.raise({ title: 'Something is odd' })
  expect(await here(bo.api, first)).toEqual(['Bo act yes', 'Di observe silent'])
  expect((await di.api.participants.calls({})).items).toEqual([])

  await di.api.subscription.leave({})
  const { id: second } = await bo.api.incidents.raise({ title: 'Odd again' })

  expect(await here(bo.api, second)).toEqual(['Bo act yes'])
  expect(await di.api.subscription.get({})).toMatchObject({ active: false })
})

test('B-03 a filter by severity is asked again when the severity changes', async () => {
  await using world = await createWorld()
  const { bo, di } = await company(world)
  await di.api.subscription.choose({ severity: 'sev3' })
  const { id: incident } = await bo.api.incidents.raise({ title: 'Odd', severity: 'sev4' })
  expect(await here(bo.api, incident)).toEqual(['Bo act yes'])

  await bo.api.incidents.setSeverity({ incident, severity: 'sev3' })

  expect(await here(bo.api, incident)).toEqual(['Bo act yes', 'Di observe silent'])
})

test('B-03 C-16 into a private incident nobody is called but by the list of its type', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, di } = await company(world)
  await di.api.subscription.choose({})
  await ana.api.teams.create({ name: 'Guards', groups: ['security_team'], members: [ana.id] })
  const raise = { title: 'Keys leaked', type: 'security', severity: 'sev2' } as const

  const { id: incident } = await bo.api.incidents.raise(raise)
  await world.advance({ hours: 1 })

  expect(await here(bo.api, incident)).toEqual(['Ana act silent', 'Bo act yes'])
  for (const { api } of [cy, di]) {
    await expect(api.incidents.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
    expect((await api.participants.calls({})).items).toEqual([])
  }
})

test('C-05 nobody is left alone: while nobody answers the next are called, and the declarer is told', async () => {
  await using world = await createWorld()
  const { bo, cy } = await company(world)
  const { id: incident } = await bo.api.incidents.raise({ title: 'All is red' })
  const told = async () =>
    (await bo.api.timeline.list({ incident, limit: 100 })).items
      .filter(({ type }) => type === 'call.made')
      .map(({ sentence }) => sentence)
  await world.advance({ minutes: 4 })
  expect(await told()).toEqual([])

  await world.advance({ minutes: 1 })
  expect(await told()).toEqual([
    'No answer yet. I have called Cy (Customer support). You are not alone.',
  ])
  await world.advance({ minutes: 5 })
  expect(await told()).toHaveLength(2)
  expect((await told()).at(-1)).toContain('the admins')

  await cy.api.incidents.join({ incident, availability: 'now' })
  await world.advance({ hours: 1 })
  expect(await told()).toHaveLength(2)
})

test('C-05 at SEV1 the first step comes after three minutes, and the last says that nobody is left', async () => {
  await using world = await createWorld()
  const { bo } = await company(world)
  const { id: incident } = await bo.api.incidents.raise({ title: 'All is red', severity: 'sev1' })

  await world.advance({ minutes: 3 })
  const { calls } = await bo.api.participants.roster({ incident })
  expect(calls.map(({ reason }) => reason)).toEqual(['list', 'escalation'])
  await world.advance({ hours: 1 })

  const all = (await bo.api.participants.roster({ incident })).calls
  expect(all.at(-1)).toMatchObject({ reason: 'escalation', last: true, people: [] })
  expect(all.filter(({ last }) => last)).toHaveLength(1)
})

const minutesOf = async (api: PersonClient, incident: string) =>
  (await api.participants.roster({ incident })).calls
    .filter(({ reason }) => reason === 'escalation')
    .map(({ at }) => Temporal.Instant.from(at).since('2026-01-05T09:00:00Z').total('minutes'))

test.each([
  ['sev1', 3],
  ['sev3', 5],
] as const)(
  'C-05 while nobody answers, every step of %s comes at its pace: %i minutes',
  async (severity, pace) => {
    await using world = await createWorld()
    const { bo } = await company(world)
    const { id: incident } = await bo.api.incidents.raise({ title: 'All is red', severity })

    await world.advance({ hours: 1 })

    const steps = await minutesOf(bo.api, incident)
    expect(steps.length).toBeGreaterThan(2)
    expect(steps).toEqual(steps.map((_, index) => pace * (index + 1)))
  },
)

test('C-12 the board shows who is on what, and hints where two are at the same thing, in nobody’s way', async () => {
  await using world = await createWorld()
  const { bo, cy, di } = await company(world)
  await di.api.knowledge.choose({ areas: ['mobile'] })
  const { id: incident } = await bo.api.incidents.raise({ title: 'The app crashes' })
  const first = await bo.api.todos.create({ incident, text: 'Read the logs of mobile' })
  const second = await bo.api.todos.create({ incident, text: 'Try it on mobile' })
  await cy.api.todos.take({ todo: first.id })
  expect((await bo.api.participants.roster({ incident })).overlaps).toEqual([])

  await world.advance({ minutes: 1 })
  const taken = await di.api.todos.take({ todo: second.id })

  expect(taken.assignee).toMatchObject({ name: 'Di' })
  const { people, overlaps } = await bo.api.participants.roster({ incident })
  const onWhat = people.map(({ person, tasks }) => [person.name, tasks.map(({ text }) => text.en)])
  expect(Object.fromEntries(onWhat)).toEqual({
    Bo: [],
    Cy: ['Read the logs of mobile'],
    Di: ['Try it on mobile'],
  })
  expect(overlaps).toEqual([
    {
      about: 'mobile',
      people: [expect.objectContaining({ name: 'Cy' }), expect.objectContaining({ name: 'Di' })],
    },
  ])
  await di.api.todos.done({ todo: second.id })
  expect((await bo.api.participants.roster({ incident })).overlaps).toEqual([])
})

test('W-13 people are summoned by name, team, group or what they know, and find it under what waits for them', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, di } = await company(world)
  await di.api.knowledge.choose({ areas: ['mobile'] })
  const { id: incident } = await bo.api.incidents.raise({ title: 'The app crashes' })

  await bo.api.participants.summon({ incident, role: 'cs', area: 'Mobile' })
  await world.advance({ seconds: 1 })
  const roster = await bo.api.participants.summon({ incident, people: [ana.id] })

  expect(roster.calls.map(({ people }) => people.map(({ name }) => name).toSorted())).toEqual([
    ['Cy', 'Di'],
    ['Ana'],
  ])
  expect(roster.calls[0]).toMatchObject({
    by: { name: 'Bo' },
    groups: ['Customer support', 'Mobile'],
  })
  for (const { api } of [ana, cy, di]) {
    expect((await api.participants.calls({})).items).toMatchObject([{ by: { name: 'Bo' } }])
  }
  await cy.api.incidents.join({ incident, availability: 'cannot' })
  expect((await cy.api.participants.calls({})).items).toEqual([])
  await expect(bo.api.participants.summon({ incident, role: 'choir' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('W-13 whoever is summoned into a private incident may see it from then on', async () => {
  await using world = await createWorld()
  const { bo, cy, di } = await company(world)
  const { id: incident } = await bo.api.incidents.raise({ title: 'Keys leaked', type: 'security' })
  await expect(cy.api.participants.summon({ incident, people: [cy.id] })).rejects.toMatchObject({
    code: 'not-found',
  })

  await bo.api.participants.summon({ incident, people: [cy.id] })

  expect((await cy.api.incidents.get({ incident })).title).toBe('Keys leaked')
  await expect(di.api.incidents.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
})

test('C-18 W-16 who said later comes back by themselves, and free is who can act and has nothing', async () => {
  await using world = await createWorld()
  const { bo, cy } = await company(world)
  const { id: incident } = await bo.api.incidents.raise({ title: 'Slow' })
  await cy.api.incidents.join({ incident, availability: 'later', minutes: 10 })
  const free = async () =>
    (await bo.api.participants.roster({ incident })).people
      .filter((one) => one.free)
      .map(({ person }) => person.name)
      .toSorted()
  expect(await free()).toEqual(['Bo'])

  await world.advance({ minutes: 10 })
  expect(await free()).toEqual(['Bo', 'Cy'])

  const { id: todo } = await bo.api.todos.create({ incident, text: 'Look at the log' })
  await cy.api.todos.take({ todo })
  expect(await free()).toEqual(['Bo'])
})
