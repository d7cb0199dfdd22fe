import type { IncidentState, NoticeState, RefusalCode } from '@hikeshi/contract'
import { describe, expect, it } from 'vitest'
import {
  changeNotice,
  dropDraft,
  evolveNotice,
  missPromise,
  openPromise,
  type Decided,
  type Notice,
  type NoticeChange,
  type NoticeEvent,
} from './notice.ts'
import { nextStep } from './notice/next-step.ts'
import { phaseOf } from './notice/phase.ts'
import type { Incident } from './incident/incident.ts'
import { by, incident, NINE, outcomeOf } from './testing/builders.ts'

const recorded = { actor: 'bo', at: NINE.toString(), stream: 'ntc_1' }
const TEN = '2026-01-05T10:00:00Z'

interface Setting {
  readonly who?: string
  readonly incident?: Partial<Incident>
  readonly now?: Temporal.Instant
}

function room({ who = 'ana', incident: changes = {}, now = NINE }: Setting = {}) {
  const facts = {
    incident: incident(changes),
    participants: ['ana', 'bo', 'cy'],
    speaker: 'comms_lead',
    standing: new Set(['seen']),
  }
  return { ...by(who, facts), now }
}

function notice(changes: Partial<Notice> = {}): Notice {
  return {
    id: 'ntc_1',
    incident: 'inc_1',
    audience: 'shops',
    state: 'planned',
    text: null,
    reason: null,
    url: null,
    phase: null,
    scope: null,
    cites: [],
    nextAt: null,
    told: [],
    promises: [],
    changedBy: 'bo',
    changedAt: recorded.at,
    ...changes,
  }
}

function fold(
  before: Notice | null,
  events: readonly NoticeEvent[],
  at: string = recorded.at,
): Notice {
  const after = events.reduce<Notice | null>(
    (state, event) => evolveNotice(state, { ...event, ...recorded, at }),
    before,
  )
  if (after === null) throw new Error('nothing happened')
  return after
}

/** Does one thing after the other, at nine, and answers what became of it. */
function after(...steps: readonly Omit<NoticeChange, 'audience'>[]): Notice {
  return steps.reduce<Notice | null>(
    (state, step) => fold(state, changeNotice(state, { audience: 'shops', ...step }, room())),
    null,
  ) as Notice
}

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
    ...{ not_needed: always, planned: always, drafted: always },
    ...{ approved: always, published: always, final: always },
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

  it('the last one published may be called final', () => {
    const out = fold(approved, changeNotice(approved, publish, sev1))
    const final = { audience: 'shops', state: 'final' } as const
    expect(outcomeOf(() => changeNotice(out, final, sev1))).toBe('notice.changed')
  })
})

describe('a promise of the next news', () => {
  const first = { state: 'published', text: 'Payments fail', nextAt: TEN } as const
  const promised = after(first)
  const publish = { audience: 'shops', state: 'published', text: 'Still' } as const

  it.each([
    { minutes: 30, kept: true },
    { minutes: 62, kept: true },
    { minutes: 63, kept: false },
  ])('M-R10 news after $minutes minutes: kept is $kept', ({ minutes, kept }) => {
    const now = NINE.add({ minutes })
    const late = fold(promised, changeNotice(promised, publish, room({ now })), now.toString())
    expect(late.promises).toEqual([
      { at: TEN, madeAt: recorded.at, settledAt: now.toString(), kept },
    ])
    expect(openPromise(late)).toBeNull()
  })

  it('is seen to be missed once, and only while it waits', () => {
    const [event] = missPromise(promised, { promised: TEN }, room())
    expect(event).toMatchObject({ type: 'notice.promise_missed', data: { promised: TEN } })
    const missed = fold(promised, event ? [event] : [])
    expect(openPromise(missed)).toMatchObject({ kept: false, settledAt: null })
    expect(missPromise(missed, { promised: TEN }, room())).toEqual([])
    const told = fold(promised, changeNotice(promised, publish, room()))
    expect(missPromise(told, { promised: TEN }, room())).toEqual([])
  })

  it('§2.6 (4) is not moved by a draft that names a later time', () => {
    const draft = { audience: 'shops', state: 'drafted', text: 'Soon' } as const
    const nextAt = '2026-01-05T12:00:00Z'
    const drafted = fold(promised, changeNotice(promised, { ...draft, nextAt }, room()))
    expect(openPromise(drafted)?.at).toBe(TEN)
    const out = fold(
      drafted,
      changeNotice(drafted, { audience: 'shops', state: 'published' }, room()),
    )
    expect(openPromise(out)?.at).toBe(nextAt)
  })

  it('is made for a time to come', () => {
    const nextAt = '2026-01-05T08:00:00Z'
    expect(
      outcomeOf(() => changeNotice(null, { audience: 'shops', ...first, nextAt }, room())),
    ).toBe('invalid-input')
  })

  it('another text without a time makes no new promise', () => {
    const told = fold(promised, changeNotice(promised, publish, room()))
    expect(openPromise(told)).toBeNull()
    expect(told.told.map(({ text }) => text)).toEqual(['Payments fail', 'Still'])
  })
})

describe('what a notice is about', () => {
  it.each([
    { state: 'suspected', impact: null, told: [], phase: 'first' },
    { state: 'responding', impact: 'Shops', told: [], phase: 'first' },
    { state: 'responding', impact: 'Shops', told: ['first'], phase: 'identified' },
    { state: 'monitoring', impact: 'Shops', told: [], phase: 'monitoring' },
    { state: 'learning', impact: 'Shops', told: ['first'], phase: 'restored' },
    { state: 'learning', impact: 'Shops', told: ['restored'], phase: 'final' },
  ] as const)('in $state after $told: $phase', ({ state, impact, told, phase }) => {
    const all = told.map((about) => {
      const text = { text: 'x', url: null, elsewhere: false, at: recorded.at, by: 'bo' }
      return { ...text, phase: about }
    })
    expect(phaseOf(notice({ told: all }), incident({ state, impact }))).toBe(phase)
  })

  it.each([
    { state: 'responding', outcome: 'nothing' },
    { state: 'monitoring', outcome: 'notice.draft_dropped' },
    { state: 'converged', outcome: 'notice.draft_dropped' },
  ] satisfies { state: IncidentState; outcome: string }[])(
    'a first draft in $state: $outcome',
    ({ state, outcome }) => {
      const drafted = after({ state: 'drafted', text: 'Payments fail' })
      expect(outcomeOf(() => dropDraft(drafted, room({ incident: { state } })))).toBe(outcome)
    },
  )

  it('dropped, what was told stands again', () => {
    const told = after({ state: 'published', text: 'Payments fail', nextAt: TEN })
    const draft = { audience: 'shops', state: 'drafted', text: 'More' } as const
    const drafted = fold(told, changeNotice(told, draft, room()))
    const dropped = fold(drafted, dropDraft(drafted, room({ incident: { state: 'monitoring' } })))
    expect(dropped).toMatchObject({ state: 'published', text: 'Payments fail', nextAt: TEN })
    expect(openPromise(dropped)?.at).toBe(TEN)
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
    expect(nextStep(REACHED[reached], incident({ severity }))).toBe(next)
  })
})
