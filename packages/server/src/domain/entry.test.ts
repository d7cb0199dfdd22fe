import type { EntryKind, EntryState, RefusalCode } from '@hikeshi/contract'
import { expect, it } from 'vitest'
import {
  convergenceEvidence,
  editEntry,
  evolveEntry,
  reclassify,
  record,
  settle,
  withdraw,
  type Entry,
  type EntryEvent,
} from './entry.ts'
import { by, entry, incident, outcomeOf } from './testing/builders.ts'

const room = (who: string) => by(who, { incident: incident(), participants: ['ana', 'bo'] })
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
    outcomeOf(() => settle(entry({ kind, state: 'open' }), { state }, room('bo'))),
  ])
  expect(Object.fromEntries(actual)).toEqual(outcomes[kind])
})

it.each([
  { kind: 'hypothesis', state: 'open' },
  { kind: 'fact', state: 'recorded' },
] as const)('begins as $state when it is a $kind', ({ kind, state }) => {
  const { id: _, state: __, settledBy, withdrawn, by: who, at, ...data } = entry({ kind })
  const [event] = record(null, data, room('bo'))
  expect(event && evolveEntry(null, { ...event, ...recorded })).toEqual({
    ...data,
    id: 'ent_1',
    state,
    settledBy,
    withdrawn,
    by: who,
    at: recorded.at,
  } satisfies Entry)
  expect(at).not.toBe(recorded.at)
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
  const { id: _, state: __, settledBy: ___, withdrawn: ____, by: who, at, ...data } = entry()
  const asked = { ...data, actionKind: 'mitigation' } as const
  expect(outcomeOf(() => record(null, asked, room(who)))).toBe('invalid-input')
  expect(at).toBeDefined()
})
