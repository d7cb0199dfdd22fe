import { sql } from 'kysely'
import type { Entry } from '../../domain/entry.ts'
import type { ReportFacts } from '../../domain/report/facts.ts'
import { select, type Reads } from '../../platform/db.ts'

/**
 * When each kind of event last happened, oldest first. That is enough to know what has happened
 * since when, and it stays short however much was said.
 */
export function readLastOfEach(reads: Reads, incident: string): Promise<ReportFacts['log']> {
  return select(
    reads,
    sql<ReportFacts['log'][number]>`
    select type, max(at) as at from event where subject = ${incident}
    group by type order by max(position)`,
  )
}

/** The entries of the ledger that stand, the first one first. */
export function readEntries(reads: Reads, incident: string): Promise<readonly Entry[]> {
  return select(
    reads,
    sql<Entry>`
    select id, incident, kind, state, text, url, origin, message, withdrawn, by, at,
           action_kind as "actionKind", based_on as "basedOn", settled_by as "settledBy"
    from entry where incident = ${incident} and not withdrawn order by id`,
  )
}

/** The log position that everything read after this is at or after. */
export async function readPosition(reads: Reads, incident: string): Promise<string> {
  const [row] = await select(
    reads,
    sql<{ position: string }>`
    select coalesce(max(position), 0)::text as position from event where subject = ${incident}`,
  )
  return row?.position ?? '0'
}
