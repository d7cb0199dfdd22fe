import type { Entry as EntryView, PersonRef } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { findEntry, readRestingOnGuess } from './queries.ts'
import type { EntryRow } from './store.ts'

export type Names = (
  reads: Reads,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, PersonRef>>

export async function entryViews(
  reads: Reads,
  rows: readonly EntryRow[],
  names: Names,
): Promise<EntryView[]> {
  const people = rows.flatMap((row) => [row.by, row.settled_who, row.asked_to])
  const [known, resting] = await Promise.all([
    names(reads, Array.from(new Set(people.filter((person) => person !== null)))),
    readRestingOnGuess(
      reads,
      rows.filter(({ based_on: grounds }) => grounds.length > 0).map(({ id }) => id),
    ),
  ])
  const ref = (person: string) => known.get(person) ?? { id: person, name: person }
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    text: row.text,
    url: row.url,
    origin: row.origin,
    actionKind: row.action_kind,
    basedOn: [...row.based_on],
    settledBy: row.settled_by,
    message: row.message,
    settledWho: row.settled_who === null ? null : ref(row.settled_who),
    settledAt: row.settled_at,
    nextCheck: row.next_check,
    askedTo: row.asked_to === null ? null : ref(row.asked_to),
    about: row.about,
    restsOnGuess: resting.has(row.id),
    by: ref(row.by),
    at: row.at,
  }))
}

/** One entry as it is now, or `not-found` for whoever may not see it. */
export async function entryView(
  reads: Reads,
  { id, viewer }: { readonly id: string; readonly viewer: string },
  names: Names,
): Promise<EntryView> {
  const row = await findEntry(reads, id, viewer)
  const [shown] = row ? await entryViews(reads, [row], names) : []
  if (!shown) throw new Refusal('not-found')
  return shown
}
