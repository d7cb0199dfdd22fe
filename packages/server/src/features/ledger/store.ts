import type { Selectable } from 'kysely'
import type { Entry } from '../../domain/entry.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export type EntryRow = Selectable<Tables['entry']>

export const entryRows = rowsIn<'entry', EntryRow, Entry>({
  table: 'entry',
  fromRow: (row) => ({
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
    message: row.message,
    by: row.by,
    at: row.at,
    withdrawn: row.withdrawn,
  }),
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
    message: entry.message,
    by: entry.by,
    at: entry.at,
    withdrawn: entry.withdrawn,
  }),
})
