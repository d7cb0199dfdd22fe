import type { Severity } from '@hikeshi/contract'
import { expect, it } from 'vitest'
import { closers, closingRefusal } from './closers.ts'
import { profileOf } from './profile.ts'
import { quorum } from './quorum.ts'
import { MEMBERS } from './testing/builders.ts'

it('is lite up to eight active members', () => {
  expect([1, 8, 9].map(profileOf)).toEqual(['lite', 'lite', 'standard'])
})

it.each<[Severity | null, number, number]>([
  ['sev1', 9, 3],
  ['sev1', 2, 2],
  ['sev1', 0, 1],
  ['sev2', 9, 2],
  ['sev3', 9, 1],
  ['sev4', 9, 1],
  [null, 9, 1],
])('asks at %s and %i participants for %i to agree', (severity, participants, wanted) => {
  expect(quorum({ severity, profile: 'standard', participants })).toBe(wanted)
})

it.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [9, 2],
])('asks in a small team of %i participants for %i to agree', (participants, wanted) => {
  expect(quorum({ severity: 'sev1', profile: 'lite', participants })).toBe(wanted)
})

const closing = { members: MEMBERS, commander: 'ed' }

it.each<[Severity, readonly string[]]>([
  ['sev1', ['ed']],
  ['sev2', ['ed']],
  ['sev3', ['di', 'ed']],
  ['sev4', ['ana', 'bo', 'cy', 'di', 'flo']],
])('lets these close %s: %s', (severity, people) => {
  expect(closers({ ...closing, severity, profile: 'standard' })).toEqual(people)
})

it('keeps a commanding owner from closing where another owner could', () => {
  const two = [...MEMBERS, { id: 'eve', role: 'owner' as const }]
  const serious = { members: two, commander: 'ed', severity: 'sev1', profile: 'standard' } as const
  expect(closers(serious)).toEqual(['eve'])
  expect(closingRefusal('ed', serious)).toBe('closer-is-commander')
  expect(closingRefusal('bo', serious)).toBe('not-closer')
})

it('lets somebody who is alone close what they commanded', () => {
  const alone = { members: [{ id: 'ana', role: 'owner' as const }], commander: 'ana' }
  expect(closers({ ...alone, severity: null, profile: 'lite' })).toEqual(['ana'])
})
