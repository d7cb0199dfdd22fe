import type { Selectable } from 'kysely'
import type { Drill } from '../../domain/drill/drill.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export type DrillRow = Selectable<Tables['drill']>

export const drillRows = rowsIn<'drill', DrillRow, Drill>({
  table: 'drill',
  fromRow: drillOf,
  toRow: ({ startsAt: starts_at, scheduledBy: scheduled_by, ...drill }) => ({
    ...drill,
    starts_at,
    scheduled_by,
  }),
})

/** The row as the domain knows it. */
export function drillOf({
  starts_at: startsAt,
  scheduled_by: scheduledBy,
  ...row
}: DrillRow): Drill {
  return { ...row, startsAt, scheduledBy }
}
