import { expect, test } from 'vitest'
import { ALWAYS_PRIVATE } from '../../domain/incident/privacy.ts'
import { readShipped } from '../../platform/shipped.ts'
import { loadDefaults, ownerOf } from './defaults.ts'
import { settingsView } from './views.ts'

test('the shipped content is whole, and every piece of it has both languages', () => {
  const defaults = loadDefaults()

  expect(defaults.severities.map(({ key }) => key)).toEqual(['sev1', 'sev2', 'sev3', 'sev4'])
  expect(defaults.audiences.map(({ key }) => key)).toEqual(['users', 'staff'])
  const blank = JSON.stringify(settingsView(defaults, 9)).match(/"(ja|en)":""/)
  expect(blank).toBeNull()
})

test('the types that are private by the content are those that the domain makes private', () => {
  const { types } = loadDefaults()

  const marked = types.filter((type) => type.private).map(({ key }) => key)
  expect(marked.toSorted()).toEqual([...ALWAYS_PRIVATE].toSorted())
})

test('B-09 B-10 severity and type together say who owns it: the two extremes have entirely different owners', () => {
  const defaults = loadDefaults()

  const owner = (severity: 'sev1' | 'sev3' | 'sev4', type: string | null) =>
    ownerOf(defaults, severity, type).owner.en
  expect(owner('sev4', 'service')).toBe('The team of whoever noticed')
  expect(owner('sev1', 'security')).toBe('Head of security, with legal, PR and executives')
  expect(owner('sev1', 'lost')).toBe(owner('sev1', 'security'))
  expect(owner('sev1', null)).toBe('Executives (CTO)')
  expect(owner('sev3', 'third')).toBe('The team that owns it')
  expect(ownerOf(defaults, 'sev1', 'security').groups).toContain('legal')
})

function offered(members: number): readonly string[] {
  const { roles } = settingsView(loadDefaults(), members)
  return roles.filter((role) => role.offered).map(({ key }) => key)
}

test('the lite profile offers fewer roles, and a large organisation is offered more', () => {
  expect(offered(8)).toEqual(['commander', 'comms_lead', 'responder', 'observer', 'closer'])
  expect(offered(9)).toContain('scribe')
  expect(offered(9)).not.toContain('legal')
})

test.each([
  ['todos.yaml', 'auto: severity_set', 'auto: severity_sett', 'no condition'],
  ['todos.yaml', 'due: 10m', 'due: soon', 'no due time'],
  ['todos.yaml', 'role: scribe', 'role: poet', 'no role poet'],
  ['todos.yaml', 'key: sev.decide', 'key: ic.decide', 'ic.decide twice'],
  ['audiences.yaml', 'en: Users', 'de: Nutzer', 'defaults/audiences.yaml is wrong'],
  ['owners.yaml', 'types: [third]', 'types: [fourth]', 'no type fourth'],
  ['severities.yaml', 'group: directors', 'group: kings', 'no group kings'],
])('a mistake in %s stops the start: %s → %s', (file, right, wrong, complaint) => {
  const read = (name: string) =>
    name === file ? readShipped(name).replace(right, wrong) : readShipped(name)

  expect(() => loadDefaults(read)).toThrow(complaint)
})
