import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Api = Awaited<ReturnType<World['person']>>['api']

async function change(api: Api, key: string, en: string) {
  const { title, context, body, version } = await api.handbook.get({ page: key })
  return {
    target: { kind: 'page', key } as const,
    after: { title, context, body: { ...body, en } },
    version,
  }
}

test('B-25 a proposed text is reviewed, adopted with one click, and stands in the history', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const text = 'Three minutes are enough to wait'

  const proposal = await ana.api.proposals.make({
    text,
    ...(await change(ana.api, 'not-alone', 'Three minutes.')),
  })
  expect(proposal).toMatchObject({
    state: 'open',
    diff: { after: { body: { en: 'Three minutes.' } } },
  })
  await ben.api.proposals.adopt({ proposal: proposal.id, comment: 'Good' })

  const [version] = (await ana.api.handbook.history({ page: 'not-alone' })).items
  expect(version).toMatchObject({
    version: 2,
    body: { en: 'Three minutes.' },
    by: { name: 'Ben' },
    reason: text,
    proposal: proposal.id,
  })
  expect((await ana.api.proposals.list({ state: 'decided' })).items).toMatchObject([
    { state: 'adopted', decidedBy: { name: 'Ben' }, decision: 'Good', can: { decide: false } },
  ])
  expect((await ana.api.proposals.list({ state: 'open' })).items).toEqual([])
})

test('B-25 declining takes a reason, and what is decided stays decided', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const target = { kind: 'setting', key: 'severities' } as const
  const { id: proposal } = await ana.api.proposals.make({ text: 'Drop SEV4', target })

  await expect(ana.api.proposals.adopt({ proposal })).rejects.toMatchObject({ code: 'not-allowed' })
  const declined = await ed.api.proposals.decline({ proposal, reason: 'We use it for watching' })

  expect(declined).toMatchObject({ state: 'declined', decision: 'We use it for watching' })
  await expect(ed.api.proposals.adopt({ proposal })).rejects.toMatchObject({
    code: 'proposal-decided',
  })
})

test('B-25 to a locked page anybody proposes, and admins adopt; it is told who locked it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const ed = await world.person('Ed', 'owner')
  await ed.api.handbook.lock({ page: 'not-alone', reason: 'Printed on the wall' })
  const asked = await change(ana.api, 'not-alone', 'Three minutes.')
  const { id: proposal } = await ana.api.proposals.make({ text: 'Shorter', ...asked })

  expect((await ben.api.proposals.list({})).items).toMatchObject([
    { lock: { by: { name: 'Ed' }, reason: 'Printed on the wall' }, can: { decide: false } },
  ])
  await expect(ben.api.proposals.adopt({ proposal })).rejects.toMatchObject({ code: 'page-locked' })
  expect(await ed.api.proposals.adopt({ proposal })).toMatchObject({ state: 'adopted' })
  expect((await ana.api.handbook.get({ page: 'not-alone' })).body.en).toBe('Three minutes.')
})

test('B-25 a proposal on a page that has changed since is not laid over it', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const asked = await change(api, 'not-alone', 'Three minutes.')
  const { id: proposal } = await api.proposals.make({ text: 'Shorter', ...asked })
  await api.handbook.write({ page: 'not-alone', ...(await edited(api)), version: 1 })

  await expect(api.proposals.adopt({ proposal })).rejects.toMatchObject({ code: 'page-changed' })
  expect((await api.proposals.list({ state: 'open' })).items).toHaveLength(1)
})

async function edited(api: Api) {
  const { title, context, body } = await api.handbook.get({ page: 'not-alone' })
  return { title, context, body: { ...body, en: 'Four minutes.' } }
}

test('B-25 a proposal that came out of a private case is nobody else’s to read', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve', 'owner')
  const { id } = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const made = await ana.api.proposals.make({ text: 'Keys in a vault', incident: id })

  expect((await ana.api.proposals.list({ incident: id })).items).toHaveLength(1)
  expect((await eve.api.proposals.list({})).items).toEqual([])
  await expect(eve.api.proposals.adopt({ proposal: made.id })).rejects.toMatchObject({
    code: 'not-found',
  })
})
