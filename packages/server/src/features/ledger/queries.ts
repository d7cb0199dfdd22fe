import type { EntryKind } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'
import type { Entry } from '../../domain/entry.ts'
import { entryOf, type EntryRow } from './store.ts'

const LEDGER_MAX = 2000

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

interface Said {
  readonly text: string
  readonly by: string
  readonly at: string
  /** The program that said it, where `by` only passed it on. */
  readonly app: string | null
  readonly url: string | null
  /** The entry it is marked as, or was before the mark was taken back. */
  readonly entry: string | null
  readonly stands: boolean
}

/** The message as it was said, and the entry it is or was marked as. */
export async function findMessage(
  reads: Reads,
  { id, incident }: { readonly id: string; readonly incident: string },
): Promise<Said | null> {
  const [row] = await select(
    reads,
    sql<Said>`
    select coalesce(nullif(message.text, ''), (
             select string_agg(file->>'name', ', ') from jsonb_array_elements(message.files) as file),
             '') as text,
           message.by, message.at, message.app, message.url, entry.id as entry,
           coalesce(not entry.withdrawn, false) as stands
    from message left join entry on entry.message = message.id
    where message.id = ${id} and message.incident = ${incident}
    order by entry.withdrawn, entry.id desc
    limit 1`,
  )
  return row ?? null
}

/** What these entries are, as far as they stand in this incident. */
export async function readKinds(
  reads: Reads,
  incident: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntryKind>> {
  if (ids.length === 0) return new Map()
  const rows = await select(
    reads,
    sql<{ id: string; kind: EntryKind }>`
    select id, kind from entry
    where id = any(${ids}::text[]) and incident = ${incident} and not withdrawn`,
  )
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** Which of these entries rest on a hypothesis that nothing has confirmed. */
export async function readRestingOnGuess(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await select(
    reads,
    sql<{ id: string }>`
    select distinct entry.id from entry
    cross join lateral jsonb_array_elements_text(entry.based_on) as based (ground)
    join entry guess on guess.id = based.ground
    where entry.id = any(${ids}::text[]) and guess.kind = 'hypothesis'
      and guess.state <> 'confirmed' and not guess.withdrawn`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The whole ledger as it stands, the first entry first. */
export async function readLedger(reads: Reads, incident: string): Promise<readonly Entry[]> {
  const rows = await select(
    reads,
    sql<EntryRow>`
    select * from entry where incident = ${incident} and not withdrawn order by id limit ${LEDGER_MAX}`,
  )
  return rows.map(entryOf)
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

/** The entry that a message is marked as, if it stands and says exactly this. */
export async function findSaying(
  reads: Reads,
  message: string,
  text: string,
): Promise<string | null> {
  const row = await reads
    .selectFrom('entry')
    .select('id')
    .where('message', '=', message)
    .where('text', '=', text)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  return row?.id ?? null
}

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
