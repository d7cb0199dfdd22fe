import type { ProfileSwitches, Severity } from '@hikeshi/contract'
import { expect, it, test } from 'vitest'
import { approvalsNeeded, closers, closingRefusal } from './closers.ts'
import { PRESETS, profileOf, type Policy, type ProfileName } from './profile.ts'
import { quorum } from './quorum.ts'
import { MEMBERS, POLICY } from './testing/builders.ts'

const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'] as const

const preset = (name: ProfileName, switches: Partial<ProfileSwitches> = {}): Policy => ({
  ...POLICY,
  profile: { preset: name, switches },
})

const closedBy = (roles: Policy['closer']['sev1']['roles'], people: readonly string[]): Policy => ({
  ...preset('standard'),
  closer: { ...POLICY.closer, sev2: { roles, people } },
})

const namesOf = (policy: Policy) => [1, 8, 9].map((many) => profileOf(policy.profile, many).name)

it('is lite up to eight active members, unless another profile was chosen', () => {
  expect(namesOf(POLICY)).toEqual(['lite', 'lite', 'standard'])
  expect(namesOf(preset('lite'))).toEqual(['lite', 'lite', 'lite'])
  expect(namesOf(preset('regulated'))).toEqual(['regulated', 'regulated', 'regulated'])
})

test.each(Object.keys(PRESETS) as ProfileName[])(
  'C-31 every switch of %s is set by itself, and the others stay',
  (name) => {
    const other = name === 'regulated' ? 'lite' : 'regulated'
    for (const key of Object.keys(PRESETS[name]) as (keyof ProfileSwitches)[]) {
      const switched = { [key]: PRESETS[other][key] }
      const profile = profileOf({ preset: name, switches: switched }, 9)
      expect(profile).toEqual({ name, ...PRESETS[name], ...switched })
    }
  },
)

/** How many must agree: SEV1 to SEV4, of nine participants. */
const quorums: Record<ProfileName, readonly number[]> = {
  lite: [2, 2, 2, 2],
  standard: [3, 2, 1, 1],
  regulated: [3, 3, 2, 1],
}

it.each(Object.entries(quorums) as [ProfileName, readonly number[]][])(
  'asks in the %s profile for %j to agree',
  (name, wanted) => {
    const asked = SEVERITIES.map((severity) =>
      quorum({ severity, policy: preset(name), activeMembers: 20, participants: 9 }),
    )
    expect(asked).toEqual(wanted)
  },
)

it.each<[ProfileName, Severity | null, number, number]>([
  ['standard', 'sev1', 2, 2],
  ['standard', 'sev1', 0, 1],
  ['standard', null, 9, 1],
  ['regulated', null, 9, 2],
  ['lite', 'sev1', 1, 1],
  ['lite', 'sev1', 2, 1],
  ['lite', 'sev1', 3, 2],
])('asks at %s %s and %i participants for %i to agree', (name, severity, participants, wanted) => {
  const asked = quorum({ severity, policy: preset(name), activeMembers: 20, participants })
  expect(asked).toBe(wanted)
})

it('asks for as many as the organisation has configured', () => {
  const policy = {
    ...preset('standard'),
    quorum: { ...POLICY.quorum, sev2: { standard: 5, regulated: 6 } },
  }
  const asked = (participants: number) =>
    quorum({ severity: 'sev2', policy, activeMembers: 20, participants })
  expect([4, 5, 9].map(asked)).toEqual([4, 5, 5])
})

const closing = { policy: preset('standard'), activeMembers: 20, members: MEMBERS, commander: 'ed' }

it.each<[Severity, readonly string[]]>([
  ['sev1', ['ed']],
  ['sev2', ['ed']],
  ['sev3', ['di', 'ed']],
  ['sev4', ['ana', 'bo', 'cy', 'di', 'flo']],
])('B-19 lets these close %s: %s', (severity, people) => {
  expect(closers({ ...closing, severity })).toEqual(people)
})

const closersBy = (policy: Policy) =>
  closers({ ...closing, policy, severity: 'sev2', commander: null })

it('B-19 lets those close whom the organisation has named, by role and by person', () => {
  expect(closersBy(closedBy([], ['cy', 'bo']))).toEqual(['bo', 'cy'])
  expect(closersBy(closedBy(['admin'], ['flo']))).toEqual(['di', 'flo'])
})

it('B-19 falls back on the owners where nobody who was named is here any more', () => {
  expect(closersBy(closedBy([], ['gone']))).toEqual(['ed'])
})

it('keeps a commanding owner from closing where another owner could', () => {
  const two = [...MEMBERS, { id: 'eve', role: 'owner' as const }]
  const serious = { ...closing, members: two, severity: 'sev1' } as const
  expect(closers(serious)).toEqual(['eve'])
  expect(closingRefusal('ed', serious)).toBe('closer-is-commander')
  expect(closingRefusal('bo', serious)).toBe('not-closer')
})

it('lets somebody who is alone close what they commanded', () => {
  const alone = { members: [{ id: 'ana', role: 'owner' as const }], commander: 'ana' }
  const lite = { ...alone, policy: preset('lite'), activeMembers: 1, severity: null }
  expect(closers(lite)).toEqual(['ana'])
})

it('lets anybody but the commander close in a small team', () => {
  const lite = { ...closing, policy: POLICY, activeMembers: 6, severity: 'sev1' } as const
  expect(closers(lite)).toEqual(['ana', 'bo', 'cy', 'di', 'flo'])
})

it.each<[ProfileName, Severity, number, number]>([
  ['regulated', 'sev1', 2, 2],
  ['regulated', 'sev1', 1, 1],
  ['regulated', 'sev2', 2, 1],
  ['standard', 'sev1', 2, 1],
  ['lite', 'sev1', 2, 1],
])(
  'asks in the %s profile at %s with %i owners for %i to accept',
  (name, severity, owners, wanted) => {
    const people = ['ed', 'eve'].slice(0, owners).map((id) => ({ id, role: 'owner' as const }))
    const asked = approvalsNeeded({
      policy: preset(name),
      activeMembers: 20,
      members: people,
      severity,
      commander: null,
    })
    expect(asked).toBe(wanted)
  },
)
