import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Person = Awaited<ReturnType<World['person']>>

/** An incident in which all of them take part, and which is over. */
async function over(people: readonly Person[]): Promise<string> {
  const [first, ...others] = people
  if (first === undefined) throw new Error('somebody raises it')
  const { api } = first
  const { id: incident } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev4' })
  for (const other of others) {
    await other.api.messages.post({ incident, text: 'I am here' })
    await other.api.incidents.join({ incident, availability: 'now' })
  }
  const proof = { incident, kind: 'evidence', text: 'it is green' } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.converge({ incident, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident, action: 'declare', override: 'a test' })
  return incident
}

async function crowd(world: World, ...names: readonly string[]): Promise<readonly Person[]> {
  const people: Person[] = []
  for (const name of names) people.push(await world.person(name))
  return people
}

test('B-26 whoever took part is asked once what to change, and the answer is a proposal', async () => {
  await using world = await createWorld()
  const [ana, ben, eve] = await crowd(world, 'Ana', 'Ben', 'Eve')
  if (!ana || !ben || !eve) throw new Error('three people')
  const incident = await over([ana, ben])

  const asked = await ben.api.reflections.list({})
  await ben.api.reflections.flow({ incident, text: 'Say the number on the call' })
  await ana.api.reflections.flow({ incident })

  expect(asked.items).toMatchObject([{ incident: { title: 'Payments fail' }, flow: true }])
  expect((await ben.api.reflections.list({})).items).toMatchObject([{ flow: false, pulse: true }])
  expect((await eve.api.reflections.list({})).items).toEqual([])
  expect((await eve.api.proposals.list({})).items).toMatchObject([
    { text: 'Say the number on the call', by: { name: 'Ben' }, incident: { id: incident } },
  ])
  await expect(eve.api.reflections.flow({ incident, text: 'Me too' })).rejects.toMatchObject({
    code: 'not-asked',
  })
})

test('W-19 whoever was called and never answered took no part: they are not asked, and no report names them', async () => {
  await using world = await createWorld()
  const [ana, ben] = await crowd(world, 'Ana', 'Ben')
  if (!ana || !ben) throw new Error('two people')
  const { api } = ana
  const { id: incident } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev4' })
  await api.participants.summon({ incident, people: [ben.id] })
  const proof = { incident, kind: 'evidence', text: 'it is green' } as const
  const { id: entry } = await api.entries.record(proof)
  await api.incidents.converge({ incident, action: 'propose', evidence: [entry] })
  await api.incidents.converge({ incident, action: 'declare', override: 'a test' })

  const { sections } = await api.report.get({ incident })

  expect((await ana.api.reflections.list({})).items).toMatchObject([{ pulse: true }])
  expect((await ben.api.reflections.list({})).items).toEqual([])
  await expect(ben.api.reflections.pulse({ incident })).rejects.toMatchObject({ code: 'not-asked' })
  const meta = sections.find(({ key }) => key === 'meta')?.markdown
  expect(meta).toContain('Ana')
  expect(meta).not.toContain('Ben')
})

test('W-19 the pulse is told from three answers on, and asked once', async () => {
  await using world = await createWorld()
  const people = await crowd(world, 'Ana', 'Ben', 'Cy')
  const incident = await over(people)
  const [ana, ben, cy] = people
  if (!ana || !ben || !cy) throw new Error('three people')

  await ana.api.reflections.pulse({ incident, useful: 'yes', clear: 'partly' })
  await ben.api.reflections.pulse({ incident, useful: 'yes', clear: 'no' })
  await ben.api.reflections.pulse({ incident, useful: 'no', clear: 'no' })
  const early = await ana.api.reflections.pulseOf({ incident })
  await cy.api.reflections.pulse({ incident, useful: 'partly', clear: 'yes' })

  expect(early).toMatchObject({ answers: null, useful: null, clear: null })
  expect(await ana.api.reflections.pulseOf({ incident })).toEqual({
    answers: 3,
    useful: { yes: 2, partly: 1, no: 0 },
    clear: { yes: 1, partly: 1, no: 1 },
    learnt: null,
    again: null,
  })
  expect((await ben.api.reflections.list({})).items).toMatchObject([{ pulse: false }])
})

test('W-19 nothing that is kept ties an answer to a person, and no timeline tells of it', async () => {
  await using world = await createWorld()
  const [ana] = await crowd(world, 'Ana')
  if (!ana) throw new Error('one person')
  const incident = await over([ana])
  const key = { idempotencyKey: 'the-key-of-the-request' }

  await ana.api.reflections.pulse({ incident, useful: 'no', clear: 'no' }, key)

  const { rows } = await sql<{ kept: string }>`
    select (select string_agg(e::text, ' ') from event e where type = 'pulse.given')
      || (select string_agg(p::text, ' ') from pulse p) as kept`.execute(world.db)
  expect(rows[0]?.kept).toContain(incident)
  expect(rows[0]?.kept).not.toContain(ana.id.replace('per_', ''))
  const keys = await sql`select 1 from idempotency where key = ${key.idempotencyKey}`.execute(
    world.db,
  )
  expect(keys.rows).toEqual([])
  const { items } = await ana.api.timeline.list({ incident, limit: 100 })
  expect(items.map(({ type }) => type)).not.toContain('pulse.given')
})
