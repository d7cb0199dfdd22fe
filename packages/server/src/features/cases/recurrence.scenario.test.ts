import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Somebody = Awaited<ReturnType<World['person']>>

async function over(who: Somebody, title: string, prevention?: string) {
  const { number } = await who.api.incidents.raise({ title, severity: 'sev3' })
  const incident = String(number)
  await who.api.incidents.setRole({ incident, role: 'commander', person: who.id })
  await who.api.incidents.align({ incident, action: 'skip' })
  const fact = await who.api.entries.record({ incident, kind: 'fact', text: 'it holds' })
  await who.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await who.api.incidents.converge({ incident, action: 'declare', override: 'alone here' })
  if (prevention !== undefined) {
    const measure = await who.api.measures.add({ incident, text: prevention, kind: 'prevention' })
    await who.api.measures.change({ measure: measure.id, state: 'done', proof: 'merged' })
  }
  return incident
}

test('M-L13 people link an incident to an earlier one of the same factors: it came back though prevention was done', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const first = await over(ana, 'The certificate ran out', 'Renew it by itself')
  await world.advance({ hours: 24 })
  const without = await over(ana, 'The disk is full')
  const again = await over(ana, 'The certificate ran out again')
  const recurred = async () =>
    (await ana.api.insights.get({})).metrics.find(({ id }) => id === 'M-L13')?.value

  const before = await recurred()
  await ana.api.cases.link({ incident: again, past: without, same: true })
  const unprevented = await recurred()
  const linked = await ana.api.cases.link({ incident: again, past: first, same: true })
  const prevented = await recurred()

  expect(before).toMatchObject({ part: 0, of: 3 })
  expect(unprevented).toMatchObject({ part: 0, of: 3 })
  expect(linked.items).toMatchObject([
    { number: Number(without), measuresDone: 0 },
    { number: Number(first), measuresDone: 1, by: { name: 'Ana' } },
  ])
  expect(prevented).toMatchObject({
    part: 1,
    of: 3,
    cases: expect.arrayContaining([{ case: Number(again), part: 1, of: 1 }]),
  })
  await ana.api.cases.link({ incident: again, past: first, same: false })
  expect(await recurred()).toMatchObject({ part: 0 })
  const told = (await ana.api.timeline.list({ incident: again })).items.map((one) => one.sentence)
  expect(told).toEqual(
    expect.arrayContaining([
      `Ana said that case #${first} had the same factors`,
      `Ana took back that case #${first} had the same factors`,
    ]),
  )
})

test('M-L13 only an earlier case that everybody may know can be linked, by who takes part', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const first = await over(ana, 'The certificate ran out')
  const again = await over(ana, 'The certificate ran out again')
  const { number: hidden } = await ana.api.incidents.raise({ title: 'A leak', type: 'security' })
  const last = await over(ana, 'Odd logins')
  const refused = [
    { who: bo, incident: again, past: first },
    { who: ana, incident: first, past: again },
    { who: ana, incident: first, past: first },
    { who: ana, incident: last, past: String(hidden) },
  ]

  for (const { who, incident, past } of refused) {
    await expect(who.api.cases.link({ incident, past, same: true })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  }
  await expect(
    bo.api.cases.link({ incident: last, past: String(hidden), same: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(await bo.api.cases.recurrences({ incident: again })).toEqual({
    items: [],
    can: { link: false },
  })
})
