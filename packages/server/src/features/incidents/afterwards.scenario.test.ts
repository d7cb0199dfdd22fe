import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

/** An incident that somebody closed by exception, for what comes after matters here. */
async function closedOne(world: World) {
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const raised = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const incident = raised.id
  await bo.api.incidents.setRole({ incident, role: 'commander', person: bo.id })
  await converge(bo, incident)
  const close = () =>
    ana.api.incidents.decideClose({ incident, decision: 'approve', override: 'Known' })
  await close()
  return { ana, bo, incident, close }
}

async function converge({ api }: Awaited<ReturnType<World['person']>>, incident: string) {
  const fact = await api.entries.record({ incident, kind: 'fact', text: 'It answers again' })
  const evidence = [fact.id]
  await api.incidents.converge({ incident, action: 'propose', evidence })
  return api.incidents.converge({ incident, action: 'declare', override: 'Seen on the phone' })
}

test('T14 C-15 a closed incident archives itself after the days of its severity, and never before', async () => {
  await using world = await createWorld()
  const { bo, incident } = await closedOne(world)
  const state = async () => (await bo.api.incidents.get({ incident })).state

  await world.advance({ hours: 7 * 24 - 1 })
  expect(await state()).toBe('closed')
  await world.advance({ hours: 1 })
  expect(await state()).toBe('archived')
  const { items } = await bo.api.incidents.list({ state: 'closed' })
  expect(items).toHaveLength(1)
})

test('T11 T14 the timer of an earlier close finds nothing to do once it was reopened', async () => {
  await using world = await createWorld()
  const { bo, incident, close } = await closedOne(world)
  await world.advance({ hours: 3 * 24 })
  const reopened = await bo.api.incidents.reopen({ incident, reason: 'It fails again' })
  expect(reopened).toMatchObject({ state: 'responding', number: 1, closedAt: null })
  await world.advance({ hours: 24 })
  await converge(bo, incident)
  await close()

  await world.advance({ hours: 4 * 24 })
  expect((await bo.api.incidents.get({ incident })).state).toBe('closed')
  await world.advance({ hours: 3 * 24 })
  expect((await bo.api.incidents.get({ incident })).state).toBe('archived')
})

test('T14 T11 it is archived by hand by whoever closes, and reopened from there with a reason', async () => {
  await using world = await createWorld()
  const { ana, incident } = await closedOne(world)

  const archived = await ana.api.incidents.archive({ incident })
  expect(archived).toMatchObject({ state: 'archived', phase: 'closed', can: { reopen: true } })
  expect(archived.archivedAt).not.toBeNull()

  const reopened = await ana.api.incidents.reopen({ incident, reason: 'It is back' })
  expect(reopened).toMatchObject({ state: 'responding', archivedAt: null })
})

test('T21 new facts reopen the report alone, and the next close makes its next version', async () => {
  await using world = await createWorld()
  const { ana, bo, incident, close } = await closedOne(world)

  const reopened = await ana.api.incidents.reopenReport({ incident, reason: 'A partner wrote' })
  expect(reopened).toMatchObject({ state: 'learning', closedAt: null, closedBy: null })
  expect(reopened.convergedAt).not.toBeNull()
  await close()

  const { items } = await bo.api.timeline.list({ incident, limit: 100 })
  const closes = items.filter(({ type }) => type === 'incident.closed')
  expect(closes.map(({ sentence }) => /version (\d)/.exec(sentence)?.[1])).toEqual(['1', '2'])
})

test('C-22 T10 the answer to who carries on begins the learning and stands on the board', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await bo.api.incidents.join({ incident, availability: 'now' })
  const converged = await converge(ana, incident)
  expect(converged).toMatchObject({ state: 'converged', can: { followThrough: true } })

  const answered = await ana.api.incidents.followThrough({
    incident,
    causeLead: bo.id,
    reportLead: ana.id,
    due: '2026-01-12',
    form: 'in_channel',
  })

  expect(answered).toMatchObject({
    state: 'learning',
    followThrough: {
      causeLead: { name: 'Bo' },
      reportLead: { name: 'Ana' },
      due: '2026-01-12',
      form: 'in_channel',
    },
  })
  const later = await bo.api.incidents.followThrough({ incident, due: '2026-01-14' })
  expect(later.followThrough).toMatchObject({ causeLead: { name: 'Bo' }, due: '2026-01-14' })
})

test('C-22 T10 where people talk it over decides the form of the review, until it was held or chosen anew', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await converge(ana, incident)
  const formOf = async () => (await ana.api.postmortem.get({ incident })).form
  const settle = ana.api.incidents.followThrough

  const { state } = await settle({ incident, reportLead: ana.id })
  expect({ state, form: await formOf() }).toEqual({ state: 'learning', form: null })
  await settle({ incident, form: 'meeting' })
  expect(await formOf()).toBe('meeting')

  await ana.api.postmortem.decide({ incident, form: 'in_channel' })
  await settle({ incident, due: '2026-01-20' })
  expect(await formOf()).toBe('in_channel')
  await settle({ incident, form: 'in_channel' })
  await settle({ incident, form: 'meeting' })
  expect(await formOf()).toBe('meeting')

  await ana.api.postmortem.decide({ incident, form: 'meeting', held: true, outcome: 'An alert' })
  await settle({ incident, form: 'in_channel' })
  expect(await ana.api.postmortem.get({ incident })).toMatchObject({ form: 'meeting', held: true })
})

test('C-22 a form that is chosen where the review is planned stands on the board as well', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await converge(ana, incident)
  await ana.api.incidents.followThrough({ incident, causeLead: ana.id, form: 'in_channel' })
  await world.settle()
  const board = async () => (await ana.api.incidents.get({ incident })).followThrough?.form
  const decide = async (asked: { form: 'meeting' | 'waived'; reason?: string }) => {
    await ana.api.postmortem.decide({ incident, ...asked })
    await world.settle()
  }

  await decide({ form: 'meeting' })
  expect(await board()).toBe('meeting')
  await decide({ form: 'waived', reason: 'Nothing new' })
  expect(await board()).toBe('waived')
  // Another part of the answer leaves it as it is, and a form that is named there counts for both.
  await ana.api.incidents.followThrough({ incident, due: '2026-01-14' })
  await world.settle()
  expect(await board()).toBe('waived')
  await ana.api.incidents.followThrough({ incident, form: 'in_channel' })
  await world.settle()
  expect(await board()).toBe('in_channel')
  expect((await ana.api.postmortem.get({ incident })).form).toBe('in_channel')
})

test('C-22 the answer keeps the form of a review that was held', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await converge(ana, incident)
  await ana.api.postmortem.decide({ incident, form: 'meeting', held: true, outcome: 'We talked' })

  await ana.api.incidents.followThrough({ incident, causeLead: ana.id, form: 'in_channel' })
  await world.settle()

  const { followThrough } = await ana.api.incidents.get({ incident })
  expect(followThrough?.form).toBe('meeting')
})
