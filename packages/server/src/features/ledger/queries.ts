import type { EntryKind } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'
import type { EntryRow } from './store.ts'

export interface EntryQuery {
  readonly incident: string
  readonly kind: EntryKind | null
  readonly before: string | null
  readonly limit: number
}

/** Entries of one incident that stand, newest first. */
export function listEntries(reads: Reads, query: EntryQuery): Promise<readonly EntryRow[]> {
  const { incident, kind, before, limit } = query
  return select(
    reads,
    sql<EntryRow>`
    select * from entry
    where incident = ${incident} and not withdrawn
      ${kind === null ? sql`` : sql`and kind = ${kind}`}
      ${before === null ? sql`` : sql`and id < ${before}`}
    order by id desc
    limit ${limit}`,
  )
}

/** One entry, if it stands and the viewer may see its incident. */
export async function findEntry(
  reads: Reads,
  id: string,
  viewer: string,
): Promise<EntryRow | null> {
  const [row] = await select(
    reads,
    sql<EntryRow>`
    select entry.* from entry join incident on incident.id = entry.incident
    where entry.id = ${id} and not withdrawn and ${visibleTo(viewer)}`,
  )
  return row ?? null
}

/** The message as it was said, and the entry it is marked as already, if it is. */
export async function findMessage(
  reads: Reads,
  { id, incident }: { readonly id: string; readonly incident: string },
): Promise<{ readonly text: string; readonly entry: string | null } | null> {
  const [row] = await select(
    reads,
    sql<{ text: string; entry: string | null }>`
    select message.text, entry.id as entry
    from message left join entry on entry.message = message.id and not entry.withdrawn
    where message.id = ${id} and message.incident = ${incident}
    limit 1`,
  )
  return row ?? null
}

/** How many of these are entries of this incident that stand. */
export async function countStanding(
  reads: Reads,
  incident: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0
  const [row] = await select(
    reads,
    sql<{ count: number }>`
    select count(*)::int as count from entry
    where id = any(${ids}::text[]) and incident = ${incident} and not withdrawn`,
  )
  return row?.count ?? 0
}

/** Whether a message is an entry already. */
export async function isMarked(reads: Reads, message: string | null): Promise<boolean> {
  if (message === null) return false
  const row = await reads
    .selectFrom('entry')
    .select('id')
    .where('message', '=', message)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  return row !== undefined
}
