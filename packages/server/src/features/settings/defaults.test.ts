import { Settings } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { PRIVATE_TYPES } from '../../domain/incident/privacy.ts'
import { readShipped } from '../../platform/shipped.ts'
import { loadDefaults } from './defaults.ts'
import { settingsRoutes } from './routes.ts'

test('the shipped content is whole, and every piece of it has both languages', async () => {
  const defaults = loadDefaults()

  expect(defaults.severities.map(({ key }) => key)).toEqual(['sev1', 'sev2', 'sev3', 'sev4'])
  expect(defaults.audiences.map(({ key }) => key)).toEqual(['users', 'staff'])
  const get = settingsRoutes(defaults).get as () => Promise<Settings>
  const settings = Settings.parse(await get())
  const blank = JSON.stringify(settings).match(/"(ja|en)":""/)
  expect(blank).toBeNull()
})

test('the types that are private by the content are those that the domain makes private', () => {
  const { types } = loadDefaults()

  const marked = types.filter((type) => type.private).map(({ key }) => key)
  expect(new Set(marked)).toEqual(PRIVATE_TYPES)
})

test.each([
  ['todos.yaml', 'auto: severity_set', 'auto: severity_sett', 'no condition'],
  ['todos.yaml', 'due: 10m', 'due: soon', 'no due time'],
  ['todos.yaml', 'role: scribe', 'role: poet', 'no role poet'],
  ['todos.yaml', 'key: sev.decide', 'key: ic.decide', 'ic.decide twice'],
  ['audiences.yaml', 'en: Users', 'de: Nutzer', 'defaults/audiences.yaml is wrong'],
])('a mistake in %s stops the start: %s → %s', (file, right, wrong, complaint) => {
  const read = (name: string) =>
    name === file ? readShipped(name).replace(right, wrong) : readShipped(name)

  expect(() => loadDefaults(read)).toThrow(complaint)
})
