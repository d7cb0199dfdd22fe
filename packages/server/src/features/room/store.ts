import type { Selectable } from 'kysely'
import type { Message } from '../../domain/message.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type Row = Selectable<Tables['message']>

export const messageRows = rowsIn<'message', Row, Message>({
  table: 'message',
  fromRow: ({ edited_at: editedAt, deleted_at: deletedAt, ...row }) => ({
    ...row,
    editedAt,
    deletedAt,
  }),
  toRow: ({ editedAt, deletedAt, ...message }) => ({
    ...message,
    edited_at: editedAt,
    deleted_at: deletedAt,
  }),
})
