import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function incidentOf(world: World) {
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail' })
  const notice = async () => {
    const { items } = await api.notices.list({ incident: id })
    return items.find(({ audience }) => audience === 'users')
  }
  return { api, id, notice, users: { incident: id, audience: 'users' } as const }
}

test('B-15 C-25 a text is looked at while it is written, by the rule that holds once it is saved', async () => {
  await using world = await createWorld()
  const { api, id, users, notice } = await incidentOf(world)
  const guess = 'The pool is full'
  const { id: cited } = await api.entries.record({ incident: id, kind: 'hypothesis', text: guess })
  const text = `Payments fail: the pool is full. Ana made a mistake. ETA 20 min, {scope} on db-03 ASAP.`

  const { warnings } = await api.notices.check({ ...users, text, cites: [cited] })

  expect(warnings.map(({ code, about }) => [code, about])).toEqual([
    ['cites-hypothesis', guess],
    ['contains-hypothesis', guess],
    ['promises-recovery', 'ETA'],
    ['vague-time', 'ASAP'],
    ['blames', 'Ana made a mistake.'],
    ['unfilled', '{scope}'],
    ['internal', 'db-03'],
  ])
  expect((await notice())?.state).toBe('undecided')
  const saved = await api.notices.change({ ...users, state: 'drafted', text, cites: [cited] })
  expect(saved.warnings).toEqual(warnings)
  await expect(
    api.notices.check({ ...users, audience: 'x', text, cites: [] }),
  ).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('B-15 the report tells every text that went out, when and by whom, and no draft', async () => {
  await using world = await createWorld({ start: '2026-01-05T09:00:00Z' })
  const { api, id, users } = await incidentOf(world)
  await api.notices.change({ ...users, state: 'planned', reason: 'many ask' })
  await api.notices.change({ ...users, state: 'published', text: 'Some payments fail.' })
  await world.advance({ minutes: 20 })
  const url = 'https://status.example/2'
  await api.notices.change({ ...users, state: 'published', text: 'All by card.', url })
  await api.notices.change({ ...users, state: 'drafted', text: 'We think it is the pool.' })
  await api.notices.change({
    incident: id,
    audience: 'staff',
    state: 'not_needed',
    reason: 'all are here',
  })

  const { sections } = await api.report.get({ incident: id })
  const told = sections.find(({ key }) => key === 'notices')?.markdown ?? ''

  expect(told.split('\n')).toEqual([
    expect.stringMatching(/^- \*\*Users\*\*: /),
    expect.stringMatching(/^ {2}- First \(.*6:00 PM.*, Ana\): Some payments fail\.$/),
    expect.stringMatching(/^ {2}- .*\(.*6:20 PM.*, Ana\): All by card\. <https:.*2>$/),
    expect.stringMatching(/^- \*\*.*\*\*: Not needed/),
    '  - Why not: all are here',
  ])
})
