import type { MetricId } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { countQueries } from '../../testing/sql.ts'
import { createWorld, type World } from '../../testing/world.ts'

type Somebody = Awaited<ReturnType<World['person']>>

/** An incident of an hour: harm from 10 minutes before it was raised to 30 minutes after. */
async function lived(world: World, who: Somebody, title: string) {
  const began = world.clock.now()
  const at = (minutes: number) => began.add({ minutes }).toString()
  const { number } = await who.api.incidents.raise({ title, severity: 'sev3', origin: 'system' })
  const incident = String(number)
  await world.advance({ minutes: 2 })
  await who.api.incidents.setRole({ incident, role: 'commander', person: who.id })
  await who.api.incidents.edit({ incident, impactStartedAt: at(-10) })
  await who.api.incidents.align({ incident, action: 'start' })
  await world.advance({ minutes: 6 })
  await who.api.incidents.align({ incident, action: 'finish', policy: 'Roll back' })
  await world.advance({ minutes: 12 })
  await who.api.incidents.transition({ incident, to: 'monitoring' })
  await world.advance({ minutes: 40 })
  const fact = await who.api.entries.record({ incident, kind: 'fact', text: 'quiet' })
  await who.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await who.api.incidents.converge({
    incident,
    action: 'declare',
    override: 'alone',
    impactEndedAt: at(30),
  })
  return incident
}

async function metricsOf(
  { api }: Somebody,
  asked: Parameters<Somebody['api']['insights']['get']>[0] = {},
) {
  const answer = await api.insights.get(asked)
  return { answer, of: (id: MetricId) => answer.metrics.find((one) => one.id === id)?.value }
}

test('M-R4 M-R6 M-R7 M-R8 times come from the log: of one incident each is a dot, without a median', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const incident = Number(await lived(world, ana, 'Checkout fails'))

  const { answer, of } = await metricsOf(ana)

  const dot = (minutes: number, source = 'auto') => ({
    kind: 'spread',
    n: 1,
    median: null,
    p90: null,
    dots: [{ case: incident, value: minutes * 60, source }],
  })
  expect(of('M-R7')).toMatchObject(dot(40, 'manual'))
  expect(of('M-R1')).toMatchObject(dot(10, 'estimated'))
  expect(of('M-R4.commander')).toMatchObject(dot(2))
  expect(of('M-R5')).toMatchObject(dot(8))
  expect(of('M-R6')).toMatchObject(dot(20))
  expect(of('M-R8')).toMatchObject(dot(40))
  expect(of('M-R2')).toMatchObject({ part: 1, of: 1 })
  // Nobody else came, and nothing was closed: absent, not zero.
  expect(of('M-R4')).toBeUndefined()
  expect(of('M-P11')).toBeUndefined()
  expect(answer.cases).toMatchObject([
    { number: incident, title: 'Checkout fails', severity: 'sev3' },
  ])
  expect(answer.mine).toEqual({ responded: 1, commanded: 1 })
})

test('M-R11 a reopened incident counts round by round, and its harm is summed', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const incident = await lived(world, ana, 'Checkout fails')
  await world.advance({ hours: 2 })
  await ana.api.incidents.reopen({ incident, reason: 'it is back' })
  await world.advance({ minutes: 5 })
  const { of: meanwhile } = await metricsOf(ana)
  await ana.api.incidents.transition({ incident, to: 'monitoring' })
  await world.advance({ minutes: 10 })
  const fact = await ana.api.entries.record({ incident, kind: 'fact', text: 'quiet again' })
  await ana.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await ana.api.incidents.converge({
    incident,
    action: 'declare',
    override: 'alone',
    impactEndedAt: world.clock.now().toString(),
  })

  const { of } = await metricsOf(ana)

  expect(meanwhile('M-R7')).toBeUndefined()
  expect(of('M-R7')).toMatchObject({ dots: [{ value: 55 * 60, source: 'estimated' }] })
  expect(of('M-R6')).toMatchObject({
    dots: [
      { value: 20 * 60, part: '1' },
      { value: 5 * 60, part: '2' },
    ],
  })
  expect(of('M-R11')).toMatchObject({ part: 1, of: 1 })

  // The second round began five minutes before anybody reopened it, and nobody is guessing any more.
  const { harmReturnedAt } = await ana.api.incidents.get({ incident })
  const earlier = Temporal.Instant.from(harmReturnedAt ?? '').subtract({ minutes: 5 })
  await ana.api.incidents.edit({ incident, harmReturnedAt: earlier.toString() })
  const { of: right } = await metricsOf(ana)
  expect(right('M-R7')).toMatchObject({ dots: [{ value: 60 * 60, source: 'manual' }] })
})

test('M-R10 promised news counts once it is due, and as kept up to two minutes after its time', async () => {
  await using world = await createWorld()
  const { api, ...ana } = await world.person('Ana', 'owner')
  const { number } = await api.incidents.raise({ title: 'Checkout fails', severity: 'sev3' })
  const incident = String(number)
  await api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  const publish = { incident, audience: 'users', state: 'published', text: 'Still.' } as const
  await api.notices.change({ ...publish, nextAt: '2026-01-05T09:10:00Z' })
  const { of: before } = await metricsOf({ api, ...ana })
  await world.advance({ minutes: 11 })
  await api.notices.change({ ...publish, text: 'Half.', nextAt: '2026-01-05T09:20:00Z' })
  await world.advance({ minutes: 12 })

  const { of } = await metricsOf({ api, ...ana })

  expect(before('M-R10')).toBeUndefined()
  expect(of('M-R10')).toMatchObject({ part: 1, of: 2 })
})

test('W-10 coverage counts members, those who responded and those who commanded, and names nobody', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  await world.person('Cy')
  await world.person('Di')
  const incident = await lived(world, ana, 'Checkout fails')
  await bo.api.incidents.join({ incident, availability: 'now' })

  const { answer, of } = await metricsOf(ana)

  expect(of('M-L1')).toMatchObject({ part: 1, of: 4 })
  expect(of('M-L2')).toMatchObject({ part: 2, of: 4 })
  expect(of('M-P7.first')).toMatchObject({ count: 2 })
  expect(of('M-P6')).toBeUndefined()
  expect(JSON.stringify(answer)).not.toMatch(/per_|Ana|Bo/)
})

test('filters: only the cases of the period, the severity and the type are counted', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  await ana.api.incidents.raise({ title: 'One', severity: 'sev2', type: 'service' })
  await world.advance({ hours: 72 })
  await ana.api.incidents.raise({ title: 'Two', severity: 'sev4', type: 'third' })
  const counted = async (asked: Parameters<typeof ana.api.insights.get>[0]) =>
    (await ana.api.insights.get(asked)).cases.map(({ title }) => title)

  expect(await counted({})).toEqual(['Two', 'One'])
  expect(await counted({ severity: 'sev2' })).toEqual(['One'])
  expect(await counted({ type: 'third' })).toEqual(['Two'])
  expect(await counted({ from: '2026-01-07' })).toEqual(['Two'])
  expect(await counted({ from: '2026-01-01', to: '2026-01-06' })).toEqual(['One'])
  await expect(
    ana.api.insights.get({ from: '2026-02-01', to: '2026-01-01' }),
  ).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

const CANARY = 'カナリア鍵漏洩'

test('G0 a private case counts for those who may see it, and in no number, title or row of anybody else', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const eve = await world.person('Eve')
  const empty = await eve.api.insights.get({})
  const { number } = await ana.api.incidents.raise({
    title: CANARY,
    type: 'security',
    severity: 'sev1',
  })
  await ana.api.incidents.setRole({ incident: String(number), role: 'commander', person: ana.id })

  const outside = await eve.api.insights.get({})

  expect(outside.metrics).toEqual(empty.metrics)
  expect(outside.cases).toEqual([])
  expect(await eve.api.insights.export({})).not.toContain(CANARY)
  expect((await ana.api.insights.get({})).cases).toMatchObject([{ number, title: CANARY }])
  expect(await ana.api.insights.export({})).toContain(CANARY)
})

test('the export begins with a byte order mark, and no title in it is a formula', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  await ana.api.incidents.raise({
    title: '=HYPERLINK("https://bad.example"),決済',
    severity: 'sev3',
  })

  const csv = await ana.api.insights.export({})

  const [heading, row] = csv.split('\r\n')
  expect(heading?.startsWith('\uFEFFNumber,Title,Severity')).toBe(true)
  expect(row).toContain(`1,"'=HYPERLINK(""https://bad.example""),決済",SEV3`)
  expect(row).toContain('2026-01-05T09:00:00Z')
})

test('the page asks the same number of questions, however many cases there are', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  await ana.api.incidents.raise({ title: 'One' })
  const few = await countQueries(() => ana.api.insights.get({}))
  for (const title of ['Two', 'Three', 'Four']) await lived(world, ana, title)

  expect(await countQueries(() => ana.api.insights.get({}))).toBe(few)
})

/** The cells of one line, quoted or not. */
const cellsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g), ([, one = '']) => one)

test('M-P10 CSV has the first severity, how the case was talked over, and what became of its measures', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const incident = await lived(world, ana, 'Checkout fails')
  await ana.api.incidents.setSeverity({ incident, severity: 'sev1' })
  await ana.api.postmortem.decide({ incident, form: 'meeting', held: true, outcome: 'An alarm' })
  const { id } = await ana.api.measures.add({ incident, text: 'An alarm', owner: ana.id })
  await ana.api.measures.change({ measure: id, state: 'done', proof: 'here' })
  await ana.api.measures.add({ incident, text: 'A test' })

  const csv = await ana.api.insights.export({})

  const [heading = '', row = ''] = csv.split('\r\n').map((line) => line.replace('\uFEFF', ''))
  const told = cellsOf(row)
  const cells = new Map(cellsOf(heading).map((name, index) => [name, told[index]]))
  expect(Object.fromEntries(cells)).toMatchObject({
    Severity: 'SEV1',
    'First severity': 'SEV3',
    'Postmortem form': 'as a meeting',
    'Postmortem held': expect.stringMatching(/^2026-01-05T/),
    'Prevention measures done': '1',
    'Prevention measures open': '1',
  })
})
