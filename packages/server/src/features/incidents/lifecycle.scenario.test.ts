import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function threePeople(world: World) {
  const [ana, bo, cy] = await Promise.all([
    world.person('Ana', 'owner'),
    world.person('Bo'),
    world.person('Cy'),
  ])
  return { ana, bo, cy }
}

test('T2 T22 what was no incident leaves the open list, stays a case, and comes back to where it was', async () => {
  await using world = await createWorld()
  const { ana, bo } = await threePeople(world)
  const { number } = await bo.api.incidents.raise({ title: 'Odd graph' })
  const incident = String(number)
  await bo.api.incidents.align({ incident, action: 'start' })

  const dismissed = await bo.api.incidents.transition({
    incident,
    to: 'dismissed',
    because: 'false_alarm',
    reason: 'The probe was wrong',
  })

  expect(dismissed).toMatchObject({
    state: 'dismissed',
    aside: { from: 'aligning', by: { name: 'Bo' }, because: 'false_alarm', into: null },
    can: { post: false, restore: true, dismiss: false },
  })
  const numbers = async (state: 'all' | 'dismissed' | 'open') =>
    (await ana.api.incidents.list({ state })).items.map((one) => one.number)
  expect(await numbers('open')).toEqual([])
  expect(await numbers('dismissed')).toEqual([number])
  await expect(bo.api.messages.post({ incident, text: 'Hm' })).rejects.toMatchObject({
    code: 'incident-set-aside',
  })

  const back = await ana.api.incidents.restore({ incident, reason: 'It is one after all' })
  expect(back).toMatchObject({ state: 'aligning', aside: null })
  expect(await numbers('open')).toEqual([number])
})

test('T3 T22 a merged incident brings its evidence and people along, points both ways, and can be undone', async () => {
  await using world = await createWorld()
  const { ana, bo, cy } = await threePeople(world)
  const first = await ana.api.incidents.raise({ title: 'Payments fail' })
  const second = await bo.api.incidents.raise({
    title: 'Cards are refused',
    evidence: [{ text: 'Three mails', url: 'https://example.com/mails' }],
  })
  await cy.api.incidents.join({ incident: second.id, availability: 'watching' })
  const before = await bo.api.entries.list({ incident: second.id })

  const merged = await bo.api.incidents.merge({ incident: second.id, into: `INC-${first.number}` })

  const pointer = { number: first.number, title: 'Payments fail' }
  expect(merged).toMatchObject({ state: 'merged', aside: { into: pointer } })
  const target = await ana.api.incidents.get({ incident: first.id })
  expect(target.absorbed).toMatchObject([{ number: second.number }])
  const people = target.people.map(({ person, availability }) => `${person.name} ${availability}`)
  expect(people.toSorted()).toEqual(['Ana now', 'Bo now', 'Cy watching'])
  const copied = await ana.api.entries.list({ incident: first.id })
  expect(copied.items).toMatchObject([
    { text: 'Three mails', url: 'https://example.com/mails', by: { name: 'Bo' } },
  ])
  expect(before.items).toHaveLength(1)

  await bo.api.incidents.restore({ incident: second.id, reason: 'Another cause' })
  expect((await ana.api.incidents.get({ incident: first.id })).absorbed).toEqual([])
})

test('T3 G0 nobody is brought into a private incident, and who may not see it learns nothing of it', async () => {
  await using world = await createWorld()
  const { ana, bo, cy } = await threePeople(world)
  const secret = await ana.api.incidents.raise({ title: 'Keys in public', type: 'security' })
  const open = await bo.api.incidents.raise({ title: 'Odd logins' })
  await cy.api.incidents.join({ incident: open.id, availability: 'now' })
  await expect(
    bo.api.incidents.merge({ incident: open.id, into: secret.id }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    ana.api.incidents.merge({ incident: secret.id, into: open.id }),
  ).rejects.toMatchObject({ code: 'merge-would-reveal' })

  await ana.api.incidents.merge({ incident: open.id, into: secret.id })

  const seen = await cy.api.incidents.get({ incident: open.id })
  expect(seen).toMatchObject({ state: 'merged', aside: { into: null } })
  const timeline = await cy.api.timeline.list({ incident: open.id })
  expect(JSON.stringify([seen, timeline])).not.toMatch(/Keys in public|#1\b/)
  await expect(cy.api.incidents.get({ incident: secret.id })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('T18 command is passed with a word on what worries, stays until it is taken, and the one before is known', async () => {
  await using world = await createWorld()
  const { ana, bo, cy } = await threePeople(world)
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })

  const passed = await ana.api.incidents.handOver({ incident, to: bo.id, note: 'Refunds pile up' })
  expect(passed).toMatchObject({
    commander: { name: 'Ana' },
    handover: { to: { name: 'Bo' }, from: { name: 'Ana' }, note: 'Refunds pile up' },
  })
  await expect(cy.api.incidents.acceptHandover({ incident })).rejects.toMatchObject({
    code: 'role-not-offered',
  })
  const declined = await bo.api.incidents.declineHandover({ incident })
  expect(declined).toMatchObject({ commander: { name: 'Ana' }, handover: null })
  await ana.api.incidents.handOver({ incident, to: cy.id })
  const taken = await cy.api.incidents.acceptHandover({ incident })
  expect(taken).toMatchObject({
    commander: { name: 'Cy' },
    handover: null,
    predecessors: [{ name: 'Ana' }],
  })
})

test('T18 the deputy may take over once the commander has been silent, and not before', async () => {
  await using world = await createWorld()
  const { ana, bo } = await threePeople(world)
  const { id: incident } = await ana.api.incidents.raise({ title: 'All is down', severity: 'sev1' })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await bo.api.incidents.setRole({ incident, role: 'deputy', person: bo.id })
  await world.advance({ minutes: 6 })
  await ana.api.messages.post({ incident, text: 'Looking at the graphs' })
  await world.advance({ minutes: 9 })
  expect((await bo.api.incidents.get({ incident })).can.takeCommand).toBe(false)

  await world.advance({ minutes: 1 })
  expect((await bo.api.incidents.get({ incident })).can.takeCommand).toBe(true)
  const taken = await bo.api.incidents.setRole({ incident, role: 'commander', person: bo.id })

  expect(taken).toMatchObject({ commander: { name: 'Bo' }, predecessors: [{ name: 'Ana' }] })
})

test('T16 a private incident opens when an admin and the commander both say so', async () => {
  await using world = await createWorld()
  const { ana, bo, cy } = await threePeople(world)
  const { id: incident } = await bo.api.incidents.raise({ title: 'Odd logins' })
  await bo.api.incidents.setRole({ incident, role: 'commander', person: bo.id })
  await ana.api.incidents.join({ incident, availability: 'watching' })
  await bo.api.incidents.edit({ incident, visibility: 'private' })

  const proposed = await bo.api.incidents.edit({ incident, visibility: 'open' })
  expect(proposed).toMatchObject({
    visibility: 'private',
    opening: { by: { name: 'Bo' }, as: 'commander' },
    can: { makeOpen: false, keepPrivate: true },
  })
  await expect(cy.api.incidents.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
  const dropped = await ana.api.incidents.edit({ incident, visibility: 'private' })
  expect(dropped).toMatchObject({ visibility: 'private', opening: null })

  await bo.api.incidents.edit({ incident, visibility: 'open' })
  const opened = await ana.api.incidents.edit({ incident, visibility: 'open' })
  expect(opened).toMatchObject({ visibility: 'open', opening: null })
  expect((await cy.api.incidents.get({ incident })).title).toBe('Odd logins')
})

test('§2.6 the owner and how far that goes follow from the severity at once', async () => {
  await using world = await createWorld()
  const { ana } = await threePeople(world)
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  expect(await ana.api.incidents.get({ incident })).toMatchObject({ owner: null, scope: null })

  const slight = await ana.api.incidents.setSeverity({ incident, severity: 'sev3' })
  const severe = await ana.api.incidents.setSeverity({ incident, severity: 'sev1' })

  expect(slight.owner).not.toBeNull()
  expect(severe.owner).not.toEqual(slight.owner)
  expect(severe.scope).not.toEqual(slight.scope)
  expect(severe).toMatchObject({ closerSeverity: 'sev1', nextUpdateMinutes: 15 })
})
