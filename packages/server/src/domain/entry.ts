import type { EntryKind, EntryState, Events, Origin } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'
import { Refusal } from './refusal.ts'
import { demandWork, type RoomContext } from './room.ts'
import { requiredText } from './text.ts'

type Data = Events['entry.recorded']

/** One line of the ledger, where facts are kept apart from guesses. */
export interface Entry extends Data {
  readonly id: string
  readonly state: EntryState
  /** The entry that answered or showed it. */
  readonly settledBy: string | null
  readonly withdrawn: boolean
  readonly by: string
  readonly at: string
}

export type EntryEvent = EventOf<
  'entry.recorded' | 'entry.reclassified' | 'entry.edited' | 'entry.settled' | 'entry.withdrawn'
>

/** The states each kind can be in, the first one first. */
const STATES: Readonly<Record<EntryKind, readonly [EntryState, ...EntryState[]]>> = {
  evidence: ['recorded'],
  fact: ['recorded'],
  hypothesis: ['open', 'confirmed', 'rejected'],
  action: ['open', 'done', 'did_not_hold'],
  decision: ['recorded'],
  question: ['open', 'answered'],
  status: ['recorded'],
}

/** Records an entry. Recording the same one again changes nothing. */
export function record(
  entry: Entry | null,
  asked: Data,
  context: RoomContext,
): readonly EntryEvent[] {
  if (entry !== null) return []
  demandWork(context)
  if (asked.actionKind !== null && asked.kind !== 'action') throw new Refusal('invalid-input')
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'entry.recorded', data: { ...asked, text } }]
}

/** Says that it is something else than it was marked as. It starts anew as that. */
export function reclassify(
  entry: Entry,
  { kind: to }: { readonly kind: EntryKind },
  context: RoomContext,
): readonly EntryEvent[] {
  if (stands(entry).kind === to) return []
  demandWork(context)
  return [{ type: 'entry.reclassified', data: { from: entry.kind, to } }]
}

export function editEntry(
  entry: Entry,
  asked: { readonly text: string },
  context: RoomContext,
): readonly EntryEvent[] {
  const text = requiredText(asked.text, 'invalid-input')
  if (stands(entry).text === text) return []
  demandWork(context)
  return [{ type: 'entry.edited', data: { text } }]
}

/** Confirms or rejects a hypothesis, answers a question, ends an action; `open` takes that back. */
export function settle(
  entry: Entry,
  asked: { readonly state: EntryState; readonly settledBy?: string | null | undefined },
  context: RoomContext,
): readonly EntryEvent[] {
  const states = STATES[stands(entry).kind]
  if (states.length === 1 || !states.includes(asked.state)) {
    throw new Refusal('entry-cannot-be-settled')
  }
  const settledBy = asked.settledBy ?? null
  if (entry.state === asked.state && entry.settledBy === settledBy) return []
  demandWork(context)
  return [{ type: 'entry.settled', data: { state: asked.state, settledBy } }]
}

/** Takes a mark back. */
export function withdraw(entry: Entry, context: RoomContext): readonly EntryEvent[] {
  if (entry.withdrawn) return []
  demandWork(context)
  return [{ type: 'entry.withdrawn', data: {} }]
}

function stands(entry: Entry): Entry {
  if (entry.withdrawn) throw new Refusal('unknown-entry')
  return entry
}

/** Entries that may show that the harm has stopped. */
export function convergenceEvidence(
  entries: readonly Entry[],
): readonly { readonly id: string; readonly origin: Origin }[] {
  return entries.filter(
    ({ kind, withdrawn }) => !withdrawn && (kind === 'evidence' || kind === 'fact'),
  )
}

/** The entry after `event`. */
export function evolveEntry(state: Entry | null, event: Recorded<EntryEvent>): Entry {
  if (event.type === 'entry.recorded') return recorded(event)
  if (state === null) throw new Error(`${event.type} recorded before entry.recorded`)
  switch (event.type) {
    case 'entry.reclassified':
      return reclassified(state, event.data.to)
    case 'entry.edited':
      return { ...state, text: event.data.text }
    case 'entry.settled':
      return { ...state, ...event.data }
    case 'entry.withdrawn':
      return { ...state, withdrawn: true }
  }
}

function recorded({ stream, data, actor, at }: Recorded<EventOf<'entry.recorded'>>): Entry {
  const [state] = STATES[data.kind]
  return { id: stream, ...data, state, settledBy: null, withdrawn: false, by: actor, at }
}

function reclassified(entry: Entry, kind: EntryKind): Entry {
  const [state] = STATES[kind]
  const actionKind = kind === 'action' ? entry.actionKind : null
  return { ...entry, kind, state, actionKind, settledBy: null }
}
