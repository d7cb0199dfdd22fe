import type { Selectable } from 'kysely'
import type { FrozenReport } from '../../domain/report/frozen.ts'
import { NO_FIGURES, type Impact } from '../../domain/report/impact.ts'
import type { Section } from '../../domain/report/section.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'
import { documents } from './document/documents.ts'

type SectionRow = Selectable<Tables['section']>
type VersionRow = Selectable<Tables['report_version']>

export const sectionRows = rowsIn<'section', SectionRow, Section>({
  table: 'section',
  fromRow: sectionOf,
  toRow: (section) => ({
    id: section.id,
    incident: section.incident,
    key: section.key,
    document: section.document,
    markdown: section.markdown,
    version: section.version,
    written_by: section.writtenBy,
    written_at: section.writtenAt,
  }),
})

function sectionOf(row: SectionRow): Section {
  return {
    id: row.id,
    incident: row.incident,
    key: row.key,
    document: row.document ?? documents.of(row.markdown),
    markdown: row.markdown,
    version: row.version,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }
}

export const impactRows = rowsIn<'impact', Selectable<Tables['impact']>, Impact>({
  table: 'impact',
  fromRow: (row) => row,
  toRow: (impact) => impact,
})

export const frozenRows = rowsIn<'report_version', VersionRow, FrozenReport>({
  table: 'report_version',
  fromRow: frozenOf,
  toRow: ({ id, incident, version, closedAt, closedBy, override, content }) => ({
    id,
    incident,
    version,
    closed_at: closedAt,
    closed_by: closedBy,
    override,
    content,
  }),
})

function frozenOf(row: VersionRow): FrozenReport {
  const { id, incident, version, override, content } = row
  return {
    id,
    incident,
    version,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    override,
    content,
  }
}

/** What a section says, without the document that it is made from. */
export type WrittenSection = Omit<Section, 'document'>

/** What people have written in the report of this incident. */
export async function readSections(
  reads: Reads,
  incident: string,
): Promise<readonly WrittenSection[]> {
  return reads
    .selectFrom('section')
    .select([
      'id',
      'incident',
      'key',
      'markdown',
      'version',
      'written_by as writtenBy',
      'written_at as writtenAt',
    ])
    .where('incident', '=', incident)
    .where('version', '>', 0)
    .execute()
}

/** One section with its document, or null for one that nobody has written. */
export async function readSection(reads: Reads, id: string): Promise<Section | null> {
  const row = await reads.selectFrom('section').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? sectionOf(row) : null
}

/** The figures of the impact, as far as they are known. */
export async function readFigures(reads: Reads, incident: string): Promise<Impact['figures']> {
  const row = await reads
    .selectFrom('impact')
    .select('figures')
    .where('incident', '=', incident)
    .executeTakeFirst()
  return row?.figures ?? NO_FIGURES
}

const VERSIONS_MAX = 100

/** Every accepted version of a report, the latest first. */
export async function readVersions(
  reads: Reads,
  incident: string,
): Promise<readonly FrozenReport[]> {
  const rows = await reads
    .selectFrom('report_version')
    .selectAll()
    .where('incident', '=', incident)
    .orderBy('version', 'desc')
    .limit(VERSIONS_MAX)
    .execute()
  return rows.map(frozenOf)
}

/** One accepted version, or null where there is none of that number. */
export async function readVersion(
  reads: Reads,
  incident: string,
  version: number,
): Promise<FrozenReport | null> {
  const row = await reads
    .selectFrom('report_version')
    .selectAll()
    .where('incident', '=', incident)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? frozenOf(row) : null
}
