import type { Selectable } from 'kysely'
import type { Recurrence } from '../../../domain/recurrence.ts'
import type { Tables } from '../../../platform/db.ts'
import { rowsIn } from '../../../platform/rows.ts'

export const recurrenceRows = rowsIn<'recurrence', Selectable<Tables['recurrence']>, Recurrence>({
  table: 'recurrence',
  fromRow: (row) => row,
  toRow: (link) => link,
})
