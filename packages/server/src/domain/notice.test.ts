import type { NoticeState, RefusalCode } from '@hikeshi/contract'
import { describe, expect, it } from 'vitest'
import { changeNotice, type Decided, type Notice, type NoticeEvent } from './notice.ts'
import { nextStep } from './notice/next-step.ts'
import { incident, outcomeOf } from './testing/builders.ts'
import { after, fold, notice, room } from './testing/notices.ts'

type Outcome = NoticeEvent['type'] | RefusalCode | 'nothing'

/** From every state to every other, by the commander, with words, at SEV3. */
const outcomes: Record<NoticeState, Record<Decided, Outcome>> = {
  undecided: row({}),
  not_needed: row({ not_needed: 'nothing', drafted: 'wrong-state', approved: 'wrong-state' }),
  planned: row({}),
  drafted: row({ drafted: 'nothing' }),
  approved: row({ approved: 'nothing' }),
  published: row({ not_needed: 'wrong-state', planned: 'wrong-state', published: 'nothing' }),
  final: row({ not_needed: 'wrong-state', planned: 'wrong-state', final: 'nothing' }),
}

function row(but: Partial<Record<Decided, Outcome>>): Record<Decided, Outcome> {
  const always = 'notice.changed'
  return {
    not_needed: always,
    planned: always,
    drafted: always,
    approved: always,
    published: always,
    final: always,
    ...but,
  }
}

const REACHED: Record<NoticeState, Notice | null> = {
  undecided: null,
  not_needed: after({ state: 'not_needed', reason: 'Few', text: 'Payments fail' }),
  planned: notice({ reason: 'Few' }),
  drafted: after({ state: 'drafted', text: 'Payments fail', reason: 'Few' }),
  approved: after({ state: 'approved', text: 'Payments fail', reason: 'Few' }),
  published: after({ state: 'published', text: 'Payments fail', reason: 'Few' }),
  final: after({ state: 'final', text: 'Payments fail', reason: 'Few' }),
}

describe('T19 B-15 each audience has a small machine', () => {
  it.each(Object.keys(outcomes) as NoticeState[])('from %s', (from) => {
    const asked = { audience: 'shops', text: 'Payments fail', reason: 'Few' }
    const actual = (Object.keys(outcomes[from]) as Decided[]).map((state) => [
      state,
      outcomeOf(() => changeNotice(REACHED[from], { ...asked, state }, room())),
    ])
    expect(Object.fromEntries(actual)).toEqual(outcomes[from])
  })

  it.each([
    { state: 'not_needed', asked: {}, outcome: 'reason-required' },
    { state: 'not_needed', asked: { reason: '  ' }, outcome: 'reason-required' },
    { state: 'drafted', asked: {}, outcome: 'invalid-input' },
    { state: 'approved', asked: {}, outcome: 'invalid-input' },
    { state: 'published', asked: {}, outcome: 'invalid-input' },
    { state: 'published', asked: { elsewhere: true }, outcome: 'notice.changed' },
    { state: 'published', asked: { url: 'https://status.example' }, outcome: 'notice.changed' },
    { state: 'drafted', asked: { text: 'x', cites: ['seen'] }, outcome: 'notice.changed' },
    { state: 'drafted', asked: { text: 'x', cites: ['gone'] }, outcome: 'unknown-entry' },
  ] as const)('$state with $asked: $outcome', ({ state, asked, outcome }) => {
    const change = { audience: 'shops', state, ...asked }
    expect(outcomeOf(() => changeNotice(null, change, room()))).toBe(outcome)
  })
})

describe('T19 who may do what', () => {
  const comms = {
    commander: { person: 'ana', offeredTo: null },
    comms_lead: { person: 'cy', offeredTo: null },
  }

  it.each([
    { state: 'planned', who: 'bo', outcome: 'not-commander' },
    { state: 'planned', who: 'ana', outcome: 'notice.changed' },
    { state: 'drafted', who: 'bo', outcome: 'notice.changed' },
    { state: 'drafted', who: 'flo', outcome: 'not-allowed' },
    { state: 'approved', who: 'cy', outcome: 'not-commander' },
    { state: 'approved', who: 'ana', outcome: 'notice.changed' },
    { state: 'approved', who: 'ed', outcome: 'notice.changed' },
    { state: 'published', who: 'bo', outcome: 'not-comms' },
    { state: 'published', who: 'cy', outcome: 'notice.changed' },
    { state: 'published', who: 'ana', outcome: 'notice.changed' },
  ] as const)('$state by $who: $outcome', ({ state, who, outcome }) => {
    const asked = { audience: 'shops', state, text: 'Payments fail' }
    const setting = room({ who, incident: { roles: comms } })
    expect(outcomeOf(() => changeNotice(notice(), asked, setting))).toBe(outcome)
  })

  it('anybody here publishes while nobody speaks for us', () => {
    const asked = { audience: 'shops', state: 'published', text: 'Payments fail' } as const
    expect(outcomeOf(() => changeNotice(notice(), asked, room({ who: 'bo' })))).toBe(
      'notice.changed',
    )
  })
})

describe('T19 at SEV1', () => {
  const sev1 = room({ incident: { severity: 'sev1' } })
  const drafted = after({ state: 'drafted', text: 'Payments fail' })
  const approved = fold(
    drafted,
    changeNotice(drafted, { audience: 'shops', state: 'approved' }, sev1),
  )
  const publish = { audience: 'shops', state: 'published' } as const

  it('nothing goes out that nobody has approved', () => {
    expect(outcomeOf(() => changeNotice(drafted, publish, sev1))).toBe('approval-required')
    expect(outcomeOf(() => changeNotice(approved, publish, sev1))).toBe('notice.changed')
  })

  it('the approval is for these words', () => {
    const reworded = { ...publish, text: 'All payments fail' }
    expect(outcomeOf(() => changeNotice(approved, reworded, sev1))).toBe('approval-required')
  })

  it.each([{ elsewhere: true }, { url: 'https://status.example' }])(
    'what went out by other means is recorded as that: %o',
    (how) => {
      const [event] = changeNotice(drafted, { ...publish, ...how }, sev1)
      expect(event?.data).toMatchObject({ state: 'published', elsewhere: true })
    },
  )

  it('colleagues are told at once', () => {
    const { facts, ...rest } = sev1
    const inside = { ...rest, facts: { ...facts, speaker: 'internal_liaison' } }
    expect(outcomeOf(() => changeNotice(drafted, publish, inside))).toBe('notice.changed')
  })

  it('the last one published may be called final', () => {
    const out = fold(approved, changeNotice(approved, publish, sev1))
    const final = { audience: 'shops', state: 'final' } as const
    expect(outcomeOf(() => changeNotice(out, final, sev1))).toBe('notice.changed')
  })
})

it.each([
  { reached: 'undecided', severity: 'sev1', next: 'decide' },
  { reached: 'not_needed', severity: 'sev1', next: null },
  { reached: 'planned', severity: 'sev1', next: 'draft' },
  { reached: 'drafted', severity: 'sev1', next: 'approve' },
  { reached: 'drafted', severity: 'sev2', next: 'publish' },
  { reached: 'approved', severity: 'sev1', next: 'publish' },
  { reached: 'published', severity: 'sev1', next: 'update' },
  { reached: 'final', severity: 'sev1', next: null },
] as const)('at $reached comes $next next ($severity)', ({ reached, severity, next }) => {
  expect(nextStep(REACHED[reached], incident({ severity }), severity === 'sev1')).toBe(next)
})
