import type { IncidentState, Severity } from '@hikeshi/contract'
import { sql, type Selectable } from 'kysely'
import type { Member } from '../../domain/actor.ts'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import type { Pointer } from './lifecycle-view.ts'
import { incidentOf } from './store.ts'

export type ListedIncident = Selectable<Tables['incident']> & {
  readonly participants: number
  readonly matched: string | null
}

export interface ListQuery {
  readonly viewer: string
  readonly state: 'open' | 'all' | IncidentState
  readonly severity: Severity | null
  readonly mine: boolean
  readonly q: string | null
  /** Only incidents with a smaller number. */
  readonly before: number | null
  readonly limit: number
}

const EXCERPT_BEFORE = 40
const EXCERPT_LENGTH = 120

/** Incidents the viewer may see, newest first. */
export function listIncidents(reads: Reads, query: ListQuery): Promise<readonly ListedIncident[]> {
  const { viewer, state, severity, mine, q, before, limit } = query
  const conditions = [
    visibleTo(viewer),
    ...inState(state),
    ...(severity === null ? [] : [sql`severity = ${severity}`]),
    ...(before === null ? [] : [sql`incident.number < ${before}`]),
    ...(mine ? [takesPart(viewer)] : []),
    ...(q === null ? [] : [matches(q)]),
  ]
  return select(
    reads,
    sql<ListedIncident>`
    ${q === null ? sql`` : candidates(q)}
    select incident.*,
           (select count(*)::int from participant where participant.incident = incident.id and answered) as participants,
           ${q === null ? sql`null` : excerpt(q)} as matched
    from ${q === null ? sql`incident` : sql`hit join incident using (number) left join case_text on case_text.incident = incident.id`}
    where ${sql.join(conditions, sql` and `)}
    order by number desc
    limit ${limit}`,
  )
}

function inState(state: ListQuery['state']) {
  if (state === 'all') return []
  if (state === 'open') return [stillOpen]
  // What was archived is closed as well.
  return [state === 'closed' ? sql`state in ('closed', 'archived')` : sql`state = ${state}`]
}

/** The condition on `incident` that work on it goes on: it is neither closed nor put aside. */
export const stillOpen = sql<boolean>`incident.state not in ('closed', 'archived', 'dismissed', 'merged')`

const takesPart = (viewer: string) => sql`exists (
  select from participant where participant.incident = incident.id and participant.person = ${viewer})`

/** The same, of those who have said or done something there since they were called. */
const acts = (viewer: string) => sql`exists (
  select from participant
  where participant.incident = incident.id and participant.person = ${viewer}
    and participant.answered and participant.call is null)`

/**
 * Numbers of the cases that hold every pair of characters of `q`, by index alone; and those too new to
 * be indexed. The pairs are asked for apart: a planner that knew them to be in every case would make
 * them again for each.
 */
const candidates = (q: string) => sql`
  with hit as materialized (
    select number from case_text where bigrams(text) @> (select bigrams(${q}))
    union all
    select number from incident
    where not exists (select from case_text where case_text.incident = incident.id)
    order by number desc
  )`

/** The pairs may stand anywhere; the words must stand together. */
const matches = (q: string) => sql`(
  strpos(lower(normalize(title, NFKC)), ${folded(q)}) > 0
  or strpos(case_text.text, ${folded(q)}) > 0)`

const excerpt = (q: string) => sql`
  case when strpos(case_text.text, ${folded(q)}) > 0
    then substr(case_text.text, greatest(1, strpos(case_text.text, ${folded(q)}) - ${EXCERPT_BEFORE}), ${EXCERPT_LENGTH})
  end`

const folded = (q: string) => sql`lower(normalize(${q}, NFKC))`

export interface BoardCounts {
  readonly openQuestions: number
  readonly openTodos: number
  /** Person id → how many open to-dos they have here. */
  readonly todosOf: Readonly<Record<string, number>>
  /** The log position everything in the view is at or after. */
  readonly position: string
}

export async function countBoard(reads: Reads, incident: string): Promise<BoardCounts> {
  const [row] = await select(
    reads,
    sql<BoardCounts>`
    select
      (select count(*)::int from entry
        where incident = ${incident} and not withdrawn and kind = 'question' and state = 'open') as "openQuestions",
      (select count(*)::int from todo where incident = ${incident} and state = 'open') as "openTodos",
      (select coalesce(jsonb_object_agg(assignee, open), '{}') from (
        select assignee, count(*)::int as open from todo
        where incident = ${incident} and state = 'open' and assignee is not null group by assignee) as held) as "todosOf",
      (select coalesce(max(position), 0)::text from event where subject = ${incident}) as position`,
  )
  if (!row) throw new Error('a query of one row gave none')
  return row
}

/**
 * The id of the incident somebody names by id, number or `INC-142`, if they may see it. One that
 * they may not see is not found: even that it exists is private.
 */
export async function locate(reads: Reads, reference: string, viewer: string): Promise<string> {
  return (await locateWith(reads, reference, viewer)).id
}

/** The same, and whether they take part in it already. */
export async function locateWith(
  reads: Reads,
  reference: string,
  viewer: string,
): Promise<{ readonly id: string; readonly takesPart: boolean }> {
  const number = /^(?:inc-)?(\d{1,9})$/i.exec(reference)?.[1]
  const rows = await select(
    reads,
    sql<{ id: string; takesPart: boolean }>`
    select id, ${acts(viewer)} as "takesPart" from incident
    where ${number === undefined ? sql`id = ${reference}` : sql`number = ${Number(number)}`}
      and ${visibleTo(viewer)}`,
  )
  if (!rows[0]) throw new Refusal('not-found')
  return rows[0]
}

/** The incidents under way that everybody may see. */
export async function readOpenOnes(reads: Reads): Promise<readonly string[]> {
  const rows = await select(
    reads,
    sql<{ id: string }>`
    select id from incident
    where visibility = 'open' and state not in ('closed', 'archived', 'dismissed', 'merged')
    order by id`,
  )
  return rows.map(({ id }) => id)
}

/** The condition on `incident` that keeps private ones to those who are in them. */
export function visibleTo(viewer: string) {
  return sql<boolean>`(incident.visibility = 'open' or incident.raised_by = ${viewer} or exists (
    select from participant where participant.incident = incident.id and participant.person = ${viewer}))`
}

export function readMembers(reads: Reads): Promise<readonly Member[]> {
  return select(reads, sql<Member>`select id, role from person where active order by id`)
}

export function readEvidence(reads: Reads, incident: string): Promise<IncidentFacts['evidence']> {
  return select(
    reads,
    sql<IncidentFacts['evidence'][number]>`
    select id, origin from entry
    where incident = ${incident} and not withdrawn and kind in ('evidence', 'fact')
    order by id`,
  )
}

/** Who joined, is still a member, and did not say that they cannot act, in the order they came. Whoever was called counts once they answer. */
const acting = sql<readonly string[]>`array(
  select participant.person from participant join person on person.id = participant.person
  where participant.incident = incident.id and availability <> 'cannot' and answered and active
  order by participant.joined_at)`

export async function readActing(reads: Reads, incident: string): Promise<readonly string[]> {
  const [row] = await select(
    reads,
    sql<{
      acting: readonly string[]
    }>`select ${acting} as acting from incident where id = ${incident}`,
  )
  return row?.acting ?? []
}

/** When somebody last did or said anything in an incident. */
export async function readLastWord(
  reads: Reads,
  incident: string,
  person: string,
): Promise<string | null> {
  const [row] = await select(
    reads,
    sql<{ at: string | null }>`
    select max(at) as at from event where subject = ${incident} and actor = ${person}`,
  )
  return row?.at ?? null
}

/** What those incidents are called, as far as the viewer may see them. */
export function readPointers(
  reads: Reads,
  ids: readonly string[],
  viewer: string,
): Promise<readonly Pointer[]> {
  if (ids.length === 0) return Promise.resolve([])
  return select(
    reads,
    sql<Pointer>`
    select id, number, title, visibility from incident
    where id = any(${ids}::text[]) and ${visibleTo(viewer)} order by number`,
  )
}

/** An incident, without its lock, and who acts in it. */
export async function readRoom(reads: Reads, id: string): Promise<RoomFacts | null> {
  const [room] = await readRooms(reads, [id])
  return room ?? null
}

/** The same for several. */
export async function readRooms(
  reads: Reads,
  ids: readonly string[],
): Promise<readonly RoomFacts[]> {
  const rows = await select(
    reads,
    sql<Selectable<Tables['incident']> & { acting: readonly string[] }>`
    select incident.*, ${acting} as acting from incident where id = any(${ids}::text[])`,
  )
  return rows.map((row) => ({ incident: incidentOf(row), participants: row.acting }))
}
