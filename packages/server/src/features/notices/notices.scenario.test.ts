import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

test('every audience is undecided until somebody decides, and a no takes its reason', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail' })
  const { items } = await api.notices.list({ incident: id })
  expect(items).toMatchObject([
    { audience: 'users', name: { ja: '利用者' }, state: 'undecided', changedBy: null },
    { audience: 'staff', state: 'undecided' },
  ])

  const no = { incident: id, audience: 'staff', state: 'not_needed' } as const
  await expect(api.notices.change(no)).rejects.toMatchObject({ code: 'reason-required' })
  const changed = await api.notices.change({ ...no, reason: 'all are in the room' })
  expect(changed).toMatchObject({ state: 'not_needed', changedBy: { name: 'Ana' } })
  await expect(
    api.notices.change({ ...no, audience: 'the press', reason: 'none' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('the words of a draft stay while it goes its way, and what went out is linked', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id } = await api.incidents.raise({ title: 'Payments fail' })
  const users = { incident: id, audience: 'users' } as const

  await api.notices.change({ ...users, state: 'drafted', text: 'Some payments fail.' })
  await api.notices.change({ ...users, state: 'approved' })
  const url = 'https://status.example/1'
  await api.notices.change({ ...users, state: 'published', url })

  const { items } = await api.notices.list({ incident: id })
  expect(items[0]).toMatchObject({ state: 'published', text: 'Some payments fail.', url })
})

test('whether to tell people is the commander’s to say', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await ana.api.incidents.setRole({ incident: id, role: 'commander', person: ana.id })

  await expect(
    ben.api.notices.change({ incident: id, audience: 'users', state: 'planned' }),
  ).rejects.toMatchObject({ code: 'not-commander' })
})
