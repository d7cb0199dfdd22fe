import type { EntryKind, EntryState, Events } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  detail,
  editEntry,
  evolveEntry,
  reclassify,
  record,
  restore,
  settle,
  withdraw,
  type Entry,
  type EntryContext,
  type EntryEvent,
} from '../../domain/entry.ts'
import { known } from '../../domain/refusal.ts'
import type { Recorded } from '../../domain/event.ts'
import type { Reads } from '../../platform/db.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom } from '../incidents/index.ts'
import { isMarked, readKinds } from './queries.ts'
import { entryRows } from './store.ts'

export type EntryReactions = (event: Recorded<EntryEvent>, entry: Entry) => readonly TaskRequest[]

type Facts = EntryContext['facts']
type EntryCommand<Input> = Command<Entry, EntryEvent, Input, Facts, Actor>

/** An entry named together with its incident, which an entry never leaves. */
interface Named {
  readonly entry: string
  readonly incident: string
}

type Details = {
  readonly [Field in keyof Events['entry.detailed']]: Events['entry.detailed'][Field] | undefined
}

export type Change =
  | { readonly kind: EntryKind }
  | { readonly text: string }
  | { readonly state: EntryState; readonly settledBy?: string | undefined }
  | { readonly details: Details }
  | { readonly restore: EntryKind }
  | { readonly withdraw: true }

export function entryCommands(react: EntryReactions) {
  const of: Aggregate<Entry, EntryEvent> = {
    name: 'entry',
    load: entryRows.load,
    save: entryRows.save,
    evolve: evolveEntry,
    subject: ({ incident }) => incident,
    react,
  }

  const recordEntry: Command<
    Entry,
    EntryEvent,
    Named & { readonly asked: Events['entry.recorded'] },
    Facts & { readonly marked: boolean },
    Actor
  > = {
    of,
    id: ({ entry }) => entry,
    gather: async (reads, { incident, asked }) => ({
      ...(await gather(reads, incident, asked.basedOn)),
      marked: await isMarked(reads, asked.message),
    }),
    decide: ({ state, input, facts, by, now }) =>
      facts.marked ? [] : record(state, input.asked, { by, now, facts }),
  }

  const changeEntry: EntryCommand<Named & { readonly changes: readonly Change[] }> = {
    of,
    id: ({ entry }) => entry,
    gather: (reads, { incident, changes }) => gather(reads, incident, changes.flatMap(namedIn)),
    decide: ({ state, input, facts, by, now }) =>
      applyAll(known(state), input.changes, { by, now, facts }),
  }

  return { of, record: recordEntry, change: changeEntry }
}

export type EntryCommands = ReturnType<typeof entryCommands>

async function gather(reads: Reads, incident: string, named: readonly string[]): Promise<Facts> {
  return { ...(await gatherRoom(reads, incident)), kinds: await readKinds(reads, incident, named) }
}

/** The other entries that a change points to. */
function namedIn(change: Change): readonly string[] {
  if ('details' in change) return change.details.basedOn ?? []
  return 'state' in change && change.settledBy ? [change.settledBy] : []
}

/** Several changes asked at once happen one upon the other, or not at all. */
function applyAll(
  entry: Entry,
  changes: readonly Change[],
  context: EntryContext,
): readonly EntryEvent[] {
  const stamp = { actor: 'system', at: context.now.toString(), stream: entry.id }
  const all: EntryEvent[] = []
  let state = entry
  for (const change of changes) {
    const events = apply(state, change, context)
    all.push(...events)
    state = events.reduce<Entry>(
      (before, event) => evolveEntry(before, { ...event, ...stamp }),
      state,
    )
  }
  return all
}

function apply(entry: Entry, change: Change, context: EntryContext): readonly EntryEvent[] {
  if ('kind' in change) return reclassify(entry, change, context)
  if ('text' in change) return editEntry(entry, change, context)
  if ('state' in change) return settle(entry, change, context)
  if ('details' in change) return detail(entry, change.details, context)
  if ('restore' in change) return restore(entry, { kind: change.restore }, context)
  return withdraw(entry, context)
}
