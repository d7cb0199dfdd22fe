import type { IncidentState } from '@hikeshi/contract'
import { describe, expect, it } from 'vitest'
import { changeNotice, dropDraft, missPromise, openPromise } from '../notice.ts'
import { incident, NINE, outcomeOf } from '../testing/builders.ts'
import { after, fold, notice, recorded, room, TEN } from '../testing/notices.ts'
import { phaseOf } from './phase.ts'

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
})
