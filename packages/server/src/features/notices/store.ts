import type { Selectable } from 'kysely'
import type { Notice } from '../../domain/notice.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type NoticeRow = Selectable<Tables['notice']>

export const noticeRows = rowsIn<'notice', NoticeRow, Notice>({
  table: 'notice',
  fromRow: noticeOf,
  toRow: (notice) => ({
    id: notice.id,
    incident: notice.incident,
    audience: notice.audience,
    state: notice.state,
    text: notice.text,
    reason: notice.reason,
    url: notice.url,
    changed_by: notice.changedBy,
    changed_at: notice.changedAt,
  }),
})

function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.id,
    incident: row.incident,
    audience: row.audience,
    state: row.state,
    text: row.text,
    reason: row.reason,
    url: row.url,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }
}

/** What was decided so far; an audience without a row is undecided. */
export async function readNotices(reads: Reads, incident: string): Promise<readonly Notice[]> {
  const rows = await reads
    .selectFrom('notice')
    .selectAll()
    .where('incident', '=', incident)
    .execute()
  return rows.map(noticeOf)
}
