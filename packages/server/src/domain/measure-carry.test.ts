import { expect, test } from 'vitest'
import type { ProfileSwitches } from '@hikeshi/contract'
import { carryOver, lets, type CarryFacts } from './measure-carry.ts'
import type { Measure } from './measure.ts'
import { completeness } from './report/completeness.ts'
import { by, completeReport, FACTS, incident, measure, outcomeOf } from './testing/builders.ts'

type Prevention = ProfileSwitches['prevention']

const carried = { by: 'ed', at: '2026-01-05T09:00:00Z', reason: 'A window at night' }
const planned = { state: 'planned', proof: null } as const

/** Required measures, and under which switch gate G2 lets them through. */
const GATE: readonly (readonly [string, Partial<Measure>, readonly Prevention[]])[] = [
  ['planned', planned, []],
  ['in progress', { state: 'in_progress', proof: null }, []],
  ['done without a proof', { proof: null }, []],
  ['carried over', { ...planned, carried }, ['carried']],
  ['done with a proof', {}, ['carried', 'done']],
  ['done and verified', { verified: 'A quiet month' }, ['carried', 'done', 'verified']],
  ['verified, but not done', { ...planned, verified: 'A test' }, []],
  [
    'carried over and verified, but not done',
    { ...planned, carried, verified: 'A test' },
    ['carried'],
  ],
]

test.each(GATE)(
  'G2 B-23 a required measure that is %s: the switches that let it through',
  (_, changes, through) => {
    const switches: readonly Prevention[] = ['carried', 'done', 'verified']

    expect(switches.filter((one) => lets(measure(changes), one))).toEqual(through)
    const open = switches.filter((prevention) => {
      const profile = { premortem: 'call', prevention } as const
      const report = completeReport({ profile, measures: [measure(changes)] })
      return completeness(report).missing.every(({ rule }) => !/R-PV-[35]/.test(rule))
    })
    expect(open).toEqual(through)
  },
)

test.each(['carried', 'done', 'verified'] as const)(
  'G2 under %s a measure that is not required never keeps anybody',
  (prevention) => {
    expect(lets(measure({ ...planned, required: false }), prevention)).toBe(true)
  },
)

const facts = (changes: Partial<CarryFacts> = {}): CarryFacts => ({
  incident: incident({ state: 'learning' }),
  participants: FACTS.participants,
  prevention: 'carried',
  closers: ['ed'],
  ...changes,
})
const carry = (who: string, of: Partial<Measure>, changes: Partial<CarryFacts> = {}) =>
  outcomeOf(() =>
    carryOver(measure(of), { carried: true, reason: 'At night' }, by(who, facts(changes))),
  )

test('G2 §2.5 a closer carries a required measure over with a reason; nobody else does, and not everywhere', () => {
  expect(carry('ed', planned)).toBe('measure.carried_over')
  expect(carry('ana', planned)).toBe('not-closer')
  expect(carry('ed', {})).toBe('wrong-state')
  expect(carry('ed', { ...planned, required: false })).toBe('wrong-state')
  expect(carry('ed', planned, { prevention: 'done' })).toBe('wrong-state')
  expect(carry('ed', planned, { prevention: 'verified' })).toBe('wrong-state')
  expect(carry('ed', planned, { incident: incident({ state: 'closed' }) })).toBe('incident-closed')
  const silent = () => carryOver(measure(planned), { carried: true }, by('ed', facts()))
  expect(outcomeOf(silent)).toBe('reason-required')
})

test('G2 §2.5 what was carried over by mistake is taken back, and saying the same twice says it once', () => {
  const over = { ...planned, carried }
  const again = () =>
    carryOver(measure(over), { carried: true, reason: carried.reason }, by('ed', facts()))
  const back = () => carryOver(measure(over), { carried: false }, by('ed', facts()))

  expect(outcomeOf(again)).toBe('nothing')
  expect(outcomeOf(back)).toBe('measure.carry_over_withdrawn')
  expect(outcomeOf(() => carryOver(measure(planned), { carried: false }, by('ana', facts())))).toBe(
    'nothing',
  )
})
