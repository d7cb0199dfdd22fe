import type { NudgeCode } from '@hikeshi/contract'
import type { Snapshot } from './snapshot.ts'
import { at, here, seen, task, written } from './testing.ts'

/** What makes a nudge due, at which minute, to whom, how it goes on, and what makes it go away again. */
export interface Case {
  readonly when: Snapshot
  readonly from: number
  readonly to: readonly (string | null)[]
  /** Everything that is said about it as long as nothing changes: the minute, and to whom or where. */
  readonly ladder: readonly string[]
  readonly gone: Snapshot
}

const nobody = { commander: null, people: [here('bo'), here('cy'), here('di', 0, 0)] }
const word = (person: string, minute: number, text = 'hm') => ({ person, at: at(minute), text })
const busy = Array.from({ length: 8 }, (_, n) =>
  task({ id: `tod_${n}`, owner: `p${n}`, heldSince: at(n) }),
)
const asked = { person: 'cy', by: 'ana', at: at(2) }
const park = { id: 'top_1', text: 'cards', since: at(0), parkedAt: [1, 2, 6, 7, 8, 9].map(at) }
const away = { id: 'top_2', text: 'refunds', owner: 'cy', returnAt: at(15) }

const talk = ['bo', null, 'cy', 'bo', 'cy', 'bo'].map((person, n) => ({ person, at: at(n) }))
const apart = { thread: 'C1', gather: '#inc-7-payments', words: talk }

const DAY = 24 * 60
const HOUR = 60
const over = { state: 'learning', convergedAt: at(0) } as const
const nothingLeft = { measures: [], report: null }
const alarm = { id: 'mea_1', text: 'An alarm', owner: 'cy', due: '2026-01-15', since: at(0) }
const report = { owner: 'di', missing: 3, text: { ja: '要約', en: 'A summary' } }

/** Every nudge of an incident that is recorded. N-11 is not, and the digest is of no incident: they have tests of their own. */
export const CASES: Readonly<Record<Exclude<NudgeCode, 'N-11' | 'digest'>, Case>> = {
  'N-01': {
    when: seen({ ...nobody, incident: { severity: 'sev1' } }),
    from: 5,
    to: [null],
    ladder: ['5 channel', '10 di', '10 bo', '10 cy'],
    gone: seen({ ...nobody, commander: { person: 'cy', since: at(4) } }),
  },
  'N-02': {
    when: seen({ deputy: 'di', incident: { severity: null } }),
    from: 15,
    to: ['ana'],
    ladder: ['15 ana', '25 di'],
    gone: seen(),
  },
  'N-03': {
    when: seen({
      people: [here('bo')],
      escalated: { call: 'cal_1', people: ['cy'], at: at(5) },
    }),
    from: 5,
    to: [null],
    ladder: ['5 channel'],
    gone: seen({ people: [here('bo'), here('cy')] }),
  },
  'N-04': {
    when: seen({ nextUpdateAt: at(30) }),
    from: 27,
    to: ['ana'],
    ladder: ['27 ana', '35 thread'],
    gone: seen({ nextUpdateAt: at(60) }),
  },
  'N-05': {
    when: seen({ comms: 'cy', promises: [{ audience: 'users', at: at(40) }] }),
    from: 35,
    to: ['cy', 'ana'],
    ladder: ['35 cy', '35 ana', '40 channel'],
    gone: seen({ comms: 'cy' }),
  },
  'N-06': {
    when: seen({ tasks: [task({ asked })] }),
    from: 7,
    to: ['ana'],
    ladder: ['7 ana'],
    gone: seen({ tasks: [task({ owner: 'cy', heldSince: at(4) })] }),
  },
  'N-07': {
    when: seen({ tasks: [task({ owner: 'cy', heldSince: at(4), timeBoxMinutes: 15 })] }),
    from: 19,
    to: ['cy'],
    ladder: ['19 cy', '22 ana'],
    gone: seen(),
  },
  'N-08': {
    when: seen({
      deputy: 'di',
      entries: [1, 2, 6].map((minute) =>
        written({ id: `ent_${minute}`, kind: 'hypothesis', at: at(minute) }),
      ),
    }),
    from: 6,
    to: ['ana'],
    ladder: ['6 ana', '16 di'],
    gone: seen({ entries: [written({ kind: 'action' })] }),
  },
  'N-09': {
    when: seen({
      entries: [written({ kind: 'hypothesis', at: at(3) }), written({ kind: 'action' })],
    }),
    from: 23,
    to: ['bo'],
    ladder: ['23 bo', '53 ana'],
    gone: seen({ entries: [written({ kind: 'hypothesis', state: 'rejected' })] }),
  },
  'N-10': {
    when: seen({ entries: [written({ kind: 'question', at: at(3), askedOf: 'cy' })] }),
    from: 8,
    to: ['cy'],
    ladder: ['8 cy', '13 ana'],
    gone: seen({ entries: [written({ kind: 'question', state: 'answered' })] }),
  },
  'N-12': {
    when: seen({ deputy: 'cy', words: [word('bo', 3)], lastSeen: new Map([['ana', at(2)]]) }),
    from: 17,
    to: ['cy'],
    ladder: ['17 cy'],
    gone: seen({ deputy: 'cy', words: [word('bo', 3)], lastSeen: new Map([['ana', at(16)]]) }),
  },
  'N-13': {
    when: seen({ deputy: 'di' }),
    from: 90,
    to: ['ana', 'di'],
    ladder: ['90 ana', '90 di', '120 ana', '120 di'],
    gone: seen({ commander: { person: 'cy', since: at(95) } }),
  },
  'N-14': {
    when: seen({ tasks: busy }),
    from: 7,
    to: ['ana'],
    ladder: ['7 ana'],
    gone: seen({ tasks: busy.slice(1) }),
  },
  'N-15': {
    when: seen({
      tasks: [
        task({ id: 'tod_1', owner: 'cy', heldSince: at(2) }),
        task({ id: 'tod_2', owner: 'di', heldSince: at(4) }),
      ],
    }),
    from: 4,
    to: ['cy', 'di'],
    ladder: ['4 cy', '4 di'],
    gone: seen({ tasks: [task({ owner: 'cy', heldSince: at(2) })] }),
  },
  'N-16': {
    when: seen({ people: [here('cy', 3)] }),
    from: 5,
    to: ['cy'],
    ladder: ['5 cy'],
    gone: seen({ people: [here('cy', 3)], tasks: [task({ owner: 'cy', heldSince: at(4) })] }),
  },
  'N-17': {
    when: seen({ topic: park }),
    from: 6,
    to: [null],
    ladder: ['6 thread', '16 thread'],
    gone: seen(),
  },
  'N-21': {
    when: seen({ apart: [apart] }),
    from: 5,
    to: ['bo', 'cy'],
    ladder: ['5 bo', '5 cy'],
    gone: seen({ apart: [{ ...apart, words: talk.slice(1) }] }),
  },
  'N-18': {
    when: seen({ deputy: 'di', comms: 'cy', undecided: ['users'] }),
    from: 20,
    to: ['ana', 'cy'],
    ladder: ['20 ana', '20 cy', '35 di'],
    gone: seen(),
  },
  'N-19': {
    when: seen({ words: [word('cy', 4, '直りました')] }),
    from: 5,
    to: ['cy'],
    ladder: ['5 cy'],
    gone: seen({
      words: [word('cy', 4, '直りました')],
      entries: [written({ kind: 'evidence', at: at(5) })],
    }),
  },
  'N-20': {
    when: seen({ incident: { state: 'converged', convergedAt: at(30) } }),
    from: 90,
    to: ['ana'],
    ladder: ['90 ana', '1500 ana'],
    gone: seen({ incident: { state: 'converged', convergedAt: at(30) }, learningSettled: true }),
  },
  'N-22': {
    when: seen({ incident: over, left: { ...nothingLeft, measures: [alarm] } }),
    // Monday the twelfth comes before Thursday the fifteenth, and that one is over on Friday.
    from: 7 * DAY + HOUR,
    to: ['cy'],
    ladder: [`${7 * DAY + HOUR} cy`, `${11 * DAY + HOUR} cy`],
    gone: seen({ incident: over }),
  },
  'N-23': {
    when: seen({ incident: over, learningSettled: true, left: { ...nothingLeft, report } }),
    // Three working days after Monday, and three more.
    from: 3 * DAY + HOUR,
    to: ['di'],
    ladder: [`${3 * DAY + HOUR} di`, `${8 * DAY + HOUR} di`],
    gone: seen({ incident: over, learningSettled: true }),
  },
  watch: {
    when: seen({ incident: { state: 'monitoring', watchUntil: at(30) } }),
    from: 30,
    to: ['ana'],
    ladder: ['30 ana'],
    gone: seen({ incident: { state: 'monitoring', watchUntil: at(60) } }),
  },
  breakout: {
    when: seen({ breakouts: [away] }),
    from: 15,
    to: ['cy'],
    ladder: ['15 cy', '20 ana'],
    gone: seen(),
  },
}
