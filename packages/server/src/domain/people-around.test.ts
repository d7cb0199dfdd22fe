import { describe, expect, it } from 'vitest'
import { callByLists, escalate, ladderOf, type CallFacts } from './call-lists.ts'
import type { Call } from './call.ts'
import { areasNamed } from './knowledge.ts'
import {
  bringIn,
  comeBack,
  evolveParticipant,
  joinByActing,
  type Participant,
} from './participant.ts'
import { isWatched, type Subscription } from './subscription.ts'
import { by, incident, MANY_MEMBERS, MEMBERS } from './testing/builders.ts'
import { suggest, type Candidate } from './todo/suggest.ts'

const NOW = '2026-01-05T09:00:00Z'

function participant(person: string, changes: Partial<Participant> = {}): Participant {
  const said = { availability: 'now', until: null, joinedAt: NOW } as const
  const own = { capacity: 'act', answered: true, call: null } as const
  return { id: `par_${person}`, incident: 'inc_1', person, ...said, ...own, ...changes }
}

function subscription(changes: Partial<Subscription> = {}): Subscription {
  const all = { severity: null, types: null, drills: false } as const
  return { id: 'sub_flo', person: 'flo', active: true, ...all, ...changes }
}

const open = incident({ raisedBy: 'bo', severity: 'sev2', state: 'suspected' })

const facts: CallFacts = {
  incident: open,
  members: MEMBERS,
  former: new Set(['zoe']),
  teams: [{ id: 'tea_1', name: 'Support', groups: ['cs'], members: ['cy', 'zoe'] }],
  groups: [
    { key: 'cs', kind: 'listed', people: [], teams: [] },
    { key: 'directors', kind: 'listed', people: ['di', 'nobody'], teams: [] },
    { key: 'executives_observer', kind: 'listed', people: ['ed'], teams: [] },
    { key: 'pr', kind: 'listed', people: [], teams: [] },
    { key: 'subscribers', kind: 'subscribers', people: [], teams: [] },
  ],
  subscriptions: [],
  participants: [participant('bo')],
  calls: [],
  lists: [
    { group: 'cs', tone: 'act' },
    { group: 'directors', tone: 'act' },
    { group: 'pr', tone: 'act' },
    { group: 'executives_observer', tone: 'observe' },
    { group: 'subscribers', tone: 'observe' },
  ],
  ladder: ['cs', 'directors', 'admins'],
}

function callOf(changes: Partial<Call>): Call {
  const who = { groups: [], team: null, area: null, people: [], observers: [], failed: [] }
  const what = { reason: 'list', step: 0, by: 'system', at: NOW } as const
  return { id: 'cal_1', incident: 'inc_1', ...what, ...who, ...changes }
}

describe('a standing list', () => {
  it('C-16 calls everybody in their tone, and says who could not be called', () => {
    expect(callByLists(null, facts)[0]?.data).toMatchObject({
      groups: ['cs', 'directors', 'executives_observer'],
      people: ['cy', 'di'],
      observers: ['ed'],
      failed: [
        { what: 'zoe', why: 'inactive' },
        { what: 'nobody', why: 'unknown' },
        { what: 'pr', why: 'nobody' },
      ],
    })
  })

  it('calls nobody twice, and says once what failed', () => {
    const before = callByLists(null, facts)[0]
    if (before === undefined) throw new Error('nobody was called')
    const { incident: id, ...data } = before.data
    const calls = [callOf({ ...data, incident: id })]
    expect(callByLists(null, { ...facts, calls })).toEqual([])
  })

  it('asks an observer who has not spoken to act, when a list wants that', () => {
    const watching = participant('cy', { capacity: 'observe', answered: false })
    const [again] = callByLists(null, { ...facts, participants: [watching] })
    expect(again?.data.people).toContain('cy')
    const spoken = { ...watching, answered: true }
    const [quiet] = callByLists(null, { ...facts, participants: [spoken] })
    expect(quiet?.data.people).not.toContain('cy')
  })

  it('calls nobody once it has converged', () => {
    const over = incident({ state: 'converged' })
    expect(callByLists(null, { ...facts, incident: over })).toEqual([])
  })
})

describe('a subscription', () => {
  it.each([
    { asked: {}, severity: null, watched: true },
    { asked: { severity: 'sev2' }, severity: null, watched: false },
    { asked: { severity: 'sev2' }, severity: 'sev3', watched: false },
    { asked: { severity: 'sev2' }, severity: 'sev2', watched: true },
    { asked: { severity: 'sev2' }, severity: 'sev1', watched: true },
    { asked: { types: ['data'] }, severity: 'sev1', watched: false },
    { asked: { types: ['service'] }, severity: 'sev1', watched: true },
    { asked: { active: false }, severity: 'sev1', watched: false },
  ] as const)('B-03 is matched by its filters: $asked, $severity', (row) => {
    const { severity } = row
    expect(isWatched(subscription(row.asked), incident({ severity }))).toBe(row.watched)
  })

  it('B-03 never leads into a private incident', () => {
    const secret = incident({ visibility: 'private', severity: 'sev1' })
    expect(isWatched(subscription(), secret)).toBe(false)
  })

  it('B-03 leaves drills out unless they were asked for', () => {
    const drill = { ...incident(), drill: true }
    expect(isWatched(subscription(), drill)).toBe(false)
    expect(isWatched(subscription({ drills: true }), drill)).toBe(true)
  })

  it('B-03 makes an observer of whoever chose it', () => {
    const [call] = callByLists(null, { ...facts, subscriptions: [subscription()] })
    expect(call?.data.observers).toEqual(['ed', 'flo'])
  })
})

describe('when nobody answers', () => {
  it('C-05 calls the next group that has somebody new', () => {
    expect(escalate(null, { step: 1 }, facts)[0]?.data).toMatchObject({
      reason: 'escalation',
      groups: ['cs'],
      people: ['cy'],
    })
    const calls = [callOf({ people: ['cy', 'di'] })]
    expect(escalate(null, { step: 2 }, { ...facts, calls })[0]?.data).toMatchObject({
      groups: ['admins'],
      people: ['ed'],
    })
  })

  it('C-05 says so when nobody is left', () => {
    const nobody = { ...facts, ladder: [] }
    expect(escalate(null, { step: 3 }, nobody)[0]?.data).toMatchObject({ people: [], groups: [] })
  })

  it('finds nothing to do once somebody has answered, or for a company of one', () => {
    const answered = [participant('bo'), participant('cy', { availability: 'watching' })]
    expect(escalate(null, { step: 1 }, { ...facts, participants: answered })).toEqual([])
    const alone = { ...facts, members: MEMBERS.filter(({ id }) => id === 'bo') }
    expect(escalate(null, { step: 1 }, alone)).toEqual([])
  })

  it('goes beyond the lists only in open incidents, and to everybody only where they are few', () => {
    const lists = { ofType: [{ group: 'legal', tone: 'act' }], widest: facts.lists } as const
    const wide = ['legal', 'cs', 'directors', 'pr', 'admins']
    expect(ladderOf(open, lists, { members: MANY_MEMBERS })).toEqual(wide)
    expect(ladderOf(open, lists, { members: MEMBERS })).toEqual([...wide, 'everybody'])
    const secret = incident({ visibility: 'private' })
    expect(ladderOf(secret, lists, { members: MEMBERS })).toEqual(['legal'])
  })
})

describe('whoever was called', () => {
  const call = { person: 'flo', capacity: 'act', call: 'cal_1' } as const
  const at = { actor: 'system', at: NOW, stream: 'par_flo' }
  const [called] = bringIn(null, call, 'inc_1')
  if (called === undefined) throw new Error('nobody was brought in')
  const silent = evolveParticipant(null, { ...called, ...at })
  const room = by('flo', { incident: open, participants: [] })

  it('counts for nothing until they speak, and is waited for', () => {
    expect(silent).toMatchObject({ answered: false, call: 'cal_1', availability: 'watching' })
    expect(bringIn(silent, call, 'inc_1')).toEqual([])
  })

  it('answers by acting', () => {
    const [answer] = joinByActing(silent, { person: 'flo' }, room)
    if (answer === undefined) throw new Error('no answer')
    const here = evolveParticipant(silent, { ...answer, ...at })
    expect(here).toMatchObject({ answered: true, call: null, availability: 'now' })
    expect(joinByActing(here, { person: 'flo' }, room)).toEqual([])
  })

  it('C-18 comes back to the roster when their minutes are over, unless they said otherwise', () => {
    const until = '2026-01-05T09:30:00Z'
    const later = participant('flo', { availability: 'later', until })
    const [back] = comeBack(later, { until })
    if (back === undefined) throw new Error('nobody came back')
    expect(evolveParticipant(later, { ...back, ...at })).toMatchObject({
      availability: 'now',
      until: null,
    })
    expect(comeBack(later, { until: NOW })).toEqual([])
    expect(comeBack(participant('flo'), { until })).toEqual([])
  })
})

function candidate(person: string, changes: Partial<Candidate> = {}): Candidate {
  return { person, areas: [], availability: null, openTodos: 0, ...changes }
}

describe('whom to ask', () => {
  const text = { ja: 'モバイルの表示を確認', en: 'Check the screen on mobile' }

  it('C-07 are those who know it, then those who are free; without any tags it still works', () => {
    const people = [
      candidate('busy', { availability: 'now', openTodos: 2 }),
      candidate('away', { availability: 'cannot', areas: ['mobile'] }),
      candidate('elsewhere'),
      candidate('free', { availability: 'now' }),
      candidate('knows', { areas: ['Mobile', 'billing'] }),
    ]
    expect(suggest({ text }, people).map(({ person }) => person)).toEqual([
      'knows',
      'free',
      'busy',
      'elsewhere',
      'away',
    ])
    const untagged = people.map((one) => Object.assign({}, one, { areas: [] }))
    expect(suggest({ text }, untagged)[0]?.person).toBe('free')
  })

  it.each([
    ['mobile', 'the #mobile log', true],
    ['mobile', 'automobiles', false],
    ['c++', 'a crash in C++ code', true],
    ['モバイル', 'モバイルアプリ', true],
  ])('finds the area %s in “%s”: %s', (area, words, found) => {
    expect(areasNamed([area], words).length > 0).toBe(found)
  })
})
