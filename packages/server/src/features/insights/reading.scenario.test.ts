import type { MetricId } from '@hikeshi/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Somebody = Awaited<ReturnType<World['person']>>

/** A case of its own, over and closed by exception. */
async function closed(
  { id, api }: Somebody,
  { person = id, type }: { readonly person?: string; readonly type?: string } = {},
): Promise<string> {
  const raised = { title: 'Checkout fails', severity: 'sev3', ...(type ? { type } : {}) } as const
  const { number } = await api.incidents.raise(raised)
  const incident = String(number)
  await api.incidents.setRole({ incident, role: 'commander', person })
  await api.incidents.align({ incident, action: 'skip' })
  const fact = await api.entries.record({ incident, kind: 'fact', text: 'quiet' })
  await api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await api.incidents.converge({ incident, action: 'declare', override: 'alone' })
  await api.incidents.decideClose({ incident, decision: 'approve', override: 'Known' })
  return incident
}

async function metricsOf({ api }: Somebody) {
  const { metrics } = await api.insights.get({})
  return (id: MetricId) => metrics.find((one) => one.id === id)?.value
}

/** The cells of the first case below these headings. */
async function cellsOf({ api }: Somebody, ...headings: readonly string[]) {
  const [names = '', first = ''] = (await api.insights.export({})).split('\r\n')
  const places = headings.map((heading) => names.split(',').indexOf(heading))
  return places.map((place) => first.split(',')[place])
}

test('M-L11 whether somebody learnt something and would come again is told from three answers on', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const [bo, cy] = [await world.person('Bo'), await world.person('Cy')]
  const { number } = await ana.api.incidents.raise({ title: 'Checkout fails', severity: 'sev4' })
  const incident = String(number)
  for (const { api } of [bo, cy]) await api.messages.post({ incident, text: 'Here' })
  const fact = await ana.api.entries.record({ incident, kind: 'fact', text: 'quiet' })
  await ana.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await ana.api.incidents.converge({ incident, action: 'declare', override: 'a test' })
  const headings = ['Learnt something: yes', 'Learnt something: answers', 'Would come again: yes']

  await ana.api.reflections.pulse({ incident, learnt: 'yes', again: 'no' })
  await bo.api.reflections.pulse({ incident, useful: 'yes', learnt: 'no', again: 'yes' })
  const [two, fewCells] = [await metricsOf(ana), await cellsOf(ana, ...headings)]
  await cy.api.reflections.pulse({ incident, learnt: 'no', again: 'yes' })
  const of = await metricsOf(ana)

  expect([two('M-L11'), two('M-L11.again')]).toEqual([undefined, undefined])
  expect(fewCells).toEqual(['', '', ''])
  expect(of('M-L11')).toMatchObject({ part: 1, of: 1 })
  expect(of('M-L11.again')).toMatchObject({ part: 2, of: 3 })
  expect(await cellsOf(ana, ...headings)).toEqual(['1', '3', '2'])
  expect(await ana.api.reflections.pulseOf({ incident })).toEqual({
    answers: 3,
    useful: null,
    clear: null,
    learnt: { yes: 1, no: 2 },
    again: { yes: 2, no: 1 },
  })
})

test('M-L12 a closed case is read once per person and day, for 90 days, and no row tells by whom', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const { number } = await ana.api.incidents.raise({ title: 'Open yet' })
  await bo.api.cases.look({ incident: String(number) })
  const incident = await closed(ana, { person: bo.id })

  for (const { api } of [ana, bo, bo]) await api.cases.look({ incident })
  await world.advance({ hours: 24 })
  await bo.api.cases.look({ incident })
  const of = await metricsOf(ana)
  await world.advance({ hours: 24 * 90 })
  await bo.api.cases.look({ incident })

  expect(of('M-L12.views')).toMatchObject({
    n: 1,
    unit: 'number',
    dots: [{ case: Number(incident), value: 3 }],
  })
  expect((await metricsOf(ana))('M-L12.views')).toEqual(of('M-L12.views'))
  expect((await world.events()).filter((type) => type.startsWith('case.'))).toEqual([])
  const { rows } = await sql<{ row: string }>`select v::text as row from case_view v`.execute(
    world.db,
  )
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toContain(bo.id.replace('per_', ''))
})

test('M-L12 a private case is looked at, and counted, only by those who may see it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const eve = await world.person('Eve')
  const incident = await closed(ana, { type: 'security' })

  await ana.api.cases.look({ incident })

  await expect(eve.api.cases.look({ incident })).rejects.toMatchObject({ code: 'not-found' })
  expect((await metricsOf(ana))('M-L12.views')).toMatchObject({ n: 1, dots: [{ value: 1 }] })
  expect((await metricsOf(eve))('M-L12.views')).toBeUndefined()
  expect(await cellsOf(ana, 'Read within 90 days of the close')).toEqual(['1'])
})
