import type { Selectable } from 'kysely'
import type { Setting } from '../../domain/settings/setting.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type SettingRow = Selectable<Tables['setting']>

export const settingRows = rowsIn<'setting', SettingRow, Setting>({
  table: 'setting',
  fromRow: settingOf,
  toRow: ({ id, part, version, content, changedBy, changedAt, lock }) => ({
    id,
    part,
    version,
    // A part is a list or an object; the schemas have seen to it.
    content: content as SettingRow['content'],
    changed_by: changedBy,
    changed_at: changedAt,
    locked_by: lock?.by ?? null,
    locked_at: lock?.at ?? null,
    lock_reason: lock?.reason ?? null,
  }),
})

/** The row as the domain knows it. */
export function settingOf(row: SettingRow): Setting {
  const { locked_by: by, locked_at: at, lock_reason: reason } = row
  return {
    id: row.id,
    part: row.part,
    version: row.version,
    content: row.content,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    lock: by === null || at === null || reason === null ? null : { by, at, reason },
  }
}
