import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const day = (one: number): string => `2026-01-${one}T05:00:00Z`

test('W-11 a monthly drill reminds a week and a day ahead, goes on by itself, and is remembered once it was held', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  const { id: drill } = await ana.api.drills.schedule({
    title: 'Failover',
    startsAt: '2026-01-20T14:00:00+09:00',
    rhythm: 'monthly',
    invite: [bo.id],
  })

  const asked = await bo.api.drills.answer({ drill, answer: 'commander' })
  expect(asked).toMatchObject({
    startsAt: '2026-01-20T05:00:00Z',
    endsAt: '2026-01-20T05:45:00Z',
    facilitator: { name: 'Ana' },
    people: [{ person: { name: 'Bo' }, answer: 'commander' }],
    answer: 'commander',
    can: { answer: true, change: false, settle: false },
  })
  await expect(bo.api.drills.abort({ drill, reason: 'no' })).rejects.toMatchObject({
    code: 'not-allowed',
  })

  await world.advance({ hours: 24 * 8 })
  expect(await world.events()).toContain('drill.reminded')
  await world.advance({ hours: 24 * 7 })

  const coming = await ana.api.drills.list({})
  expect(coming.items).toMatchObject([
    { title: 'Failover', startsAt: '2026-02-17T05:00:00Z', people: [{ answer: null }] },
  ])
  expect((await ana.api.drills.list({ when: 'past' })).items).toMatchObject([
    { id: drill, state: 'scheduled', can: { settle: true, answer: false } },
  ])
  await ana.api.drills.hold({ drill, commander: bo.id, note: 'Everybody laughed' })

  expect((await ana.api.drills.list({ when: 'past' })).items).toMatchObject([
    { state: 'done', commander: { name: 'Bo' }, note: 'Everybody laughed' },
  ])
  const drills = (await world.events()).filter((type) => type.startsWith('drill.'))
  expect(drills).toEqual([
    'drill.scheduled',
    'drill.answered',
    'drill.reminded',
    'drill.reminded',
    'drill.continued',
    'drill.scheduled',
    'drill.held',
  ])
})

test('W-11 a drill that is moved reminds of its new day alone, and the pages of many hold together', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id: drill } = await api.drills.schedule({ title: 'One', startsAt: day(20) })
  await api.drills.change({ drill, startsAt: day(30), purpose: 'Hand over' })
  await api.drills.schedule({ title: 'Two', startsAt: day(25) })

  const first = await api.drills.list({ limit: 1 })
  const second = await api.drills.list({ limit: 1, cursor: first.next ?? '' })
  expect([first.items[0]?.title, second.items[0]?.title, second.next]).toEqual(['Two', 'One', null])

  await world.advance({ hours: 24 * 30 })

  const past = await api.drills.list({ when: 'past', limit: 1 })
  expect(past.items[0]?.title).toBe('One')
  const older = await api.drills.list({ when: 'past', limit: 1, cursor: past.next ?? '' })
  expect(older.items[0]?.title).toBe('Two')
  const reminded = (await world.events()).filter((type) => type === 'drill.reminded')
  expect(reminded).toHaveLength(4)
  expect(await world.events()).not.toContain('drill.continued')
})
