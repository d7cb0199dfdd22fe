import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readsOf } from '../../platform/db.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { names } from '../people/index.ts'

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

/** Each saying of this nudge: when by the clock in Tokyo, and to whom. */
async function sayings(world: World, code: string): Promise<string[]> {
  const { rows } = await sql<{ at: string; to: string }>`
    select at, data ->> 'to' as to from event
    join jsonb_array_elements(data -> 'parts') as part on part ->> 'code' = ${code}
    where type = 'nudge.said' order by position`.execute(world.db)
  const people = await names(
    readsOf(world.db),
    rows.map(({ to }) => to),
  )
  return rows.map(({ at, to }) => {
    const name = people.get(to)?.name
    const local = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Tokyo')
    const day = local.toLocaleString('en-GB', { weekday: 'short' })
    return [day, local.toPlainDate(), local.toPlainTime().toString().slice(0, 5), name].join(' ')
  })
}

const waiting = async (api: Api) => (await api.nudges.mine({})).items

test('N-22 the owner hears three days before and the morning after; then it is in the week’s digest', async () => {
  await using world = await createWorld()
  const { api, id: ana } = await world.person('Ana')
  const incident = await converged(api)
  const asked = { incident, text: 'An alarm', owner: ana, due: '2026-01-20' }
  const { id: measure } = await api.measures.add(asked)

  await world.advance({ hours: 24 * 26 })

  // The twentieth is a Tuesday: three days before is a Saturday, so the Friday it is.
  expect(await sayings(world, 'N-22')).toEqual([
    'Fri 2026-01-16 10:00 Ana',
    'Wed 2026-01-21 10:00 Ana',
  ])
  await world.advance({ hours: 24 * 9 })
  // A week after the twentieth, on the next Monday, and a week later.
  expect(await sayings(world, 'digest')).toEqual([
    'Mon 2026-02-02 10:00 Ana',
    'Mon 2026-02-09 10:00 Ana',
  ])
  expect(await waiting(api)).toMatchObject([
    { incident: null, parts: [{ code: 'digest', text: expect.stringContaining('An alarm') }] },
    { incident: { id: incident }, parts: [{ code: 'N-22', about: measure }] },
    { incident: { id: incident }, parts: [{ code: 'N-23' }] },
  ])
  await api.measures.change({ measure, state: 'done', proof: 'pull request 7' })
  await world.advance({ hours: 24 * 30 })
  expect(await sayings(world, 'N-22')).toHaveLength(2)
  expect(await sayings(world, 'digest')).toHaveLength(2)
  expect((await waiting(api)).flatMap(({ parts }) => parts.map(({ code }) => code))).not.toContain(
    'N-22',
  )
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
  const early = await sayings(world, 'N-22')
  await world.advance({ hours: 24 * 45 })

  expect(early).toEqual([])
  expect(await sayings(world, 'N-22')).toEqual(['Tue 2026-03-17 10:00 Ana'])
})

test('N-22 what is due waits for its owner, with why and “not needed”; after the close too, until it is done', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const ana = await world.person('Ana')
  const incident = await converged(ed.api)
  const asked = { incident, text: 'Rewrite the payments', owner: ana.id, due: '2026-01-20' }
  const { id: measure } = await ed.api.measures.add(asked)
  const close = { incident, decision: 'approve', override: 'the rest is followed up' } as const
  await ed.api.incidents.decideClose(close)
  const mine = async () => (await ana.api.measures.followUps({ mine: 'true' })).items

  expect(await mine()).toMatchObject([{ overdue: false }])
  expect(await waiting(ana.api)).toEqual([])
  await world.advance({ hours: 24 * 17 })

  expect(await mine()).toMatchObject([
    {
      kind: 'measure',
      incident: { title: 'Payments fail', closed: true },
      overdue: true,
      measure: { id: measure, text: 'Rewrite the payments' },
    },
  ])
  const [said] = await waiting(ana.api)
  expect(said?.parts).toMatchObject([
    {
      code: 'N-22',
      about: measure,
      text: '“Rewrite the payments” is due Tue, January 20.',
      dismissable: true,
      acts: [{ act: 'updateMeasure' }, { act: 'talkItOver' }],
    },
  ])
  expect(await waiting(ed.api)).toEqual([])
  await ana.api.measures.change({ measure, state: 'done', proof: 'it is rewritten' })
  await world.settle()
  await world.advance({ minutes: 1 })
  expect(await mine()).toEqual([])
  expect(await waiting(ana.api)).toEqual([])
})

test('C-22 the report is a duty of whoever was asked to write it, until the close; N-23 says what it lacks', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const incident = await converged(ed.api)

  await world.advance({ hours: 24 * 8 })

  // Three working days after the Monday, and three after that.
  expect(await sayings(world, 'N-23')).toEqual([
    'Thu 2026-01-08 10:00 Ed',
    'Tue 2026-01-13 10:00 Ed',
  ])
  const [said] = await waiting(ed.api)
  expect(said).toMatchObject({ incident: { id: incident }, parts: [{ code: 'N-23' }] })
  expect(said?.parts[0]?.text).toMatch(/^\d+ items are left before the report can be closed: “.+”/)
  const { items } = await ed.api.measures.followUps({})
  expect(items).toMatchObject([
    { kind: 'report', owner: { name: 'Ed' }, incident: { id: incident } },
  ])
  expect(items[0]?.missing).toBeGreaterThan(0)
  const close = { incident, decision: 'approve', override: 'enough is known' } as const
  await ed.api.incidents.decideClose(close)
  await world.advance({ hours: 24 * 30 })
  expect(await sayings(world, 'N-23')).toHaveLength(2)
  expect(await waiting(ed.api)).toEqual([])
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

test('N-22 “not needed” is heard for that incident, and the digest goes to whoever answers for it', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const ana = await world.person('Ana')
  const incident = await converged(ed.api)
  const add = (text: string, due: string) =>
    ed.api.measures.add({ incident, text, owner: ana.id, due })
  await add('An alarm', '2026-01-13')
  await add('A test', '2026-01-20')
  await world.advance({ hours: 24 * 4 + 2 })
  const [said] = await waiting(ana.api)
  const part = said?.parts[0]

  await ana.api.nudges.dismiss({ nudge: said?.id ?? '', code: 'N-22', about: part?.about ?? '' })
  await world.advance({ hours: 24 * 23 })

  // The second would be said on the sixteenth.
  expect(await sayings(world, 'N-22')).toHaveLength(1)
  expect(new Set(await sayings(world, 'digest'))).toContain('Mon 2026-01-26 10:00 Ed')
})

test('G0 N-22 the digest of whoever may not see a private incident leaves it out', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const ana = await world.person('Ana')
  const { id } = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const { id: entry } = await ana.api.entries.record({ incident: id, kind: 'evidence', text: 'ok' })
  await ana.api.incidents.converge({ incident: id, action: 'propose', evidence: [entry] })
  await ana.api.incidents.converge({ incident: id, action: 'declare', override: 'a test' })
  await ana.api.measures.add({ incident: id, text: 'New keys', owner: ana.id, due: '2026-01-06' })

  await world.advance({ hours: 24 * 24 })

  expect((await sayings(world, 'digest')).filter((one) => one.endsWith('Ed'))).toEqual([])
  expect(await waiting(ed.api)).toEqual([])
})
