import type {
  ActionKind,
  EntryAbout,
  EntryKind,
  EntryState,
  Events,
  Origin,
} from '@hikeshi/contract'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { Refusal } from './refusal.ts'
import { demandWork, type RoomFacts } from './room.ts'
import { givenText, requiredText } from './text.ts'

type Data = Events['entry.recorded']
type Details = Events['entry.detailed']

/** One line of the ledger, where facts are kept apart from guesses. */
export interface Entry extends Omit<Data, 'saidBy' | 'saidAt'> {
  readonly id: string
  readonly state: EntryState
  /** The entry that answered or showed it. */
  readonly settledBy: string | null
  readonly settledWho: string | null
  readonly settledAt: string | null
  /** What to look at next, to confirm a guess or to rule it out. */
  readonly nextCheck: string | null
  /** The person a question is for. */
  readonly askedTo: string | null
  readonly about: EntryAbout | null
  readonly withdrawn: boolean
  /** Who said it, and when: of a marked message, its own writer and time. */
  readonly by: string
  readonly at: string
}

export type EntryEvent = EventOf<
  | 'entry.recorded'
  | 'entry.reclassified'
  | 'entry.edited'
  | 'entry.detailed'
  | 'entry.settled'
  | 'entry.withdrawn'
  | 'entry.restored'
>

interface EntryFacts extends RoomFacts {
  /** Of the entries that are pointed to: those that stand in this incident, and what they are. */
  readonly kinds: ReadonlyMap<string, EntryKind>
}

export type EntryContext = Context<EntryFacts>

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
  context: EntryContext,
): readonly EntryEvent[] {
  if (entry !== null) return []
  demandWork(context)
  if (asked.actionKind !== null && asked.kind !== 'action') throw new Refusal('invalid-input')
  demandPointsTo(asked.basedOn, context)
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'entry.recorded', data: { ...asked, text } }]
}

/** Says that it is something else than it was marked as. It starts anew as that. */
export function reclassify(
  entry: Entry,
  { kind: to }: { readonly kind: EntryKind },
  context: EntryContext,
): readonly EntryEvent[] {
  if (stands(entry).kind === to) return []
  demandWork(context)
  return [{ type: 'entry.reclassified', data: { from: entry.kind, to, ...asAction(to) } }]
}

export function editEntry(
  entry: Entry,
  asked: { readonly text: string },
  context: EntryContext,
): readonly EntryEvent[] {
  const text = requiredText(asked.text, 'invalid-input')
  if (stands(entry).text === text) return []
  demandWork(context)
  return [{ type: 'entry.edited', data: { text } }]
}

/** Says more exactly where it comes from, what it rests on, what comes next. */
export function detail(
  entry: Entry,
  asked: { readonly [Field in keyof Details]: Details[Field] | undefined },
  context: EntryContext,
): readonly EntryEvent[] {
  const data = changedDetails(stands(entry), asked)
  if (Object.keys(data).length === 0) return []
  demandWork(context)
  if (data.actionKind !== undefined && entry.kind !== 'action') throw new Refusal('invalid-input')
  if (data.about != null && !isShown(entry.kind)) throw new Refusal('fact-required')
  demandPointsTo(data.basedOn ?? [], context)
  return [{ type: 'entry.detailed', data }]
}

const DETAILS = ['origin', 'actionKind', 'basedOn', 'nextCheck', 'askedTo', 'about'] as const

function changedDetails(
  entry: Entry,
  asked: { readonly [Field in keyof Details]: Details[Field] | undefined },
): Details {
  const changed = DETAILS.flatMap((field) => {
    const value = typeof asked[field] === 'string' ? givenText(asked[field]) : asked[field]
    const same = value === undefined || JSON.stringify(value) === JSON.stringify(entry[field])
    return same ? [] : [[field, value] as const]
  })
  return Object.fromEntries(changed)
}

/** Only what was seen or measured shows anything. */
function isShown(kind: EntryKind | undefined): boolean {
  return kind === 'fact' || kind === 'evidence'
}

/** A guess ends by what was seen. */
function demandShown({ kind }: Entry, state: EntryState, by: EntryKind | undefined): void {
  if (kind === 'hypothesis' && state !== 'open' && !isShown(by)) throw new Refusal('fact-required')
}

function demandPointsTo(entries: readonly string[], { facts }: EntryContext): void {
  if (entries.some((id) => !facts.kinds.has(id))) throw new Refusal('unknown-entry')
}

/** Confirms or rejects a hypothesis by a fact, answers a question, ends an action; `open` takes that back. */
export function settle(
  entry: Entry,
  asked: { readonly state: EntryState; readonly settledBy?: string | null | undefined },
  context: EntryContext,
): readonly EntryEvent[] {
  const states = STATES[stands(entry).kind]
  if (states.length === 1 || !states.includes(asked.state)) {
    throw new Refusal('entry-cannot-be-settled')
  }
  const settledBy = asked.settledBy ?? null
  if (entry.state === asked.state && entry.settledBy === settledBy) return []
  demandWork(context)
  demandPointsTo(settledBy === null ? [] : [settledBy], context)
  demandShown(entry, asked.state, context.facts.kinds.get(settledBy ?? ''))
  return [{ type: 'entry.settled', data: { state: asked.state, settledBy } }]
}

/** Takes a mark back. */
export function withdraw(entry: Entry, context: EntryContext): readonly EntryEvent[] {
  if (entry.withdrawn) return []
  demandWork(context)
  return [{ type: 'entry.withdrawn', data: {} }]
}

/** Marks anew what was taken back: it keeps its place and its time. */
export function restore(
  entry: Entry,
  { kind }: { readonly kind: EntryKind },
  context: EntryContext,
): readonly EntryEvent[] {
  if (!entry.withdrawn) return reclassify(entry, { kind }, context)
  demandWork(context)
  return [{ type: 'entry.restored', data: { kind, ...asAction(kind) } }]
}

/** What becomes an action stops the harm, until somebody says that it is there to stay. */
function asAction(kind: EntryKind) {
  return kind === 'action' ? { actionKind: 'mitigation' as const } : {}
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
      return reclassified(state, event.data.to, event.data.actionKind)
    case 'entry.edited':
      return { ...state, text: event.data.text }
    case 'entry.detailed':
      return { ...state, ...event.data }
    case 'entry.settled':
      return { ...state, ...endOf(event) }
    case 'entry.withdrawn':
      return { ...state, withdrawn: true }
    case 'entry.restored':
      return { ...reclassified(state, event.data.kind, event.data.actionKind), withdrawn: false }
  }
}

const UNSETTLED = { settledBy: null, settledWho: null, settledAt: null } as const

function recorded({ stream, data, actor, at }: Recorded<EventOf<'entry.recorded'>>): Entry {
  const { saidBy, saidAt, ...said } = data
  const [state] = STATES[data.kind]
  return {
    id: stream,
    ...said,
    ...UNSETTLED,
    state,
    nextCheck: data.nextCheck ?? null,
    askedTo: data.askedTo ?? null,
    about: data.about ?? null,
    withdrawn: false,
    by: saidBy ?? actor,
    at: saidAt ?? at,
  }
}

function endOf({ data, actor, at }: Recorded<EventOf<'entry.settled'>>) {
  return data.state === 'open'
    ? { ...UNSETTLED, state: data.state }
    : { ...data, settledWho: actor, settledAt: at }
}

function reclassified(
  entry: Entry,
  kind: EntryKind,
  asked: ActionKind | null = entry.actionKind,
): Entry {
  const [state] = STATES[kind]
  return { ...entry, ...UNSETTLED, kind, state, actionKind: kind === 'action' ? asked : null }
}
