import { expect, test } from 'vitest'
import { nameOf, withAggregates } from '../../commands/aggregates.ts'
import { replay } from '../../platform/log/replay.ts'
import { createWorld, type World } from '../../testing/world.ts'

type Person = Awaited<ReturnType<World['person']>>

const SUMMARY = 'The night batch failed once and ran through on the second try.'

/** A small incident, told and agreed to be over. */
async function converged(world: World, { api }: Person) {
  const { id } = await api.incidents.raise({ title: 'The night batch failed', severity: 'sev4' })
  await world.advance({ minutes: 5 })
  const url = 'https://graphs.example/1'
  const proof = { incident: id, kind: 'evidence', text: 'it ran again', url } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.edit({ incident: id, impactStartedAt: '2026-01-05T17:30:00+09:00' })
  await api.incidents.converge({ incident: id, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident: id, action: 'declare' })
  return id
}

async function close({ api }: Person, incident: string) {
  await api.incidents.requestClose({ incident })
  await api.incidents.decideClose({ incident, decision: 'approve' })
}

const sectionIn = (report: Awaited<ReturnType<Person['api']['report']['get']>>, key: string) =>
  report.sections.find((one) => one.key === key)

test('C-14 T12 the accepted report is kept whole: text, generated parts and completeness', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const id = await converged(world, ana)
  await ana.api.report.write({ incident: id, key: 'summary', markdown: SUMMARY, version: 0 })
  await ana.api.report.impact({
    incident: id,
    orders: { value: 1200, note: 'estimated' },
    people: { value: null, note: 'orders carry no account' },
  })
  const before = await ana.api.report.get({ incident: id })
  await close(ana, id)

  const kept = await ana.api.report.get({ incident: id, version: 1 })

  expect(kept).toMatchObject({ version: 1, frozenVersion: 1, title: 'The night batch failed' })
  expect(sectionIn(kept, 'summary')?.markdown).toBe(SUMMARY)
  expect(sectionIn(kept, 'meta')?.markdown).toContain('Ana')
  expect(sectionIn(kept, 'meta')?.markdown).toContain('- **Closed**')
  expect(sectionIn(kept, 'timeline')?.markdown).toContain('Ana raised the incident')
  expect(sectionIn(kept, 'impact')?.record).toContain('1,200 (estimated)')
  expect(sectionIn(kept, 'impact')?.record).toContain('not measurable: orders carry no account')
  expect(sectionIn(kept, 'impact')?.record).toContain('**Support requests**: not known yet')
  expect(kept.completeness).toEqual(before.completeness)
  expect(await ana.api.report.versions({ incident: id })).toMatchObject({
    items: [{ version: 1, closedBy: { name: 'Ana' }, override: null }],
  })
})

test('M-R12 an amount is in the currency of the organisation, or in the one that was chosen', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const profile = await ana.api.settings.part({ part: 'profile' })
  const content = { ...(profile.content as object), currency: 'EUR' }
  await ana.api.settings.change({ part: 'profile', content, version: profile.version })
  const id = await converged(world, ana)

  const usual = await ana.api.report.impact({ incident: id, money: { value: 1200, note: null } })
  const chosen = { value: 0.5, note: 'refunds', currency: 'USD' }
  const dollars = await ana.api.report.impact({ incident: id, money: chosen })
  const kept = await ana.api.report.impact({ incident: id, money: { value: 3, note: null } })
  await ana.api.report.impact({ incident: id, money: { value: 0, note: null } })
  const { sections } = await ana.api.report.get({ incident: id })
  const exported = await ana.api.report.export({ incident: id, format: 'json' })

  expect([usual.money?.currency, dollars.money, kept.money?.currency]).toEqual([
    'EUR',
    chosen,
    'USD',
  ])
  const said = sections.find(({ key }) => key === 'impact')?.record
  expect(said).toContain('**Money**: 0 US dollars')
  expect(said).toContain('**Support requests**: not known yet')
  expect(exported).toMatchObject({
    impact: { money: { value: 0, currency: 'USD' }, tickets: null },
  })
  await expect(
    ana.api.report.impact({ incident: id, money: { value: 1, note: null, currency: 'XXY' } }),
  ).rejects.toThrow('no such currency')
})

test('T21 a report that is opened again gets a new version, and the one before stays as it was', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const id = await converged(world, ana)
  await ana.api.report.write({ incident: id, key: 'summary', markdown: SUMMARY, version: 0 })
  await close(ana, id)
  await ana.api.incidents.reopenReport({ incident: id, reason: 'The vendor told us more' })
  const more = `${SUMMARY} The vendor had changed a certificate.`
  await ana.api.report.write({ incident: id, key: 'summary', markdown: more, version: 1 })
  await close(ana, id)

  const [first, second] = [
    await ana.api.report.get({ incident: id, version: 1 }),
    await ana.api.report.get({ incident: id, version: 2 }),
  ]

  expect(sectionIn(first, 'summary')?.markdown).toBe(SUMMARY)
  expect(sectionIn(second, 'summary')?.markdown).toBe(more)
  const { items } = await ana.api.report.versions({ incident: id })
  expect(items.map(({ version }) => version)).toEqual([2, 1])
  await expect(ana.api.report.get({ incident: id, version: 3 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('B-20 a close by exception prints its reason in the report, its version and its export', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const id = await converged(world, ana)
  const override = 'The team is dissolved'
  await ana.api.incidents.decideClose({ incident: id, decision: 'approve', override })

  const kept = await ana.api.report.get({ incident: id, version: 1 })
  const text = await ana.api.report.export({ incident: id, format: 'md', version: 1 })

  expect(sectionIn(kept, 'meta')?.markdown).toContain(`exception, because**: ${override}`)
  expect(kept.completeness.missing.map(({ rule }) => rule)).toContain('R-SM-1')
  expect(text).toContain(`**Closed as an exception, because**: ${override}`)
  expect(await ana.api.report.versions({ incident: id })).toMatchObject({ items: [{ override }] })
})

test('kept versions name people by who they are now, and the log can make them again', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const id = await converged(world, ana)
  await ana.api.report.write({ incident: id, key: 'summary', markdown: SUMMARY, version: 0 })
  await close(ana, id)
  const { rows } = await world.db
    .selectFrom('report_version')
    .select('content')
    .execute()
    .then((found) => ({ rows: found }))
  const told: object[] = []

  await withAggregates({ connectionString: world.connectionString }, (rebuilt) =>
    replay({
      ...rebuilt,
      nameOf,
      sample: null,
      repair: false,
      tell: (difference) => told.push(difference),
    }),
  )

  expect(JSON.stringify(rows)).not.toContain('Ana')
  expect(told).toEqual([])
})

const EXPORTED = `# Incident report #1: The night batch failed

Not accepted yet

## In one breath (what, whom, how much, now)

The night batch failed once and ran through on the second try.

## Basics (severity, type, owner, roles, times)

- **Incident**: #1 The night batch failed`

test('C-14 the export is complete, the same each time, in the language of the reader', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const id = await converged(world, ana)
  await ana.api.report.write({ incident: id, key: 'summary', markdown: SUMMARY, version: 0 })
  const flow = '# Sooner\n\nAsk the vendor first.'
  await ana.api.report.write({ incident: id, key: 'flow', markdown: flow, version: 0 })

  const text = await ana.api.report.export({ incident: id, format: 'md' })
  if (typeof text !== 'string') throw new Error('Markdown is a text')

  expect(text.slice(0, EXPORTED.length)).toBe(EXPORTED)
  expect(text).toContain('### Sooner\n\nAsk the vendor first.')
  expect(text).toContain('it ran again <https://graphs.example/1>')
  expect(text).toContain('## Completeness')
  await world.advance({ hours: 1 })
  expect(await ana.api.report.export({ incident: id, format: 'md' })).toBe(text)
  expect(await ana.api.report.export({ incident: id, format: 'json' })).toMatchObject({
    format: 'hikeshi-report-1',
    number: 1,
    language: 'en',
    times: { impactStarted: '2026-01-05T08:30:00Z', closed: null },
    sections: expect.arrayContaining([
      expect.objectContaining({ key: 'summary', markdown: SUMMARY }),
    ]),
  })
})

test('a private report is exported to nobody else', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve')
  const { id } = await ana.api.incidents.raise({ title: 'Break-in', visibility: 'private' })

  for (const ask of [
    () => eve.api.report.export({ incident: id, format: 'md' }),
    () => eve.api.report.versions({ incident: id }),
    () => eve.api.report.impact({ incident: id, orders: null }),
  ]) {
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
  }
})
