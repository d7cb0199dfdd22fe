import type { Selectable } from 'kysely'
import type { Inquiry } from '../../domain/topic/inquiry.ts'
import type { Lane } from '../../domain/topic/topic.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

/** The row of a lane is the lane: the same fields by the same names. */
export const laneRows = rowsIn<'lane', Selectable<Tables['lane']>, Lane>({
  table: 'lane',
  fromRow: (row) => row,
  toRow: (lane) => lane,
})

export type InquiryRow = Selectable<Tables['inquiry']>

export const inquiryRows = rowsIn<'inquiry', InquiryRow, Inquiry>({
  table: 'inquiry',
  fromRow: inquiryOf,
  toRow: ({ answeredBy, answeredAt, ...same }) =>
    Object.assign(same, { answered_by: answeredBy, answered_at: answeredAt }),
})

export function inquiryOf(row: InquiryRow): Inquiry {
  const { id, incident, text, by, at, answer } = row
  const { answered_by: answeredBy, answered_at: answeredAt } = row
  return { id, incident, text, by, at, answer, answeredBy, answeredAt }
}
