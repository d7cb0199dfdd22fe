import type { EntryKind, EntryState, Events, RefusalCode } from '@hikeshi/contract'
import { expect, it } from 'vitest'
import {
  convergenceEvidence,
  detail,
  editEntry,
  evolveEntry,
  reclassify,
  record,
  restore,
  settle,
  withdraw,
  type Entry,
  type EntryEvent,
} from './entry.ts'
import { by, entry, incident, outcomeOf } from './testing/builders.ts'

const kinds = new Map<string, EntryKind>([
  ['graph', 'evidence'],
  ['seen', 'fact'],
  ['guess', 'hypothesis'],
])
const room = (who: string) => by(who, { incident: incident(), participants: ['ana', 'bo'], kinds })

/** What somebody records, unless said otherwise a fact. */
function asked(changes: Partial<Events['entry.recorded']>): Events['entry.recorded'] {
  const { incident: of, kind, text, url, origin, actionKind, basedOn, message } = entry()
  return { incident: of, kind, text, url, origin, actionKind, basedOn, message, ...changes }
}

const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'ent_1' }

type Settled = Exclude<EntryState, 'recorded' | 'open'>
type Outcome = EntryEvent['type'] | RefusalCode

const unsettled = {
  confirmed: 'entry-cannot-be-settled',
  rejected: 'entry-cannot-be-settled',
  answered: 'entry-cannot-be-settled',
  done: 'entry-cannot-be-settled',
  did_not_hold: 'entry-cannot-be-settled',
} as const

/** Every outcome for every kind: a new kind or state does not compile until its row is filled in. */
const outcomes: Record<EntryKind, Record<Settled, Outcome>> = {
  evidence: unsettled,
  fact: unsettled,
  hypothesis: { ...unsettled, confirmed: 'entry.settled', rejected: 'entry.settled' },
  action: { ...unsettled, done: 'entry.settled', did_not_hold: 'entry.settled' },
  decision: unsettled,
  question: { ...unsettled, answered: 'entry.settled' },
  status: unsettled,
}

it.each(Object.keys(outcomes) as EntryKind[])('settles each %s only as its kind can be', (kind) => {
  const states = Object.keys(outcomes[kind]) as Settled[]
  const actual = states.map((state) => [
    state,
    outcomeOf(() =>
      settle(entry({ kind, state: 'open' }), { state, settledBy: 'seen' }, room('bo')),
    ),
  ])
  expect(Object.fromEntries(actual)).toEqual(outcomes[kind])
})

it.each([
  { kind: 'hypothesis', state: 'open' },
  { kind: 'fact', state: 'recorded' },
] as const)('begins as $state when it is a $kind', ({ kind, state }) => {
  const { at, ...expected } = entry({ kind, state })
  const [event] = record(null, asked({ kind }), room('bo'))
  expect(event && evolveEntry(null, { ...event, ...recorded })).toEqual({
    ...expected,
    at: recorded.at,
  } satisfies Entry)
  expect(at).not.toBe(recorded.at)
})

it('C-20 is said by whoever wrote the message, at that time, whoever marks it', () => {
  const said = { message: 'msg_1', saidBy: 'cy', saidAt: '2026-01-05T08:30:00Z' }
  const [event] = record(null, asked({ kind: 'fact', ...said }), room('bo'))
  expect(event && evolveEntry(null, { ...event, ...recorded })).toMatchObject({
    by: 'cy',
    at: said.saidAt,
    message: 'msg_1',
  })
})

it.each([
  { settledBy: 'seen', outcome: 'entry.settled' },
  { settledBy: 'graph', outcome: 'entry.settled' },
  { settledBy: 'guess', outcome: 'fact-required' },
  { settledBy: null, outcome: 'fact-required' },
  { settledBy: 'elsewhere', outcome: 'unknown-entry' },
])('C-20 a guess is settled by a fact: by $settledBy, $outcome', ({ settledBy, outcome }) => {
  const guess = entry({ kind: 'hypothesis', state: 'open' })
  expect(outcomeOf(() => settle(guess, { state: 'rejected', settledBy }, room('bo')))).toBe(outcome)
})

it('keeps who settled it and when, until it is opened again', () => {
  const guess = entry({ kind: 'hypothesis', state: 'open' })
  const settled = {
    type: 'entry.settled',
    data: { state: 'confirmed', settledBy: 'seen' },
  } as const
  const after = evolveEntry(guess, { ...settled, ...recorded })
  expect(after).toMatchObject({ state: 'confirmed', settledWho: 'bo', settledAt: recorded.at })
  const opened = { type: 'entry.settled', data: { state: 'open', settledBy: null } } as const
  expect(evolveEntry(after, { ...opened, ...recorded })).toEqual(guess)
})

it('C-20 marked again, it keeps its time and begins anew', () => {
  const gone = entry({ kind: 'hypothesis', state: 'rejected', withdrawn: true })
  const [event] = restore(gone, { kind: 'action' }, room('bo'))
  expect(event && evolveEntry(gone, { ...event, ...recorded })).toMatchObject({
    kind: 'action',
    state: 'open',
    actionKind: 'mitigation',
    withdrawn: false,
    at: gone.at,
  })
})

it.each([
  { given: entry(), details: { origin: 'user' }, outcome: 'entry.detailed' },
  { given: entry(), details: { origin: 'staff' }, outcome: 'nothing' },
  { given: entry(), details: { actionKind: 'permanent' }, outcome: 'invalid-input' },
  { given: entry(), details: { about: 'worst_case' }, outcome: 'entry.detailed' },
  { given: entry({ kind: 'status' }), details: { about: 'worst_case' }, outcome: 'fact-required' },
  { given: entry({ kind: 'decision' }), details: { basedOn: ['gone'] }, outcome: 'unknown-entry' },
  { given: entry({ kind: 'decision' }), details: { basedOn: ['seen'] }, outcome: 'entry.detailed' },
] as const)('takes details: $details gives $outcome', ({ given, details, outcome }) => {
  const nothing = {
    origin: undefined,
    actionKind: undefined,
    basedOn: undefined,
    nextCheck: undefined,
    askedTo: undefined,
    about: undefined,
  }
  expect(outcomeOf(() => detail(given, { ...nothing, ...details }, room('bo')))).toBe(outcome)
})

it('begins anew as what it is reclassified to', () => {
  const done = entry({
    kind: 'action',
    state: 'done',
    actionKind: 'mitigation',
    settledBy: 'ent_2',
  })
  const [event] = reclassify(done, { kind: 'question' }, room('bo'))
  expect(event && evolveEntry(done, { ...event, ...recorded })).toMatchObject({
    kind: 'question',
    state: 'open',
    actionKind: null,
    settledBy: null,
  })
})

it('can be opened again after it was settled', () => {
  const rejected = entry({ kind: 'hypothesis', state: 'rejected' })
  expect(outcomeOf(() => settle(rejected, { state: 'open' }, room('bo')))).toBe('entry.settled')
})

it('is gone once it was withdrawn', () => {
  const gone = entry({ kind: 'hypothesis', state: 'open', withdrawn: true })
  expect(outcomeOf(() => settle(gone, { state: 'confirmed' }, room('bo')))).toBe('unknown-entry')
  expect(outcomeOf(() => editEntry(gone, { text: 'x' }, room('bo')))).toBe('unknown-entry')
  expect(outcomeOf(() => withdraw(gone, room('bo')))).toBe('nothing')
  expect(convergenceEvidence([entry({ withdrawn: true })])).toEqual([])
})

it('is written by those who take part', () => {
  expect(outcomeOf(() => editEntry(entry(), { text: 'x' }, room('flo')))).toBe('not-allowed')
  expect(outcomeOf(() => editEntry(entry(), { text: 'x' }, room('ana')))).toBe('entry.edited')
})

it('tells temporary from permanent for actions only', () => {
  const fact = asked({ kind: 'fact', actionKind: 'mitigation' })
  expect(outcomeOf(() => record(null, fact, room('bo')))).toBe('invalid-input')
})
