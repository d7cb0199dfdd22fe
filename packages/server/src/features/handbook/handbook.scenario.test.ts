import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const anywhere = { phases: [], roles: [], states: [] }

test('C-23 the handbook is there from the first minute, sixteen pages in both languages', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')

  const { items } = await api.handbook.list({})

  expect(items).toHaveLength(16)
  expect(items[0]).toMatchObject({
    key: 'speak-up',
    title: { ja: '気づいた人が声を上げる', en: 'Whoever notices, speaks up' },
    version: 1,
    shipped: true,
    edited: false,
    changedBy: null,
  })
  expect(items.filter(({ body }) => body.ja === '' || body.en === '')).toEqual([])
})

test('C-23 anybody edits a page: every edit is a version with who, when and why', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const page = await ana.api.handbook.get({ page: 'speak-up' })
  const { title, context } = page
  const body = { ...page.body, en: 'Ring the bell.' }

  const one = { page: 'speak-up', title, context, body, version: 1, reason: 'We have a bell' }
  await ana.api.handbook.write(one)
  await world.advance({ minutes: 5 })
  const two = { ...one, body: { ...body, ja: '鐘を鳴らす。' }, version: 2, reason: '' }
  await ben.api.handbook.write(two)

  const { items } = await ana.api.handbook.history({ page: 'speak-up' })
  expect(items).toMatchObject([
    { version: 3, origin: 'edit', by: { name: 'Ben' }, reason: null, at: '2026-01-05T09:05:00Z' },
    { version: 2, origin: 'edit', by: { name: 'Ana' }, reason: 'We have a bell' },
    { version: 1, origin: 'shipped', by: null, body: { en: page.body.en } },
  ])
  expect(await ben.api.handbook.get({ page: 'speak-up' })).toMatchObject({
    edited: true,
    version: 3,
    body: { ja: '鐘を鳴らす。', en: 'Ring the bell.' },
    changedBy: { name: 'Ben' },
  })
})

test('C-23 a page goes back to an earlier version, and to the shipped text', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { title, context, body } = await api.handbook.get({ page: 'not-alone' })
  const write = (en: string, version: number) =>
    api.handbook.write({ page: 'not-alone', title, context, body: { ...body, en }, version })
  await write('Call Ben.', 1)
  await write('Call Cy.', 2)

  const reverted = await api.handbook.revert({ page: 'not-alone', to: 2, version: 3 })
  const restored = await api.handbook.revert({ page: 'not-alone', to: 'shipped', version: 4 })

  expect(reverted).toMatchObject({ version: 4, body: { en: 'Call Ben.' }, edited: true })
  expect(restored).toMatchObject({ version: 5, body, edited: false, changedBy: null })
  const { items } = await api.handbook.history({ page: 'not-alone' })
  expect(items.map(({ origin }) => origin)).toEqual([
    'restore',
    'revert',
    'edit',
    'edit',
    'shipped',
  ])
})

test('C-23 who wrote on an old version is told, and nothing is overwritten', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { title, context, body } = await api.handbook.get({ page: 'not-alone' })
  const asked = { page: 'not-alone', title, context, version: 1 }
  await api.handbook.write({ ...asked, body: { ...body, en: 'First.' } })

  await expect(
    api.handbook.write({ ...asked, body: { ...body, en: 'Second.' } }),
  ).rejects.toMatchObject({ code: 'page-changed' })
  expect((await api.handbook.get({ page: 'not-alone' })).body.en).toBe('First.')
})

test('C-23 a page of our own needs one language only, and a title where there is a text', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const ours = { title: { ja: '鍵の場所', en: '' }, body: { ja: '三階です。', en: '' } }

  const page = await api.handbook.create({ ...ours, context: anywhere })

  expect(page).toMatchObject({ ...ours, shipped: false, edited: true, version: 1 })
  const { items } = await api.handbook.list({})
  expect(items.at(-1)?.key).toBe(page.key)
  await expect(
    api.handbook.create({ ...ours, title: { ja: '', en: '' }, context: anywhere }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

test('B-25 a locked page refuses and says who locked it and why; admins still write it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  await ed.api.handbook.lock({ page: 'blame-no-one', reason: 'Agreed with the works council' })

  const page = await ana.api.handbook.get({ page: 'blame-no-one' })
  const { title, context, body, version } = page
  const asked = { page: 'blame-no-one', title, context, version, body: { ...body, en: 'Hm.' } }

  expect(page).toMatchObject({
    lock: { by: { name: 'Ed' }, reason: 'Agreed with the works council' },
    can: { edit: false, lock: false },
  })
  await expect(ana.api.handbook.write(asked)).rejects.toMatchObject({
    code: 'page-locked',
    details: { locked: { by: 'Ed', reason: 'Agreed with the works council' } },
  })
  expect(await ed.api.handbook.write(asked)).toMatchObject({ body: { en: 'Hm.' } })
  await ed.api.handbook.unlock({ page: 'blame-no-one' })
  expect((await ana.api.handbook.get({ page: 'blame-no-one' })).can.edit).toBe(true)
})

test('C-04 what fits the moment comes first: by state, then role, then phase', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const keys = async (place: Parameters<typeof api.handbook.list>[0]) =>
    (await api.handbook.list(place)).items.map(({ key }) => key)

  const raising = await keys({ phase: 'detect', state: 'suspected' })
  const commanding = await keys({ phase: 'respond', role: 'commander', state: 'responding' })
  const watching = await keys({ phase: 'respond', state: 'monitoring' })

  expect(raising[0]).toBe('speak-up')
  expect(raising).not.toContain('stop-the-harm')
  expect(commanding.slice(0, 3)).toContain('commander-does-not-fix')
  expect(commanding).not.toContain('blame-no-one')
  expect(watching[0]).toBe('show-it-is-over')
  expect(watching).toContain('purpose-over-rules')
})

test('C-33 a page shows real cases, and none that the reader may not see', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const eve = await world.person('Eve')
  const open = await ana.api.incidents.raise({ title: 'Payments fail' })
  const secret = await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })

  for (const { id } of [open, secret]) {
    await ana.api.handbook.link({ page: 'not-alone', incident: id })
  }

  const titles = async ({ api }: typeof ana) =>
    (await api.handbook.get({ page: 'not-alone' })).examples.map(({ title }) => title)
  expect(await titles(ana)).toEqual(['Payments fail', 'Somebody broke in'])
  expect(await titles(eve)).toEqual(['Payments fail'])
  await expect(
    eve.api.handbook.link({ page: 'speak-up', incident: secret.id }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await ana.api.handbook.unlink({ page: 'not-alone', incident: open.id })
  expect(await titles(eve)).toEqual([])
})

test('W-08 the handbook leaves as one Markdown document, with our own changes in it', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const ours = { title: { ja: '鍵の場所', en: '' }, body: { ja: '三階です。', en: '' } }
  await api.handbook.create({ ...ours, context: anywhere })

  const { name, markdown } = await api.handbook.export({ language: 'en' })

  expect(name).toBe('hikeshi-handbook-en.md')
  expect(markdown.match(/^# .+$/gm)).toHaveLength(17)
  expect(markdown).toMatch(/^# Whoever notices, speaks up\n\n/)
  // What was written in one language alone is better than nothing.
  expect(markdown).toContain('# 鍵の場所\n\n三階です。\n')
})
