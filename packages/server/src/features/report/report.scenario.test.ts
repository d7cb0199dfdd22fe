import type { Language } from '@hikeshi/contract'
import { expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'
import { loadDefaults } from '../settings/index.ts'
import { GENERATED } from './generated/sections.ts'

type Person = Awaited<ReturnType<World['person']>>

/** What the caller of this language sees; the client of the World speaks English. */
function reportIn(
  world: World,
  person: Person,
  incident: string,
  reader: { readonly language: Language; readonly timeZone?: string | null },
) {
  return world.app.handlers.report.get(
    { incident },
    {
      caller: {
        person: { id: person.id, name: person.name, memberRole: 'member' },
        timeZone: null,
        ...reader,
        surface: 'web',
        address: 'test',
      },
      request: new Request('http://localhost:3000/'),
      headers: new Headers(),
    },
  )
}

async function section(world: World, person: Person, incident: string, key: string) {
  const texts = { ja: '', en: '' }
  for (const language of ['ja', 'en'] as const) {
    const report = await reportIn(world, person, incident, { language })
    texts[language] = report.sections.find((one) => one.key === key)?.markdown ?? ''
  }
  return texts
}

test('every section that the content calls generated has its writer, and only those', () => {
  const generated = loadDefaults().sections.filter((one) => one.generated !== null)

  expect(generated.map(({ key }) => key).toSorted()).toEqual(Object.keys(GENERATED).toSorted())
})

test('times are told by the clock of whoever reads, or else by the organisation’s', async () => {
  await using world = await createWorld({ start: '2026-01-05T15:30:00Z' })
  const ana = await world.person('Ana')
  const { id } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const basics = async (timeZone: string | null) => {
    const { sections } = await reportIn(world, ana, id, { language: 'en', timeZone })
    return sections.find(({ key }) => key === 'meta')?.markdown ?? ''
  }

  expect(await basics('Europe/London')).toMatch(/Jan 5, 2026, 3:30/)
  expect(await basics(null)).toMatch(/Jan 6, 2026, 12:30/)
})

test('a stale version is refused with the text that stands', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const write = { incident: id, key: 'summary', version: 0 }
  const first = await ana.api.report.write({ ...write, markdown: 'All payments fail' })
  expect(first).toMatchObject({ version: 1, writtenBy: { name: 'Ana' } })

  await expect(
    ben.api.report.write({ ...write, markdown: 'Some payments fail' }),
  ).rejects.toMatchObject({
    code: 'stale-version',
    details: { current: { markdown: 'All payments fail', version: 1 } },
  })

  const merged = { ...write, markdown: 'Some payments fail', version: 1 }
  expect(await ben.api.report.write(merged)).toMatchObject({ version: 2 })
})

test('what the product writes by itself is nobody’s to edit', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail' })
  const text = { incident: id, markdown: 'it was fine', version: 0 }

  await expect(api.report.write({ ...text, key: 'timeline' })).rejects.toMatchObject({
    code: 'generated-section',
  })
  await expect(api.report.write({ ...text, key: 'poem' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the generated sections tell what happened, in both languages', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id } = await ana.api.incidents.raise({ title: 'Pay*ments* fail', severity: 'sev2' })
  await world.advance({ minutes: 1 })
  await ana.api.incidents.setRole({ incident: id, role: 'commander', person: ana.id })
  await ana.api.incidents.edit({ incident: id, impactStartedAt: '2026-01-05T17:30:00+09:00' })
  const url = 'https://graphs.example/1'
  const green = { incident: id, kind: 'evidence', text: 'errors are gone' } as const
  const seen = await ana.api.entries.record({ ...green, url, origin: 'system' })
  const told = await ben.api.entries.record({ ...green, text: 'users can pay', origin: 'user' })
  const wrong = await ben.api.entries.record({ ...green, text: 'marked by mistake' })
  await ben.api.entries.withdraw({ entry: wrong.id })
  await ana.api.notices.change({
    incident: id,
    audience: 'users',
    state: 'not_needed',
    reason: 'short',
  })
  await ana.api.incidents.converge({
    incident: id,
    action: 'propose',
    text: 'it holds',
    evidence: [seen.id, told.id],
  })
  await ben.api.incidents.converge({ incident: id, action: 'agree' })
  await ana.api.incidents.converge({ incident: id, action: 'declare' })

  const meta = await section(world, ana, id, 'meta')
  expect(meta.en).toContain('Pay\\*ments\\* fail')
  expect(meta.en).toContain('- **Incident commander**: Ana')
  expect(meta.ja).toContain('- **インシデントコマンダー**：Anaさん')
  expect(meta.ja).toContain('2026/01/05 17:30')
  expect(meta.en).toContain('- **Took part**: Ana and Ben')
  const timeline = await section(world, ana, id, 'timeline')
  expect(timeline.en).toContain('Ana raised the incident')
  expect(timeline.en).toContain(`errors are gone <${url}>`)
  expect(timeline.en).not.toContain('marked by mistake')
  expect(timeline.ja).toContain('Anaさん')
  expect(timeline.ja).not.toContain('SEV2 Major')
  const evidence = await section(world, ana, id, 'evidence')
  expect(evidence.en).toContain('- **Evidence**: users can pay (Ben)')
  expect(evidence.ja).toContain('- **合意した人**：Anaさん、Benさん')
  const notices = await section(world, ana, id, 'notices')
  expect(notices.en).toContain('- **Users**: Not needed')
  expect(notices.ja).toContain('- **社内**：未決')
  const todo = await section(world, ana, id, 'todo')
  expect(todo.en).toContain('- [x] Decide who is the incident commander')
  expect(todo.ja).toContain('- [ ] 被害を受けた人への対応を決める')
})

test('the meter counts what the gate asks for, and one refuses while the other is not full', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { api } = ana
  const { id } = await api.incidents.raise({ title: 'The night batch failed', severity: 'sev4' })
  const proof = { incident: id, kind: 'evidence', text: 'it ran again' } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.converge({ incident: id, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident: id, action: 'declare' })
  const request = { incident: id }

  const before = await api.report.get({ incident: id })
  const board = await api.incidents.get({ incident: id })
  const hard = before.completeness.missing.filter((rule) => rule.hard)
  expect(board.completeness).toEqual(before.completeness)
  expect(hard).toEqual([
    { rule: 'R-SM-1', section: 'summary', hard: true, message: expect.stringContaining('summary') },
  ])
  await expect(api.incidents.requestClose(request)).rejects.toMatchObject({
    code: 'report-incomplete',
    details: { missing: [{ rule: 'R-SM-1' }] },
  })

  const summary = 'The night batch failed once and ran through on the second try.'
  await api.report.write({ incident: id, key: 'summary', markdown: summary, version: 0 })
  const after = await api.report.get({ incident: id })
  expect(after.completeness.percent).toBeGreaterThan(before.completeness.percent)
  await api.incidents.requestClose(request)
  await api.incidents.decideClose({ incident: id, decision: 'approve' })

  expect(await api.report.get({ incident: id })).toMatchObject({ frozenVersion: 1 })
  await expect(
    api.report.write({ incident: id, key: 'summary', markdown: 'Nothing happened.', version: 1 }),
  ).rejects.toMatchObject({ code: 'incident-closed' })
})

test('a report takes the same number of queries, however much has happened', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev1' })
  const before = await countQueries(world, () => api.report.get({ incident: id }))
  expect(before).toBe(18)
  for (const text of ['one', 'two', 'three']) {
    await api.entries.record({ incident: id, kind: 'fact', text })
    await api.measures.add({ incident: id, text })
  }

  expect(await countQueries(world, () => api.report.get({ incident: id }))).toBe(before)
})

async function countQueries(world: World, ask: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(world.db.getExecutor(), 'executeQuery')
  await ask()
  const count = spy.mock.calls.length
  spy.mockRestore()
  return count
}

test('M-R7 the header and the export of a report say which times are estimates', async () => {
  await using world = await createWorld({ start: '2026-01-05T09:00:00Z' })
  const ana = await world.person('Ana')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const impactStartedAt = '2026-01-05T08:30:00Z'
  await ana.api.incidents.edit({ incident, impactStartedAt, estimated: true })
  await ana.api.incidents.edit({ incident, mitigatedAt: '2026-01-05T08:50:00Z' })

  const { ja, en } = await section(world, ana, incident, 'meta')
  const json = await ana.api.report.export({ incident, format: 'json' })

  expect(ja).toMatch(/\*\*影響の始まり\*\*：.*17:30（推定）/)
  expect(en).toMatch(/\*\*Impact started\*\*: .*5:30.*\(estimate\)/)
  expect(en).not.toMatch(/Mitigated\*\*: .*estimate/)
  expect(json).toMatchObject({
    times: { impactStarted: impactStartedAt },
    estimates: ['impactStarted'],
  })
})
