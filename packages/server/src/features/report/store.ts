import type { Selectable } from 'kysely'
import type { Section } from '../../domain/report/section.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type SectionRow = Selectable<Tables['section']>

export const sectionRows = rowsIn<'section', SectionRow, Section>({
  table: 'section',
  fromRow: sectionOf,
  toRow: (section) => ({
    id: section.id,
    incident: section.incident,
    key: section.key,
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
    markdown: row.markdown,
    version: row.version,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }
}

/** What people have written in the report of this incident. */
export async function readSections(reads: Reads, incident: string): Promise<readonly Section[]> {
  const rows = await reads
    .selectFrom('section')
    .selectAll()
    .where('incident', '=', incident)
    .execute()
  return rows.map(sectionOf)
}
