import { sql } from 'kysely'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'

/**
 * The id of the incident somebody names by id, number or `INC-142`, if they may see it. One that
 * they may not see is not found: even that it exists is private.
 */
export async function locate(reads: Reads, reference: string, viewer: string): Promise<string> {
  const number = /^(?:inc-)?(\d{1,9})$/i.exec(reference)?.[1]
  const rows = await select(
    reads,
    sql<{ id: string }>`
    select id from incident
    where ${number === undefined ? sql`id = ${reference}` : sql`number = ${Number(number)}`}
      and ${visibleTo(viewer)}`,
  )
  if (!rows[0]) throw new Refusal('not-found')
  return rows[0].id
}

/** The condition on `incident` that keeps private ones to those who are in them. */
export function visibleTo(viewer: string) {
  return sql<boolean>`(incident.visibility = 'open' or exists (
    select from participant where participant.incident = incident.id and participant.person = ${viewer}))`
}
