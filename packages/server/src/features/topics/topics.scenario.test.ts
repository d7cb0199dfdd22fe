import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function running(world: World) {
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const flo = await world.person('Flo')
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const incident = String(number)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  return { ana, bo, flo, incident }
}

test('W-20 one topic at a time: queue, parking lot, breakout with a time to return, and what came of each', async () => {
  await using world = await createWorld()
  const { ana, bo, incident } = await running(world)
  const added = await ana.api.topics.add({ incident, text: 'Switch cards off?' })
  const cards = added.next[0]?.id ?? ''
  const more = await bo.api.topics.add({ incident, text: 'Refunds' })
  const refunds = more.next[1]?.id ?? ''
  await bo.api.topics.add({ incident, text: 'Who tells partners', lane: 'parked' })

  const talking = await ana.api.topics.move({ incident, topic: cards, to: 'current' })
  expect(talking).toMatchObject({
    current: { text: 'Switch cards off?', by: { name: 'Ana' } },
    next: [{ text: 'Refunds' }],
    parked: [{ text: 'Who tells partners' }],
  })
  await ana.api.topics.breakOut({ incident, topic: refunds, owner: bo.id, minutes: 15 })
  const settled = await ana.api.topics.end({ incident, topic: cards, outcome: 'Cards stay on' })

  expect(settled).toMatchObject({
    current: null,
    breakouts: [{ text: 'Refunds', owner: { name: 'Bo' }, returnAt: '2026-01-05T09:15:00Z' }],
    ended: [{ text: 'Switch cards off?', outcome: 'Cards stay on' }],
  })
  const { items } = await bo.api.timeline.list({ incident, limit: 100 })
  expect(items.map(({ sentence }) => sentence)).toContain('Outcome of a topic: Cards stay on')
})

test('W-20 a breakout is a thread of the room, and the room hears what came of it', async () => {
  await using world = await createWorld()
  const { ana, bo, incident } = await running(world)
  const added = await ana.api.topics.add({ incident, text: 'Reproduce it' })
  const topic = added.next[0]?.id ?? ''
  const away = await ana.api.topics.breakOut({ incident, topic, owner: bo.id, minutes: 15 })
  const thread = away.breakouts[0]?.thread ?? ''
  await world.advance({ minutes: 1 })
  await bo.api.messages.post({ incident, text: 'On a phone it fails', thread })
  await world.advance({ minutes: 1 })

  const said = async () => (await ana.api.messages.list({ incident, thread })).items.toReversed()
  expect(await said()).toMatchObject([
    { id: thread, text: 'Reproduce it', thread: null, by: { name: 'Ana' } },
    { text: 'On a phone it fails', thread, by: { name: 'Bo' } },
  ])
  // Back, and out again: it is the same thread.
  await ana.api.topics.move({ incident, topic, to: 'next' })
  const again = await ana.api.topics.breakOut({ incident, topic, owner: bo.id, minutes: 5 })
  expect(again.breakouts[0]?.thread).toBe(thread)
  await bo.api.topics.end({ incident, topic, outcome: 'Only on phones' })

  expect((await said()).map(({ text }) => text)).toEqual(['Reproduce it', 'On a phone it fails'])
  // What was said in the thread is not said a second time in the room.
  const { items } = await ana.api.messages.list({ incident })
  expect(items.map(({ text, replies, thread: of }) => [text, replies, of])).toEqual([
    ['Reproduce it → Only on phones', 0, null],
    ['Reproduce it', 1, null],
  ])
})

test('W-20 whoever leads a breakout is asked for the result when the time has come', async () => {
  await using world = await createWorld()
  const { ana, bo, incident } = await running(world)
  for (const name of ['Cy', 'Di', 'Ed', 'Gus', 'Hal', 'Ida']) await world.person(name)
  const added = await ana.api.topics.add({ incident, text: 'Refunds' })
  const topic = added.next[0]?.id ?? ''
  await ana.api.topics.breakOut({ incident, topic, owner: bo.id, minutes: 15 })
  await world.advance({ minutes: 15 })

  const { items } = await bo.api.nudges.list({ incident })
  const parts = items.flatMap((nudge) => nudge.parts)

  expect(parts.find(({ code }) => code === 'breakout')?.text).toBe(
    'Time to come back from “Refunds”. What came of it, in one line?',
  )
})

test('W-17 somebody from outside asks without joining, and the commander answers; the status is there unasked', async () => {
  await using world = await createWorld()
  const { ana, bo, flo, incident } = await running(world)

  const asked = await flo.api.inquiries.ask({ incident, text: 'When will it work?' })
  expect(asked.can.answer).toBe(false)
  const { people } = await ana.api.incidents.get({ incident })
  expect(people.map(({ person }) => person.name)).not.toContain('Flo')
  await expect(
    bo.api.inquiries.answer({ inquiry: asked.id, answer: 'Soon' }),
  ).rejects.toMatchObject({ code: 'not-commander' })
  await ana.api.inquiries.answer({ inquiry: asked.id, answer: 'We write again at ten' })

  const { items } = await flo.api.inquiries.list({ incident })
  expect(items).toMatchObject([
    { text: 'When will it work?', answer: 'We write again at ten', answeredBy: { name: 'Ana' } },
  ])
  const { lines, successors } = await flo.api.console.brief({ incident, form: 'short' })
  expect(lines.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['now', 'impact', 'commander']),
  )
  expect(successors).toEqual([])
})

test('topics and questions of a private incident are nobody else’s business', async () => {
  await using world = await createWorld()
  const { bo, flo } = await running(world)
  const { number } = await bo.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const incident = String(number)
  const own = await bo.api.inquiries.ask({ incident, text: 'Who knows?' })

  const attempts = [
    () => flo.api.topics.get({ incident }),
    () => flo.api.topics.add({ incident, text: 'x' }),
    () => flo.api.inquiries.list({ incident }),
    () => flo.api.inquiries.ask({ incident, text: 'x' }),
    () => flo.api.inquiries.answer({ inquiry: own.id, answer: 'x' }),
  ]
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  }
})
