import { expect, test } from 'vitest'
import type { ProfileSwitches, Severity } from '@hikeshi/contract'
import { loadDefaults } from '../../features/settings/index.ts'
import { asking, FACTS, incident, outcomeOf, POLICY } from '../testing/builders.ts'
import { alignmentPlan, missCommander, standInOf } from './expectations.ts'
import type { Alignment, Incident } from './incident.ts'

const { severities, owners } = loadDefaults()

const under = (switches: Partial<ProfileSwitches>) => ({
  ...FACTS,
  owning: { severities, owners },
  policy: { ...POLICY, profile: { preset: 'standard' as const, switches } },
})

const at = (severity: Severity | null, changes: Partial<Incident> = {}) =>
  incident({ severity, maxSeverity: severity, roles: {}, ...changes })

const offers = (premortem: ProfileSwitches['premortem']) =>
  ([null, 'sev1', 'sev2', 'sev3', 'sev4'] as const).map(
    (severity) => alignmentPlan(at(severity), under({ premortem })).offer,
  )

test('B-05 §2.5 the profile says how the alignment is offered first: as three fields, or as a call where the severity asks for one', () => {
  expect(offers('form')).toEqual(['form', 'form', 'form', 'form', 'form'])
  expect(offers('call')).toEqual(['call', 'call', 'call', 'form', 'form'])
  expect(offers('required')).toEqual(['call', 'call', 'call', 'form', 'form'])
})

const alignment = (form: Alignment['form']): Alignment => ({
  form,
  startedAt: null,
  endsAt: null,
  timeUp: false,
  skipReason: null,
})

/** Severity, state, how people aligned: whether a reason is asked for, and whether it was missed. */
const MISSED: readonly (readonly [
  severity: Severity | null,
  state: Incident['state'],
  form: Alignment['form'],
  wanted: { readonly expected: boolean; readonly missed: boolean },
])[] = [
  ['sev1', 'suspected', null, { expected: true, missed: false }],
  ['sev1', 'aligning', null, { expected: true, missed: false }],
  ['sev1', 'responding', 'skipped', { expected: true, missed: true }],
  ['sev2', 'learning', 'skipped', { expected: true, missed: true }],
  ['sev2', 'converged', null, { expected: true, missed: true }],
  ['sev1', 'responding', 'call', { expected: true, missed: false }],
  ['sev2', 'responding', 'async', { expected: true, missed: false }],
  ['sev3', 'responding', 'skipped', { expected: false, missed: false }],
  [null, 'responding', 'skipped', { expected: false, missed: false }],
]

test.each(MISSED)(
  'B-05 §2.5 where an alignment is required: %s %s %s',
  (severity, state, form, wanted) => {
    const one = at(severity, { state, alignment: form === null ? null : alignment(form) })

    expect(alignmentPlan(one, under({ premortem: 'required' }))).toMatchObject(wanted)
    expect(alignmentPlan(one, under({ premortem: 'call' }))).toMatchObject({
      expected: false,
      missed: false,
    })
  },
)

test('B-05 an incident that was worse once is still held to it', () => {
  const eased = at('sev3', { maxSeverity: 'sev1', alignment: alignment('skipped') })

  expect(alignmentPlan(eased, under({ premortem: 'required' })).missed).toBe(true)
})

test('C-19 §2.5 where a commander is optional, whoever raised it leads until somebody takes command', () => {
  const commanded = { roles: { commander: { person: 'ana', offeredTo: null } } }

  expect(standInOf(at('sev3'), under({ commander: 'optional' }))).toBe('bo')
  expect(standInOf(at('sev3', commanded), under({ commander: 'optional' }))).toBeNull()
  expect(standInOf(at('sev3', { state: 'converged' }), under({ commander: 'optional' }))).toBeNull()
  expect(standInOf(at('sev3'), under({ commander: 'wanted' }))).toBeNull()
  expect(standInOf(at('sev1'), under({ commander: 'required' }))).toBeNull()
})

const missed = (one: Incident, commander: ProfileSwitches['commander'] = 'required') =>
  outcomeOf(() => missCommander(one, asking('system', under({ commander }))))

test('C-19 §2.5 a commander who is required and missing at SEV1 or SEV2 is said once', () => {
  expect(missed(at('sev1'))).toBe('incident.commander_missed')
  expect(missed(at('sev2'))).toBe('incident.commander_missed')
  expect(missed(at('sev3'))).toBe('nothing')
  expect(missed(at(null))).toBe('nothing')
  expect(missed(at('sev1', { state: 'converged' }))).toBe('nothing')
  expect(missed(at('sev1', { commanderMissedAt: '2026-01-05T08:30:00Z' }))).toBe('nothing')
  expect(missed(incident({ severity: 'sev1' }))).toBe('nothing')
  expect(missed(at('sev1'), 'wanted')).toBe('nothing')
  expect(missed(at('sev1'), 'optional')).toBe('nothing')
  expect(outcomeOf(() => missCommander(at('sev1'), asking('ana')))).toBe('not-allowed')
})
