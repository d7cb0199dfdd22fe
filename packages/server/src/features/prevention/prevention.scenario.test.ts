import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Api = Awaited<ReturnType<World['person']>>['api']

async function converged(api: Api): Promise<string> {
  const { id } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  const proof = { incident: id, kind: 'evidence', text: 'it is green' } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.converge({ incident: id, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident: id, action: 'declare' })
  return id
}

test('thinking about prevention is what learning begins with', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const one = await converged(api)
  const other = await converged(api)

  await api.measures.add({ incident: one, text: 'Alarm on a rise of errors' })
  await api.postmortem.decide({ incident: other, form: 'in_channel' })

  expect(await api.incidents.get({ incident: one })).toMatchObject({ state: 'learning' })
  expect(await api.incidents.get({ incident: other })).toMatchObject({ state: 'learning' })
})

test('a measure is carried out step by step, by somebody we know', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const id = await converged(ana.api)

  const added = await ana.api.measures.add({
    incident: id,
    text: 'Alarm on a rise of errors',
    category: 'detect',
    required: true,
    owner: ben.id,
    due: '2026-02-01',
  })
  await ben.api.measures.change({ measure: added.id, state: 'done', proof: 'pull request 7' })

  expect(added).toMatchObject({ kind: 'prevention', state: 'planned', owner: { name: 'Ben' } })
  const { items } = await ana.api.measures.list({ incident: id })
  expect(items).toMatchObject([{ state: 'done', proof: 'pull request 7', due: '2026-02-01' }])
  await expect(
    ana.api.measures.add({ incident: id, text: 'Ask the oracle', owner: 'per_nobody' }),
  ).rejects.toMatchObject({ code: 'unknown-person' })
})

test('after the close the to-dos rest, and what continues is followed up', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana', 'owner')
  const id = await converged(api)
  const continuing = await api.measures.add({ incident: id, text: 'Rewrite the payments' })
  const { items } = await api.todos.list({ incident: id })
  const open = items.find(({ state }) => state === 'open')
  const close = { decision: 'approve', override: 'the rest is followed up' } as const
  await api.incidents.decideClose({ incident: id, ...close })

  await expect(api.todos.done({ todo: open?.id ?? '' })).rejects.toMatchObject({
    code: 'incident-closed',
  })
  await expect(api.measures.add({ incident: id, text: 'More' })).rejects.toMatchObject({
    code: 'incident-closed',
  })
  const done = { measure: continuing.id, state: 'done', proof: 'it is rewritten' } as const
  expect(await api.measures.change(done)).toMatchObject({ state: 'done' })
})

test('a measure that is done already is added in one go', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const id = await converged(api)

  const measure = { incident: id, text: 'Reverted', kind: 'permanent', state: 'done' } as const
  expect(await api.measures.add({ ...measure, proof: 'commit 1a2b' })).toMatchObject({
    state: 'done',
    proof: 'commit 1a2b',
  })
})

test('the review is chosen, held, and its outcome kept; doing without takes a reason', async () => {
  await using world = await createWorld()
  const { api, id: ana } = await world.person('Ana')
  const id = await converged(api)
  expect(await api.postmortem.get({ incident: id })).toMatchObject({ form: null, held: false })

  await expect(api.postmortem.decide({ incident: id, form: 'waived' })).rejects.toMatchObject({
    code: 'reason-required',
  })
  const at = '2026-01-07T10:00:00+09:00'
  await api.postmortem.decide({ incident: id, form: 'meeting', at, facilitator: ana })
  await api.postmortem.decide({ incident: id, form: 'meeting', held: true, outcome: 'an alarm' })

  expect(await api.postmortem.get({ incident: id })).toEqual({
    form: 'meeting',
    at: '2026-01-07T01:00:00Z',
    facilitator: { id: ana, name: 'Ana' },
    reason: null,
    held: true,
    outcome: 'an alarm',
  })
})

test('a measure of a private incident is found by nobody else', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve')
  const { id } = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const { id: measure } = await ana.api.measures.add({ incident: id, text: 'New keys' })

  await expect(eve.api.measures.change({ measure, state: 'done' })).rejects.toMatchObject({
    code: 'not-found',
  })
})
