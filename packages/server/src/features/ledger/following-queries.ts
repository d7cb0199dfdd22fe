import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import type { EntryRow } from './store.ts'

/** The latest action of an incident that was to stop the harm and is not known to have failed. */
export async function findHeldMitigation(reads: Reads, incident: string): Promise<string | null> {
  const [row] = await select(
    reads,
    sql<{ id: string }>`
    select id from entry
    where incident = ${incident} and not withdrawn and kind = 'action'
      and state in ('open', 'done') and action_kind is distinct from 'permanent'
    order by state = 'done' desc, id desc
    limit 1`,
  )
  return row?.id ?? null
}

/** What was seen and is known in an incident, oldest first. */
export function listEvidence(
  reads: Reads,
  incident: string,
): Promise<readonly Pick<EntryRow, 'by' | 'id' | 'kind' | 'origin' | 'text' | 'url'>[]> {
  return select(
    reads,
    sql<Pick<EntryRow, 'by' | 'id' | 'kind' | 'origin' | 'text' | 'url'>>`
    select id, kind, text, url, origin, by from entry
    where incident = ${incident} and not withdrawn and kind in ('evidence', 'fact')
    order by id`,
  )
}
