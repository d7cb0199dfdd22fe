import type { Entry as EntryView, PersonRef } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { findEntry } from './queries.ts'
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
  const known = await names(reads, Array.from(new Set(rows.map((row) => row.by))))
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
    by: known.get(row.by) ?? { id: row.by, name: row.by },
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
