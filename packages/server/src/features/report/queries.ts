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
           action_kind as "actionKind", based_on as "basedOn", settled_by as "settledBy", settled_who as "settledWho",
           settled_at as "settledAt", next_check as "nextCheck", asked_to as "askedTo", about
    from entry where incident = ${incident} and not withdrawn order by id`,
  )
}

/** What was said in a thread, with what it hangs on. */
export async function readThread(reads: Reads, root: string): Promise<ReadonlySet<string>> {
  const rows = await select(
    reads,
    sql<{ id: string }>`select id from message where id = ${root} or thread = ${root}`,
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * Until this transaction ends the incident stays as it is: it is not closed under what somebody writes.
 */
export async function holdIncident(reads: Reads, incident: string): Promise<void> {
  await select(reads, sql`select id from incident where id = ${incident} for key share`)
}

interface Told {
  readonly at: string
}

/** When something of these types happened, oldest first. */
export async function readMoments(
  reads: Reads,
  incident: string,
  types: readonly string[],
): Promise<readonly string[]> {
  const rows = await select(
    reads,
    sql<Told>`
    select at from event where subject = ${incident} and type = any(${types}::text[])
    order by position limit ${MOMENTS_MAX}`,
  )
  return rows.map(({ at }) => at)
}

const MOMENTS_MAX = 5000
const CHANGES_MAX = 500
/** Somebody is here for as long after their last stroke. */
const HERE_MS = 90_000
const STROKES_MAX = 400

interface Changed {
  readonly update: string | null
  readonly version: number
}

/** What was added to a section after `since`, up to `until`; null when it is too much, or older than documents. */
export async function readUpdates(
  reads: Reads,
  {
    stream,
    since,
    until,
  }: { readonly stream: string; readonly since: number; readonly until: number },
): Promise<readonly string[] | null> {
  if (since > until || until - since > CHANGES_MAX) return null
  // The stream has an event for each version, and more: its own count is never behind.
  const rows = await select(
    reads,
    sql<Changed>`
    select data ->> 'update' as update, (data ->> 'version')::int as version from event
    where stream = ${stream} and version > ${since}
      and type in ('section.typed', 'section.written')
      and (data ->> 'version')::int > ${since} and (data ->> 'version')::int <= ${until}
    order by event.version`,
  )
  const updates = rows.map(({ update }) => update).filter((update) => update !== null)
  return updates.length === until - since ? updates : null
}

export interface Here {
  readonly person: string
  readonly at: string
}

/** Who worked on a section a moment ago, the last one first. */
export function readHere(
  reads: Reads,
  stream: string,
  now: Temporal.Instant,
): Promise<readonly Here[]> {
  const from = now.subtract({ milliseconds: HERE_MS }).toString()
  return select(
    reads,
    sql<Here>`
    select actor as person, max(at) as at from (
      select actor, at, type from event where stream = ${stream}
      order by version desc limit ${STROKES_MAX}) as recent
    where at > ${from}::timestamptz and type in ('section.typed', 'section.entered')
    group by actor order by max(at) desc, actor`,
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
