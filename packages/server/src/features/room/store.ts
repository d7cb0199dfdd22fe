import type { Selectable } from 'kysely'
import type { Message } from '../../domain/message.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

/** A message's row is the message: the same fields by the same names. */
export const messageRows = rowsIn<'message', Selectable<Tables['message']>, Message>({
  table: 'message',
  fromRow: (row) => row,
  toRow: (message) => message,
})
