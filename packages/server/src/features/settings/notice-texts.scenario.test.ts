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
