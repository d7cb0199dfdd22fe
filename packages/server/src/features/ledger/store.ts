import type { Selectable } from 'kysely'
import type { Entry } from '../../domain/entry.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export type EntryRow = Selectable<Tables['entry']>

export const entryRows = rowsIn<'entry', EntryRow, Entry>({
  table: 'entry',
  fromRow: entryOf,
  toRow: (entry) => ({
    id: entry.id,
    incident: entry.incident,
    kind: entry.kind,
    state: entry.state,
    text: entry.text,
    url: entry.url,
    origin: entry.origin,
    action_kind: entry.actionKind,
    based_on: entry.basedOn,
    settled_by: entry.settledBy,
    settled_who: entry.settledWho,
    settled_at: entry.settledAt,
    next_check: entry.nextCheck,
    asked_to: entry.askedTo,
    about: entry.about,
    message: entry.message,
    by: entry.by,
    at: entry.at,
    withdrawn: entry.withdrawn,
  }),
})

export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    incident: row.incident,
    kind: row.kind,
    state: row.state,
    text: row.text,
    url: row.url,
    origin: row.origin,
    actionKind: row.action_kind,
    basedOn: row.based_on,
    settledBy: row.settled_by,
    settledWho: row.settled_who,
    settledAt: row.settled_at,
    nextCheck: row.next_check,
    askedTo: row.asked_to,
    about: row.about,
    message: row.message,
    by: row.by,
    at: row.at,
    withdrawn: row.withdrawn,
  }
}
