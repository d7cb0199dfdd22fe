import type { MetricId } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Somebody = Awaited<ReturnType<World['person']>>

/** Raised by somebody who takes command at once. */
async function commanded(who: Somebody, title: string) {
  const { number } = await who.api.incidents.raise({ title, severity: 'sev3', origin: 'system' })
  const incident = String(number)
  await who.api.incidents.setRole({ incident, role: 'commander', person: who.id })
  await who.api.incidents.align({ incident, action: 'skip' })
  return incident
}

async function converge(who: Somebody, incident: string) {
  const fact = await who.api.entries.record({ incident, kind: 'fact', text: 'quiet' })
  await who.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await who.api.incidents.converge({ incident, action: 'declare', override: 'alone' })
}

async function metricsOf({ api }: Somebody) {
  const { metrics } = await api.insights.get({})
  return (id: MetricId) => metrics.find((one) => one.id === id)?.value
}

test('M-R3 the time to declare counts where somebody said when it was noticed, and says who knows', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const incident = await commanded(ana, 'Checkout fails')
  const before = await metricsOf(ana)
  const at = (minutes: number) => world.clock.now().subtract({ minutes }).toString()
  await ana.api.incidents.edit({ incident, detectedAt: at(7), estimated: true })
  await ana.api.incidents.edit({ incident, impactStartedAt: at(12), awareAt: at(5) })

  const of = await metricsOf(ana)
  const board = await ana.api.incidents.get({ incident })
  const csv = await ana.api.insights.export({})

  expect(before('M-R3')).toBeUndefined()
  expect(of('M-R3')).toMatchObject({ n: 1, dots: [{ value: 7 * 60, source: 'estimated' }] })
  expect(of('M-R1')).toMatchObject({ n: 1, dots: [{ value: 5 * 60, source: 'estimated' }] })
  expect(board).toMatchObject({ detectedAt: at(7), awareAt: at(5), estimates: ['detectedAt'] })
  expect(csv).toContain('First signal,First signal: source,Somebody here knew,')
  expect(csv).toContain(`,${at(7)},Estimated,${at(5)},Told,`)
})

test('M-R12 figures of the impact are told as they were entered, each currency for itself', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const yen = await commanded(ana, 'Checkout fails')
  const dollars = await commanded(ana, 'Payouts are late')
  const note = 'no log was kept'
  await ana.api.report.impact({
    incident: yen,
    money: { value: 120_000, note: null, currency: 'JPY' },
    people: { value: null, note },
  })
  await ana.api.report.impact({
    incident: dollars,
    money: { value: 300, note: null, currency: 'USD' },
    people: { value: 40, note: null },
  })

  const of = await metricsOf(ana)

  expect(of('M-R12.money')).toMatchObject({
    of: 2,
    unknown: 0,
    parts: expect.arrayContaining([
      {
        currency: 'JPY',
        spread: expect.objectContaining({
          n: 1,
          dots: [expect.objectContaining({ value: 120_000 })],
        }),
      },
      {
        currency: 'USD',
        spread: expect.objectContaining({ n: 1, dots: [expect.objectContaining({ value: 300 })] }),
      },
    ]),
  })
  expect(of('M-R12.people')).toMatchObject({ of: 2, unknown: 1, parts: [{ spread: { n: 1 } }] })
  expect(of('M-R12.tickets')).toBeUndefined()
  expect(await ana.api.insights.export({})).toContain('unknown')
})

test('M-P13 who was asked to act and had nothing to do is idle; a to-do, a role or a word that was marked is something', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const people = await Promise.all(['Bo', 'Cy', 'Di', 'Ed'].map((name) => world.person(name)))
  const [bo, cy, di] = people
  const incident = await commanded(ana, 'Checkout fails')
  await ana.api.participants.summon({ incident, people: people.map(({ id }) => id) })
  const todo = await ana.api.todos.create({ incident, text: 'Watch the queue' })
  await bo?.api.todos.take({ todo: todo.id })
  await cy?.api.messages.post({ incident, text: 'It began at nine', markAs: 'fact' })
  await di?.api.messages.post({ incident, text: 'I am here' })
  const meanwhile = await metricsOf(ana)
  await converge(ana, incident)

  const of = await metricsOf(ana)

  expect(meanwhile('M-P13')).toBeUndefined()
  expect(of('M-P13')).toMatchObject({ part: 2, of: 4 })
})

test('M-P12 what the product said in the room is counted beside what people said, and what became of it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { number } = await ana.api.incidents.raise({ title: 'Checkout fails', severity: 'sev2' })
  const incident = String(number)
  await ana.api.messages.post({ incident, text: 'Orders are failing' })
  await world.advance({ minutes: 11 })
  const { items } = await ana.api.nudges.list({ incident })
  const room = items.filter(({ place }) => place !== 'private')
  const parts = room.flatMap((one) => one.parts.map(({ code }) => ({ nudge: one.id, code })))
  const [first] = parts
  if (!first) throw new Error('nothing was said in the room')
  await ana.api.nudges.dismiss(first)

  const of = await metricsOf(ana)

  const said = of('M-P12')
  const each = of('M-P12.each')
  if (said?.kind !== 'share' || each?.kind !== 'nudges') throw new Error('not counted')
  expect(said.of).toBe(said.part + 1)
  expect(said.part).toBeGreaterThanOrEqual(room.length)
  expect(each.rows.find(({ code }) => code === first.code)).toMatchObject({ dismissed: 1 })
  expect(each.rows.reduce((sum, { shown }) => sum + shown, 0)).toBeGreaterThanOrEqual(parts.length)
})

test('M-P14 the load of a night is told of three people together, and never of one', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const cy = await world.person('Cy')
  await ana.api.teams.create({ name: 'Platform', members: [ana.id, bo.id, cy.id] })
  // 09:00 UTC is 18:00 in Tokyo: the working day is over.
  const incident = await commanded(ana, 'Checkout fails')
  await bo.api.messages.post({ incident, text: 'Here' })
  await world.advance({ minutes: 30 })
  await ana.api.messages.post({ incident, text: 'Still here' })
  const two = await metricsOf(ana)
  await cy.api.messages.post({ incident, text: 'Here as well' })
  await world.advance({ hours: 3 })
  await cy.api.messages.post({ incident, text: 'Quiet now' })

  const of = await metricsOf(ana)

  expect(two('M-P14')).toBeUndefined()
  // Ana 30 + 15 minutes, Bo 15, Cy 15, and 15 again three hours later.
  expect(of('M-P14')).toEqual({
    kind: 'load',
    seconds: (45 + 15 + 30) * 60,
    people: 3,
    cases: [Number(incident)],
    teams: [{ name: 'Platform', seconds: 90 * 60, people: 3 }],
  })
  expect(JSON.stringify(of('M-P14'))).not.toMatch(/per_|Ana|Bo|Cy/)
})

test('M-L9 M-L14 the pulse counts from three answers of a case on; proposals count, and who made them does not', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const others = await Promise.all(['Bo', 'Cy'].map((name) => world.person(name)))
  const incident = await commanded(ana, 'Checkout fails')
  for (const { api } of others) await api.messages.post({ incident, text: 'Here' })
  await converge(ana, incident)
  const everybody = [ana, ...others]
  for (const { api } of others)
    await api.reflections.pulse({ incident, useful: 'yes', clear: 'no' })
  const two = await metricsOf(ana)
  await ana.api.reflections.pulse({ incident, useful: 'partly', clear: 'yes' })
  for (const { api } of everybody) await api.proposals.make({ incident, text: 'A shorter list' })
  const [first] = (await ana.api.proposals.list({})).items
  await world.advance({ hours: 48 })
  await ana.api.proposals.adopt({ proposal: first?.id ?? '' })

  const of = await metricsOf(ana)

  expect(two('M-L9')).toBeUndefined()
  expect(of('M-L9')).toMatchObject({ part: 2, of: 3 })
  expect(of('M-L9.clear')).toMatchObject({ part: 1, of: 3 })
  expect(of('M-L14')).toMatchObject({ count: 3, cases: [Number(incident)] })
  expect(of('M-L14.adopted')).toMatchObject({ part: 1, of: 1 })
  expect(of('M-L14.time')).toMatchObject({ n: 1, dots: [{ value: 48 * 3600 }] })
  expect(of('M-L14.people')).toMatchObject({ count: 3 })
})

/** All figures, without the months of a trend: time goes on. */
async function told({ api }: Somebody) {
  return (await api.insights.get({})).metrics.map(({ id, value }) => ({
    id,
    value: { ...value, trend: [] },
  }))
}

test('G0 what was proposed, felt and paid in a private case is in no figure of anybody outside it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const eve = await world.person('Eve')
  const before = await told(eve)
  const { number } = await ana.api.incidents.raise({
    title: 'A key leaked',
    type: 'security',
    severity: 'sev1',
  })
  const incident = String(number)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.report.impact({ incident, people: { value: 40, note: null } })
  await ana.api.proposals.make({ incident, text: 'Rotate keys' })
  await ana.api.messages.post({ incident, text: 'Quiet' })
  await world.advance({ minutes: 20 })

  const after = await told(eve)

  expect(after).toEqual(before)
  const own = (await ana.api.insights.get({})).metrics.map(({ id }) => id)
  expect(own).toEqual(expect.arrayContaining(['M-R12.people', 'M-L14', 'M-P12']))
})
