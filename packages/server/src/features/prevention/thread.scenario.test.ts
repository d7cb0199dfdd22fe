import { expect, test } from 'vitest'
import { nameOf, withAggregates } from '../../commands/aggregates.ts'
import { replay } from '../../platform/log/replay.ts'
import { createWorld, type World } from '../../testing/world.ts'

async function raised(world: World) {
  const ana = await world.person('Ana')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const section = async () => {
    const { sections } = await ana.api.report.get({ incident })
    return sections.find(({ key }) => key === 'learned')?.record ?? ''
  }
  return { ana, api: ana.api, incident, section }
}

test('B-18 a postmortem in the room opens one thread with its agenda, in the words of whoever leads it', async () => {
  await using world = await createWorld()
  const { ana, api, incident } = await raised(world)
  const inRoom = { incident, form: 'in_channel' } as const

  await api.postmortem.decide({ ...inRoom, facilitator: ana.id })
  await api.postmortem.decide({ incident, form: 'meeting' })
  await api.postmortem.decide(inRoom)
  const { thread } = await api.postmortem.get({ incident })
  const { items } = await api.messages.list({ incident })

  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ id: thread, thread: null, by: { name: 'Ana' } })
  const lines = items[0]?.text.split('\n') ?? []
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(5)
  expect(lines[0]).toContain('Postmortem, in this thread')
  const opened = (await world.events(incident)).filter(
    (type) => type === 'postmortem.thread_opened',
  )
  expect(opened).toHaveLength(1)
})

test('B-17 what is marked in the thread stands in the report, and what is said elsewhere does not', async () => {
  await using world = await createWorld()
  const { api, incident, section } = await raised(world)
  await api.postmortem.decide({ incident, form: 'in_channel' })
  const { thread } = await api.postmortem.get({ incident })
  const at = { incident, thread: thread ?? '' }

  await world.advance({ seconds: 1 })
  const decision = 'Measure the pool every week'
  const reply = await api.messages.post({ ...at, text: decision, markAs: 'decision' })
  await world.advance({ seconds: 1 })
  await api.messages.post({
    ...at,
    thread: reply.id,
    text: 'It was never measured',
    markAs: 'fact',
  })
  await world.advance({ seconds: 1 })
  await api.messages.post({ ...at, text: 'Thank you all' })
  await api.messages.post({ incident, text: 'The graph is green', markAs: 'fact' })

  const told = await section()
  expect(told).toContain(`- **Decision**: ${decision} (Ana)`)
  expect(told).toContain('- **Fact**: It was never measured (Ana)')
  expect(told).not.toContain('Thank you')
  expect(told).not.toContain('green')
  const { items } = await api.messages.list({ ...at })
  expect(
    items
      .map(({ text }) => text)
      .toReversed()
      .slice(1),
  ).toEqual([decision, 'It was never measured', 'Thank you all'])
})

test('B-18 a meeting has its date in the report, and opens no thread', async () => {
  await using world = await createWorld()
  const { api, incident, section } = await raised(world)

  const at = '2026-01-09T06:00:00Z'
  const shown = await api.postmortem.decide({ incident, form: 'meeting', at })

  expect(shown).toMatchObject({ form: 'meeting', at, thread: null })
  expect(await section()).toMatch(/\*\*When\*\*: .*Jan 9, 2026/)
  expect((await api.messages.list({ incident })).items).toEqual([])
})

test('B-18 the log can make the thread of a review again', async () => {
  await using world = await createWorld()
  const { api, incident } = await raised(world)
  await api.postmortem.decide({ incident, form: 'in_channel' })
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

  expect(told).toEqual([])
})
