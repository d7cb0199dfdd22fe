import type { EntryKind, EntryState, Events } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  editEntry,
  evolveEntry,
  reclassify,
  record,
  settle,
  withdraw,
  type Entry,
  type EntryEvent,
} from '../../domain/entry.ts'
import { known } from '../../domain/refusal.ts'
import type { RoomContext, RoomFacts } from '../../domain/room.ts'
import type { Recorded } from '../../domain/event.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom } from '../incidents/index.ts'
import { isMarked } from './queries.ts'
import { entryRows } from './store.ts'

export type EntryReactions = (event: Recorded<EntryEvent>, entry: Entry) => readonly TaskRequest[]

type EntryCommand<Input> = Command<Entry, EntryEvent, Input, RoomFacts, Actor>

/** An entry named together with its incident, which an entry never leaves. */
interface Named {
  readonly entry: string
  readonly incident: string
}

export type Change =
  | { readonly kind: EntryKind }
  | { readonly text: string }
  | { readonly state: EntryState; readonly settledBy?: string | undefined }
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
    RoomFacts & { readonly marked: boolean },
    Actor
  > = {
    of,
    id: ({ entry }) => entry,
    gather: async (reads, { incident, asked }) => ({
      ...(await gatherRoom(reads, incident)),
      marked: await isMarked(reads, asked.message),
    }),
    decide: ({ state, input, facts, by, now }) =>
      facts.marked ? [] : record(state, input.asked, { by, now, facts }),
  }

  const changeEntry: EntryCommand<Named & { readonly changes: readonly Change[] }> = {
    of,
    id: ({ entry }) => entry,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, input, facts, by, now }) =>
      applyAll(known(state), input.changes, { by, now, facts }),
  }

  return { of, record: recordEntry, change: changeEntry }
}

export type EntryCommands = ReturnType<typeof entryCommands>

/** Several changes asked at once happen one upon the other, or not at all. */
function applyAll(
  entry: Entry,
  changes: readonly Change[],
  context: RoomContext,
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

function apply(entry: Entry, change: Change, context: RoomContext): readonly EntryEvent[] {
  if ('kind' in change) return reclassify(entry, change, context)
  if ('text' in change) return editEntry(entry, change, context)
  if ('state' in change) return settle(entry, change, context)
  return withdraw(entry, context)
}
