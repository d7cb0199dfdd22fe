import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Api = Awaited<ReturnType<World['person']>>['api']

/** Monday the fifth, nine in the morning in London, is six in the evening in Tokyo. */
async function converged(api: Api): Promise<string> {
  const { id } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  const proof = { incident: id, kind: 'evidence', text: 'it is green' } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.converge({ incident: id, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident: id, action: 'declare' })
  return id
}

async function reminders(world: World, type: string): Promise<string[]> {
  const { rows } = await sql<{ at: string; why: string | null }>`
    select at, data ->> 'why' as why from event where type = ${type} order by position`.execute(
    world.db,
  )
  return rows.map(({ at, why }) => {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Tokyo')
    const day = local.toLocaleString('en-GB', { weekday: 'short' })
    return [day, local.toPlainDate(), local.toPlainTime().toString().slice(0, 5), why]
      .filter((part) => part !== null)
      .join(' ')
  })
}

test('N-22 the owner hears three days before, the morning after, and then weekly, in working hours', async () => {
  await using world = await createWorld()
  const { api, id: ana } = await world.person('Ana')
  const incident = await converged(api)
  const asked = { incident, text: 'An alarm', owner: ana, due: '2026-01-20' }
  const { id: measure } = await api.measures.add(asked)

  await world.advance({ hours: 24 * 26 })

  // The twentieth is a Tuesday: three days before is a Saturday, so the Friday it is.
  expect(await reminders(world, 'measure.reminded')).toEqual([
    'Fri 2026-01-16 10:00 due_soon',
    'Wed 2026-01-21 10:00 overdue',
    'Wed 2026-01-28 10:00 overdue',
  ])
  await api.measures.change({ measure, state: 'done', proof: 'pull request 7' })
  await world.advance({ hours: 24 * 30 })
  expect(await reminders(world, 'measure.reminded')).toHaveLength(3)
})

test('N-22 nobody is reminded of what is done, or of what is nobody’s, and a new day starts anew', async () => {
  await using world = await createWorld()
  const { api, id: ana } = await world.person('Ana')
  const incident = await converged(api)
  const add = (asked: object) =>
    api.measures.add({ incident, text: 'An alarm', due: '2026-01-20', ...asked })
  const done = await add({ owner: ana })
  await api.measures.change({ measure: done.id, state: 'done', proof: 'here' })
  await add({ owner: null })
  const moved = await add({ owner: ana })
  const dueReason = 'the vendor is late'
  await api.measures.change({ measure: moved.id, due: '2026-03-20', dueReason })

  await world.advance({ hours: 24 * 30 })
  const early = await reminders(world, 'measure.reminded')
  await world.advance({ hours: 24 * 45 })

  expect(early).toEqual([])
  expect(await reminders(world, 'measure.reminded')).toEqual(['Tue 2026-03-17 10:00 due_soon'])
})

test('N-22 what was reminded of waits for its owner; after the close too, until it is done', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const ana = await world.person('Ana')
  const incident = await converged(ed.api)
  const asked = { incident, text: 'Rewrite the payments', owner: ana.id, due: '2026-01-20' }
  const { id: measure } = await ed.api.measures.add(asked)
  const close = { incident, decision: 'approve', override: 'the rest is followed up' } as const
  await ed.api.incidents.decideClose(close)
  const mine = async () => (await ana.api.measures.followUps({ mine: 'true' })).items

  expect(await mine()).toMatchObject([{ waiting: false, overdue: false }])
  await world.advance({ hours: 24 * 17 })

  expect(await mine()).toMatchObject([
    {
      kind: 'measure',
      incident: { title: 'Payments fail', closed: true },
      waiting: true,
      overdue: true,
      measure: { id: measure, text: 'Rewrite the payments' },
    },
  ])
  await ana.api.measures.change({ measure, state: 'done', proof: 'it is rewritten' })
  expect(await mine()).toEqual([])
})

test('C-22 the report is a duty of whoever was asked to write it, until the close; N-23 says what it lacks', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const incident = await converged(ed.api)

  await world.advance({ hours: 24 * 8 })

  // Three working days after the Monday, and three after that.
  expect(await reminders(world, 'report.reminded')).toEqual([
    'Thu 2026-01-08 10:00',
    'Tue 2026-01-13 10:00',
  ])
  const { items } = await ed.api.measures.followUps({})
  expect(items).toMatchObject([
    { kind: 'report', owner: { name: 'Ed' }, waiting: true, incident: { id: incident } },
  ])
  expect(items[0]?.missing).toBeGreaterThan(0)
  const close = { incident, decision: 'approve', override: 'enough is known' } as const
  await ed.api.incidents.decideClose(close)
  await world.advance({ hours: 24 * 30 })
  expect(await reminders(world, 'report.reminded')).toHaveLength(2)
  expect((await ed.api.measures.followUps({})).items).toEqual([])
})

test('follow-ups come mine first, then by day, and none of a case one may not see', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const incident = await converged(ana.api)
  const secret = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const add = (id: string, text: string, owner: string, due: string) =>
    ana.api.measures.add({ incident: id, text, owner, due })
  await add(incident, 'late', ana.id, '2026-03-01')
  await add(incident, 'soon', ana.id, '2026-02-01')
  await add(incident, 'mine', ben.id, '2026-04-01')
  await add(secret.id, 'new keys', ana.id, '2026-01-10')

  const texts = async ({ api }: typeof ana) =>
    (await api.measures.followUps({})).items.flatMap(({ measure }) => measure?.text ?? [])
  expect(await texts(ben)).toEqual(['mine', 'soon', 'late'])
  expect(await texts(ana)).toEqual(['new keys', 'soon', 'late', 'mine'])
})
