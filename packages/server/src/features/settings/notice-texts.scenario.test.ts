import { NoticeTextSetting } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld } from '../../testing/world.ts'

const Texts = z.array(NoticeTextSetting)

test('B-15 a text that is changed in the settings is what the next notice begins with', async () => {
  await using here = await createWorld()
  const { api } = await here.person('Ed', 'owner')
  const { id: incident } = await api.incidents.raise({ title: 'Mails are late', severity: 'sev2' })
  const asked = { incident, audience: 'users', language: 'en' } as const
  const texts = Texts.parse((await api.settings.part({ part: 'notices' })).content)
  const text = { ja: '{symptom}を調べています。', en: 'We look into it: {symptom}' }
  const content = texts.map((one) => (one.key === 'first' ? Object.assign({}, one, { text }) : one))

  const before = await api.notices.templates(asked)
  const { changes } = await api.settings.preview({ part: 'notices', content })
  await api.settings.change({ part: 'notices', content, version: 0 })
  const after = await api.notices.templates(asked)

  const first = (items: typeof after.items) => items.find(({ key }) => key === 'first')?.text
  expect(first(before.items)).toContain('[Investigating]')
  expect(changes).toEqual(['Notice texts: “First notice” is edited (text).'])
  expect(first(after.items)).toBe('We look into it: Mails are late')
})

test('B-15 placeholders that only one language has, and braces that stand for nothing, are refused at their text', async () => {
  await using here = await createWorld()
  const { api } = await here.person('Ed', 'owner')
  const own = { key: 'own.1', name: { ja: '第一報', en: 'First' }, phase: 'first' }
  const content = [{ ...own, text: { ja: '{scope}に影響', en: 'Since { Since }' } }]

  const { problems } = await api.settings.preview({ part: 'notices', content })

  expect(problems.map(({ path, message }) => [path, message.split('.')[0]])).toEqual([
    ['notices.0.text.en', 'The other language has {scope} as well'],
    ['notices.0.text.en', '{ Since } stands for nothing'],
  ])
})

test('B-15 an audience goes together with the notice texts that are for it alone, in one act, or not at all', async () => {
  await using here = await createWorld()
  const { api } = await here.person('Ed', 'owner')
  const Keyed = z.array(z.looseObject({ key: z.string() }))
  const before = Keyed.parse((await api.settings.part({ part: 'audiences' })).content)
  const content = before.filter(({ key }) => key !== 'staff')
  const forStaff = async () =>
    Texts.parse((await api.settings.part({ part: 'notices' })).content).filter(({ audiences }) =>
      audiences?.includes('staff'),
    )
  const part = 'audiences' as const

  const alone = await api.settings.preview({ part, content })
  const together = await api.settings.preview({ part, content, along: true })
  await expect(api.settings.change({ part, content, version: 0 })).rejects.toThrow(
    'There is no audience staff.',
  )
  const kept = await forStaff()
  await api.settings.lock({ part: 'notices', reason: 'Agreed with the board' })
  await expect(
    api.settings.change({ part, content, version: 0, along: true }),
  ).rejects.toMatchObject({ code: 'settings-locked' })
  const untouched = Keyed.parse((await api.settings.part({ part })).content)
  await api.settings.unlock({ part: 'notices' })
  await api.settings.change({ part, content, version: 0, along: true })

  expect(kept.length).toBeGreaterThan(0)
  expect(alone.problems).not.toEqual([])
  expect(alone.along).toHaveLength(kept.length)
  for (const { name } of kept) expect(alone.along.join('\n')).toContain(`“${name.en}”`)
  expect(together.problems).toEqual([])
  expect(together.changes).toEqual(expect.arrayContaining(alone.along))
  expect(untouched).toEqual(before)
  expect(await forStaff()).toEqual([])
  const left = Keyed.parse((await api.settings.part({ part })).content)
  expect(left.map(({ key }) => key)).not.toContain('staff')
})
