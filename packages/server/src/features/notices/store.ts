import type { Selectable } from 'kysely'
import type { Notice } from '../../domain/notice.ts'
import type { PublicReport } from '../../domain/public-report.ts'
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
    phase: notice.phase,
    scope: notice.scope,
    cites: notice.cites,
    next_at: notice.nextAt,
    told: notice.told,
    promises: notice.promises,
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
    phase: row.phase,
    scope: row.scope,
    cites: row.cites,
    nextAt: row.next_at,
    told: row.told,
    promises: row.promises,
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

type PublicReportRow = Selectable<Tables['public_report']>

export const publicReportRows = rowsIn<'public_report', PublicReportRow, PublicReport>({
  table: 'public_report',
  fromRow: publicReportOf,
  toRow: (report) => ({
    id: report.id,
    incident: report.incident,
    language: report.language,
    source: report.source,
    basis: report.basis,
    decisions: report.decisions,
    markdown: report.markdown,
    changed_by: report.changedBy,
    changed_at: report.changedAt,
    approved_by: report.approvedBy,
    approved_at: report.approvedAt,
  }),
})

function publicReportOf(row: PublicReportRow): PublicReport {
  return {
    id: row.id,
    incident: row.incident,
    language: row.language,
    source: row.source,
    basis: row.basis,
    decisions: row.decisions,
    markdown: row.markdown,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
  }
}

export async function readPublicReport(
  reads: Reads,
  incident: string,
): Promise<PublicReport | null> {
  const row = await reads
    .selectFrom('public_report')
    .selectAll()
    .where('incident', '=', incident)
    .executeTakeFirst()
  return row ? publicReportOf(row) : null
}
