import type { Selectable } from 'kysely'
import type { Page } from '../../domain/handbook/page.ts'
import type { Tip } from '../../domain/handbook/tip.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type PageRow = Selectable<Tables['page']>

export const pageRows = rowsIn<'page', PageRow, Page>({
  table: 'page',
  fromRow: pageOf,
  toRow: ({ id, text, version, edited, lock, retired, examples, changedBy, changedAt }) => ({
    id,
    ...text,
    version,
    edited,
    lock,
    retired,
    examples,
    changed_by: changedBy,
    changed_at: changedAt,
  }),
})

/** The row as the domain knows it. */
export function pageOf(row: PageRow): Page {
  const { id, title, body, context, version, edited, lock, retired, examples } = row
  return {
    id,
    text: { title, body, context },
    version,
    edited,
    lock,
    retired,
    examples,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }
}

/** A tip is held as its row is: one word a column. */
export const tipRows = rowsIn<'tip', Selectable<Tables['tip']>, Tip>({
  table: 'tip',
  fromRow: (row) => row,
  toRow: ({ id, incident, message, text, phase, role, service, state, by, at }) => ({
    id,
    incident,
    message,
    text,
    phase,
    role,
    service,
    state,
    by,
    at,
  }),
})
