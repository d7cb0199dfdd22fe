import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

test('C-32 what somebody said becomes a draft of a tip, and then a card in its phase', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const said = await ben.api.messages.post({ incident, text: 'The log lags by two minutes' })

  const draft = await ana.api.tips.save({ incident, message: said.id, text: said.text })
  const mine = await ana.api.tips.list({ phase: 'respond' })
  const theirs = await ben.api.tips.list({ phase: 'respond' })
  await ana.api.tips.publish({
    tip: draft.id,
    text: 'Mind that the log lags by two minutes',
    phase: 'respond',
    role: 'tech_lead',
    service: 'payments',
  })

  expect(draft).toMatchObject({ state: 'draft', by: { name: 'Ana' }, can: { change: true } })
  expect(mine.items).toHaveLength(1)
  expect(theirs.items).toEqual([])
  expect((await ben.api.tips.list({ phase: 'respond', role: 'tech_lead' })).items).toMatchObject([
    { text: 'Mind that the log lags by two minutes', state: 'published', service: 'payments' },
  ])
  expect((await ben.api.tips.list({ phase: 'learn' })).items).toEqual([])
  await ben.api.tips.withdraw({ tip: draft.id })
  expect((await ana.api.tips.list({})).items).toEqual([])
})

test('C-32 a tip out of a private case stays with it, and only a message of the case is a source', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve')
  const secret = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const other = await eve.api.incidents.raise({ title: 'Payments fail' })
  const said = await ana.api.messages.post({ incident: secret.id, text: 'Rotate the keys' })
  const { id } = await ana.api.tips.save({
    incident: secret.id,
    message: said.id,
    text: 'Rotate the keys first',
  })
  await ana.api.tips.publish({ tip: id, text: 'Rotate the keys first' })

  expect((await eve.api.tips.list({})).items).toEqual([])
  await expect(eve.api.tips.withdraw({ tip: id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    ana.api.tips.save({ incident: other.id, message: said.id, text: 'Rotate' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
