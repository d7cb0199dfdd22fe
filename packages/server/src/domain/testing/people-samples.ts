import type { Events } from '@hikeshi/contract'

const incident = 'inc_1'
const nobody = {
  step: 0,
  groups: [],
  team: null,
  area: null,
  people: [],
  observers: [],
  failed: [],
}
const many = ['bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal']

type Sampled = `${'call' | 'team' | 'knowledge' | 'subscription'}.${string}`
type Own = Extract<keyof Events, Sampled | 'participant.called' | 'participant.returned'>

/** Samples of the events about teams, calls and who watches. */
export const peopleSamples: { readonly [T in Own]: readonly Events[T][] } = {
  'participant.called': [
    { incident, person: 'bo', capacity: 'act', call: 'cal_1' },
    { incident, person: 'bo', capacity: 'observe', call: 'cal_1' },
  ],
  'participant.returned': [{ person: 'bo' }],
  'call.made': [
    { ...nobody, incident, reason: 'list', groups: ['cs'], people: many, observers: ['ana'] },
    { ...nobody, incident, reason: 'summons', team: 'Payments', area: 'mobile', people: ['bo'] },
    { ...nobody, incident, reason: 'escalation', step: 1, groups: ['admins'], people: ['bo'] },
    { ...nobody, incident, reason: 'escalation', step: 2 },
    { ...nobody, incident, reason: 'ownership', groups: ['legal'], people: ['bo'] },
    {
      ...nobody,
      incident,
      reason: 'list',
      failed: [
        { what: 'pr', why: 'nobody' },
        { what: 'bo', why: 'inactive' },
        { what: 'gone', why: 'unknown' },
      ],
    },
  ],
  'team.created': [{ name: 'Payments', groups: ['cs'], members: ['bo'] }],
  'team.changed': [{ name: 'Payments' }, { groups: ['cs'] }],
  'team.archived': [{}],
  'team.restored': [{}],
  'team.member_added': [{ person: 'bo' }],
  'team.member_removed': [{ person: 'bo' }],
  'knowledge.said': [
    { person: 'bo', areas: ['mobile'] },
    { person: 'bo', areas: [] },
  ],
  'subscription.chosen': [{ person: 'bo', severity: null, types: null, drills: false }],
  'subscription.left': [{ person: 'bo' }],
}
