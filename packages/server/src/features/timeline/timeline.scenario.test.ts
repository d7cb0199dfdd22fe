import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

test('the timeline tells what happened, oldest first, and who did it', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail' })
  await world.advance({ minutes: 3 })
  const url = 'https://graphs.example/1'
  await api.entries.record({ incident: id, kind: 'fact', text: 'errors rise', url })

  const { items } = await api.timeline.list({ incident: id })

  expect(items[0]).toMatchObject({
    type: 'incident.raised',
    sentence: expect.stringContaining('Ana'),
    actor: { name: 'Ana' },
    at: '2026-01-05T09:00:00Z',
  })
  expect(items.find(({ type }) => type === 'entry.recorded')).toMatchObject({
    sentence: 'Ana noted · Fact: errors rise',
    url,
    at: '2026-01-05T09:03:00Z',
  })
})

test('the timeline comes page by page, and no event twice', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  const whole = await api.timeline.list({ incident: id, limit: 100 })
  const pages: string[] = []

  let cursor: string | undefined
  do {
    const page = await api.timeline.list({ incident: id, limit: 7, ...(cursor ? { cursor } : {}) })
    pages.push(...page.items.map(({ position }) => position))
    cursor = page.next ?? undefined
  } while (cursor)

  expect(pages).toEqual(whole.items.map(({ position }) => position))
  await expect(api.timeline.list({ incident: id, cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('the timeline of a private incident is nobody else’s business', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve')
  const { id } = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })

  await expect(eve.api.timeline.list({ incident: id })).rejects.toMatchObject({ code: 'not-found' })
})
