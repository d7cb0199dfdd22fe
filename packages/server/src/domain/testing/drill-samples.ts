import type { DrillEvents, Events } from '@hikeshi/contract'

const startsAt = '2026-02-18T05:00:00Z'
const plan = {
  title: 'Failover',
  purpose: null,
  startsAt,
  minutes: 45,
  place: null,
  rhythm: 'monthly',
  facilitator: 'ana',
  invited: [],
  fifth: false,
  by: 'ana',
  after: null,
} as const

/** Samples of the events of drills. */
export const drillSamples: { readonly [T in keyof DrillEvents]: readonly Events[T][] } = {
  'drill.scheduled': [plan, { ...plan, purpose: 'Hand over', invited: ['bo'], after: 'drl_0' }],
  'drill.changed': [
    { title: 'Failover' },
    { title: 'Failover', startsAt },
    { startsAt },
    { minutes: 60 },
  ],
  'drill.answered': [
    { person: 'bo', answer: 'commander' },
    { person: 'bo', answer: 'player' },
    { person: 'bo', answer: 'observer' },
    { person: 'bo', answer: 'away' },
  ],
  'drill.reminded': [{ days: 7 }, { days: 1 }],
  'drill.continued': [{ next: 'drl_2', startsAt, fifth: false }],
  'drill.held': [
    { commander: 'bo', note: 'Fun' },
    { commander: null, note: null },
  ],
  'drill.aborted': [{ reason: 'A real fire' }],
}
