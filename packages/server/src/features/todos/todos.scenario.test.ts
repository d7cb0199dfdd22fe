import type { Severity, Todo } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { createWorld, type PersonClient } from '../../testing/world.ts'
import { loadDefaults } from '../settings/index.ts'

const { todoTemplates } = loadDefaults()

/** What the shipped content asks of this severity, for a type without to-dos of its own. */
const asked = (severity: Severity) =>
  new Set(
    todoTemplates
      .filter((item) => item.overlay === null && item.severities.includes(severity))
      .map(({ key }) => key),
  )

const list = async (api: PersonClient, incident: string): Promise<readonly Todo[]> =>
  (await api.todos.list({ incident })).items

async function find(api: PersonClient, incident: string, key: string): Promise<Todo> {
  const found = (await list(api, incident)).find((todo) => todo.key === key)
  if (!found) throw new Error(`no to-do ${key}`)
  return found
}

test.each(['sev1', 'sev2', 'sev3', 'sev4'] as const)(
  'the moment the severity is %s, the list is what the content asks of it',
  async (severity) => {
    await using world = await createWorld()
    const { api } = await world.person('Ana')
    const { id } = await api.incidents.raise({ title: 'Payments fail' })
    expect(await list(api, id)).toEqual([])

    await api.incidents.setSeverity({ incident: id, severity })

    const todos = await list(api, id)
    expect(new Set(todos.map(({ key }) => key))).toEqual(asked(severity))
    const phases = ['detect', 'align', 'respond', 'learn']
    const order = todos.map(({ phase }) => phases.indexOf(phase))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  },
)

test('a change of severity adds and greys out, and loses nothing that somebody touched', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  const options = await find(api, id, 'mitigate.options')
  await api.todos.done({ todo: options.id })

  await api.incidents.setSeverity({ incident: id, severity: 'sev1' })

  expect(await find(api, id, 'mitigate.options')).toMatchObject({ state: 'done' })
  const help = await find(api, id, 'help.page')
  await api.todos.take({ todo: help.id })
  const harm = await find(api, id, 'other.harm')
  await api.todos.done({ todo: harm.id })

  await api.incidents.setSeverity({ incident: id, severity: 'sev3', reason: 'few users' })

  expect(await find(api, id, 'help.page')).toMatchObject({ state: 'open' })
  expect(await find(api, id, 'other.harm')).toMatchObject({ state: 'done' })
  expect(await find(api, id, 'victims.care')).toMatchObject({ state: 'not_required' })

  await api.incidents.setSeverity({ incident: id, severity: 'sev2' })

  expect(await find(api, id, 'victims.care')).toMatchObject({ state: 'open' })
  expect(new Set((await list(api, id)).map(({ key }) => key))).toEqual(asked('sev1'))
})

test('naming the type adds the to-dos of that type', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Wrong invoices', severity: 'sev2' })

  await api.incidents.edit({ incident: id, type: 'data' })

  const keys = (await list(api, id)).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['data.stop', 'data.snapshot', 'data.list']))
})

test('B-14 the product ticks what it sees happen', async () => {
  await using world = await createWorld()
  const { id: ana, api } = await world.person('Ana')
  const { id } = await api.incidents.raise({
    title: 'Payments fail',
    severity: 'sev2',
    evidence: [{ text: 'the graph fell to zero' }],
  })
  const state = async (key: string) => (await find(api, id, key)).state
  expect(await state('sev.decide')).toBe('done')
  expect(await state('evidence.paste')).toBe('done')
  expect(await state('ic.decide')).toBe('open')

  await api.incidents.setRole({ incident: id, role: 'commander', person: ana })
  expect(await find(api, id, 'ic.decide')).toMatchObject({ state: 'done', doneBy: null })

  await api.incidents.edit({ incident: id, impact: '30% of card payments fail' })
  expect(await state('impact.first')).toBe('done')

  await api.notices.change({ incident: id, audience: 'users', state: 'planned' })
  expect(await state('notice.scope')).toBe('open')
  const notNeeded = { state: 'not_needed', reason: 'all know' } as const
  await api.notices.change({ incident: id, audience: 'staff', ...notNeeded })
  expect(await state('notice.scope')).toBe('done')

  await api.report.write({ incident: id, key: 'summary', markdown: 'Payments fail', version: 0 })
  expect(await state('report.create')).toBe('done')
})

test('C-06 B-13 one asks, the other accepts or passes, and each finds what is theirs', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id } = await ana.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const { id: todo } = await find(ana.api, id, 'cs.tell')

  await ana.api.todos.ask({ todo, person: ben.id })
  const waiting = await ben.api.todos.mine({})
  expect(waiting.items).toMatchObject([{ id: todo, askedOf: { name: 'Ben' }, number: 1 }])
  expect(waiting.items[0]?.can).toMatchObject({ accept: true, pass: true })

  await ben.api.todos.accept({ todo })
  expect(await find(ana.api, id, 'cs.tell')).toMatchObject({ assignee: { name: 'Ben' } })
  await ben.api.todos.pass({ todo })
  expect((await ben.api.todos.mine({})).items).toEqual([])
  const board = await ana.api.incidents.get({ incident: id })
  expect(board.people.map(({ person }) => person.name)).toEqual(['Ana', 'Ben'])
})

test('what is mine comes page by page, the earliest due first', async () => {
  await using world = await createWorld()
  const { api, id: ana } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail' })
  const own = { incident: id, assignee: ana }
  await api.todos.create({ ...own, text: 'someday' })
  await api.todos.create({ ...own, text: 'tomorrow', due: '2026-01-06T09:00:00+09:00' })
  await api.todos.create({ ...own, text: 'today', due: '2026-01-05T18:00:00+09:00' })

  const first = await api.todos.mine({ limit: 2 })
  const second = await api.todos.mine({ limit: 2, cursor: first.next ?? '' })

  expect(first.items.map(({ text }) => text.en)).toEqual(['today', 'tomorrow'])
  expect(second.items.map(({ text }) => text.ja)).toEqual(['someday'])
  expect(second.next).toBeNull()
  await expect(api.todos.mine({ cursor: 'soon' })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a request that is repeated with its key makes one to-do', async () => {
  await using world = await createWorld()
  const ben = await world.person('Ben')
  const { api } = await world.person('Ana')
  const { id } = await ben.api.incidents.raise({ title: 'Payments fail' })
  const own = { incident: id, text: 'ring the bank' }

  const first = await api.todos.create(own, { idempotencyKey: 'once' })
  const second = await api.todos.create(own, { idempotencyKey: 'once' })

  expect(second.id).toBe(first.id)
  expect(await list(api, id)).toHaveLength(1)
})

test('the to-dos of a private incident are nobody else’s business', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve')
  const { id } = await ana.api.incidents.raise({
    title: 'Somebody broke in',
    type: 'security',
    severity: 'sev1',
  })
  const { id: todo } = await find(ana.api, id, 'sec.stop')

  await expect(eve.api.todos.list({ incident: id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(eve.api.todos.take({ todo })).rejects.toMatchObject({ code: 'not-found' })
})

test('what is due after the convergence gets its time from it', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  expect(await find(api, id, 'cause.lead')).toMatchObject({ due: null })
  const entry = await api.entries.record({ incident: id, kind: 'evidence', text: 'it is green' })

  const evidence = [entry.id]
  await api.incidents.converge({ incident: id, action: 'propose', text: 'it holds', evidence })
  await api.incidents.converge({ incident: id, action: 'declare' })

  expect(await find(api, id, 'cause.lead')).toMatchObject({ due: '2026-01-06T09:00:00Z' })
})
