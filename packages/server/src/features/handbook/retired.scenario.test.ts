import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const page = 'not-alone'
const anywhere = { phases: [], roles: [], states: [] }

test('B-25 a page is retired with the reason: nobody finds it, its history stays, and it comes back', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const { body, title, context } = await ana.api.handbook.get({ page })
  const shorter = { page, title, context, body: { ...body, en: 'Three minutes.' }, version: 1 }
  await ana.api.handbook.write(shorter)
  const keys = async (asked: Parameters<typeof ana.api.handbook.list>[0]) =>
    (await ana.api.handbook.list(asked)).items.map(({ key }) => key)

  const retired = await ana.api.handbook.retire({ page, reason: 'We call by machine' })

  expect(retired).toMatchObject({
    retired: { by: { name: 'Ana' }, reason: 'We call by machine' },
    can: { edit: false, retire: true },
  })
  expect(await keys({})).not.toContain(page)
  expect(await keys({ phase: 'detect' })).not.toContain(page)
  expect(await keys({ retired: 'true' })).toEqual([page])
  expect((await ana.api.handbook.history({ page })).items).toHaveLength(2)
  for (const tried of [
    () => ana.api.handbook.write({ ...shorter, body, version: 2 }),
    () => ana.api.handbook.revert({ page, to: 'shipped', version: 2 }),
    () =>
      ana.api.proposals.make({
        text: 'Longer',
        target: { kind: 'page', key: page },
        after: { title, context, body },
        version: 2,
      }),
  ]) {
    await expect(tried()).rejects.toMatchObject({ code: 'page-retired' })
  }

  const back = await ana.api.handbook.bringBack({ page })

  expect(back).toMatchObject({ retired: null, body: { en: 'Three minutes.' }, version: 2 })
  expect(await keys({})).toContain(page)
  expect(await keys({ retired: 'true' })).toEqual([])
})

test('B-25 a locked page is not retired but by an admin, and says who locked it and why', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  await ed.api.handbook.lock({ page, reason: 'Printed on the wall' })

  const asked = { page, reason: 'Old' }
  await expect(ana.api.handbook.retire(asked)).rejects.toMatchObject({
    code: 'page-locked',
    details: { locked: { by: 'Ed', reason: 'Printed on the wall' } },
  })
  expect((await ana.api.handbook.get({ page })).can).toMatchObject({ edit: false, retire: false })
  await ed.api.handbook.retire(asked)
  await expect(ana.api.handbook.bringBack({ page })).rejects.toMatchObject({ code: 'page-locked' })
  expect((await ed.api.handbook.bringBack({ page })).retired).toBeNull()
})

test('W-08 the exported handbook marks retired pages, at its end', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const own = {
    title: { ja: '', en: 'Old pager' },
    body: { ja: '', en: 'Ring.' },
    context: anywhere,
  }
  const { key } = await api.handbook.create(own)
  await api.handbook.create({ ...own, title: { ja: '', en: 'New pager' } })
  await api.handbook.retire({ page: key, reason: 'Sold' })

  const { markdown } = await api.handbook.export({ language: 'en' })

  expect(markdown.endsWith('# Old pager\n\nRing.\n\n> Retired by Ana: Sold\n')).toBe(true)
})
