import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { ApiCall } from '../parts.ts'
import { openDatabase, type Db } from '../../platform/db.ts'
import { createWorld, type World } from '../../testing/world.ts'

type Person = Awaited<ReturnType<World['person']>>

const SUMMARY = 'The night batch failed once and ran through on the second try.'

/** Calls a handler as it is called over HTTP: no task runs before the test says so. */
function calling({ id, name }: Person): ApiCall {
  const person = { id, name, memberRole: 'owner' as const }
  return {
    caller: { person, language: 'en', surface: 'web', timeZone: null, address: 'test' },
    request: new Request('http://localhost'),
    headers: new Headers(),
  }
}

/** A small incident that is over, with a report and a measure that goes on after the close. */
async function over(world: World) {
  const ana = await world.person('Ana', 'owner')
  const { api } = ana
  const { id } = await api.incidents.raise({ title: 'The night batch failed', severity: 'sev4' })
  const proof = { incident: id, kind: 'evidence', text: 'it ran again' } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.edit({ incident: id, impactStartedAt: '2026-01-05T08:30:00Z' })
  await api.incidents.converge({ incident: id, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident: id, action: 'declare' })
  await api.report.write({ incident: id, key: 'summary', markdown: SUMMARY, version: 0 })
  const measure = await api.measures.add({ incident: id, text: 'Watch the batch' })
  await api.incidents.requestClose({ incident: id })
  return { ana, id, measure: measure.id, call: calling(ana) }
}

const versions = async ({ api }: Person, incident: string, key: string) => {
  const { sections } = await api.report.get({ incident, version: 1 })
  const found = sections.find((section) => section.key === key)
  return `${found?.markdown ?? ''}${found?.record ?? ''}`
}

test('B-20 between the close and the copy nothing of the report can be written', async () => {
  await using world = await createWorld()
  const { ana, id, call } = await over(world)
  const { incidents, report } = world.app.handlers
  await incidents.decideClose({ incident: id, decision: 'approve' }, call)

  const late = { incident: id, key: 'summary', markdown: 'Something else.', version: 1 }
  const tried = await Promise.allSettled([
    report.write(late, call),
    report.impact({ incident: id, orders: { value: 1, note: null } }, call),
    report.enter({ incident: id, key: 'summary' }, call),
  ])
  await world.settle()
  const copies = await ana.api.report.versions({ incident: id })

  expect(tried.map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
    'incident-closed',
    'incident-closed',
    'incident-closed',
  ])
  expect(copies.items).toMatchObject([{ version: 1 }])
  expect(await versions(ana, id, 'summary')).toBe(SUMMARY)
})

test('T21 a report that is opened again before its copy was made is kept first, as it was accepted', async () => {
  await using world = await createWorld()
  const { ana, id, call } = await over(world)
  const { incidents, report } = world.app.handlers
  await incidents.decideClose({ incident: id, decision: 'approve' }, call)

  await incidents.reopenReport({ incident: id, reason: 'The vendor told us more' }, call)
  const more = { incident: id, key: 'summary', markdown: 'The vendor did it.', version: 1 }
  await report.write(more, call)
  await world.settle()

  expect(await versions(ana, id, 'summary')).toBe(SUMMARY)
  const log = await world.events(id)
  const order = ['incident.closed', 'report.frozen', 'incident.report_reopened'] as const
  const places = order.map((type) => log.lastIndexOf(type))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(log.filter((type) => type === 'report.frozen')).toHaveLength(1)
})

test('B-23 a measure that goes on right after the close does not reach into the accepted report', async () => {
  await using world = await createWorld()
  const { ana, id, measure, call } = await over(world)
  const { incidents, measures } = world.app.handlers
  await incidents.decideClose({ incident: id, decision: 'approve' }, call)

  await measures.change({ measure, text: 'Page somebody at night' }, call)
  await world.settle()

  expect(await versions(ana, id, 'prevention')).toContain('Watch the batch')
  expect(await versions(ana, id, 'prevention')).not.toContain('Page somebody')
})

test('B-20 what is written at the very moment of the close is in the report before it, or is refused', async () => {
  await using world = await createWorld()
  const { id, call } = await over(world)
  const { incidents, report } = world.app.handlers
  const { connectionString } = world
  const other = openDatabase({ connection: { connectionString }, connectionsMax: 1 })
  const stuck = Promise.withResolvers<void>()
  const section = `sec_${id.replace('inc_', '')}_learned`

  // Somebody else's unfinished insert stops the writer after the decision and before the commit.
  const stopping = other.transaction().execute(async (tx) => {
    await sql`insert into section (id, incident, key, markdown, version)
      values (${section}, ${id}, 'learned', '', 0)`.execute(tx)
    await stuck.promise
    throw new Error('taken back')
  })
  const text = { incident: id, key: 'learned', markdown: 'We were lucky.', version: 0 }
  await expect.poll(() => waiting(world.db, 'idle in transaction')).toBe(1)
  const writing = report.write(text, call)
  await expect.poll(() => waiting(world.db, 'active')).toBe(1)
  const closing = incidents.decideClose({ incident: id, decision: 'approve' }, call)
  await expect.poll(() => waiting(world.db, 'active')).toBe(2)
  stuck.resolve()

  await expect(stopping).rejects.toThrow('taken back')
  await Promise.all([writing, closing])
  await other.destroy()
  const log = await world.events(id)
  expect(log.lastIndexOf('section.written')).toBeLessThan(log.indexOf('incident.closed'))
})

/** How many connections of this database wait: for a lock, or for their owner to go on. */
async function waiting(db: Db, state: 'active' | 'idle in transaction'): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state = ${state}
      and (${state} <> 'active' or wait_event_type = 'Lock')`.execute(db)
  return rows[0]?.count ?? 0
}
