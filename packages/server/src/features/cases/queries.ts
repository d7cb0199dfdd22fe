import type { Excerpt, IncidentState, Origin, Severity } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'

export interface FoundCase {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly type: string | null
  readonly severity: Severity | null
  readonly state: IncidentState
  readonly visibility: 'open' | 'private'
  readonly origin: Origin
  readonly commander: string | null
  readonly raisedAt: string
  readonly closedAt: string | null
}

export interface Search {
  readonly viewer: string
  /** Folded; each must be there. */
  readonly words: readonly string[]
  readonly state: 'all' | 'open' | IncidentState
  readonly severity: Severity | null
  readonly type: string | null
  readonly origin: Origin | null
  /** Instants: raised at `from` or later, and before `to`. */
  readonly from: string | null
  readonly to: string | null
  readonly mine: boolean
  readonly sort: 'newest' | 'relevance'
  /** Of the newest: only smaller numbers. Of the most relevant: how many came before. */
  readonly after: number | null
  readonly limit: number
}

/** So many of the newest that match are weighed against each other. */
const WEIGHED_MAX = 200

/** Cases that match, as the viewer may see them. */
export function searchCases(reads: Reads, search: Search): Promise<readonly FoundCase[]> {
  const { words, sort, limit, after } = search
  const relevant = sort === 'relevance' && words.length > 0
  const older = relevant || after === null ? [] : [sql`incident.number < ${after}`]
  const conditions = [...conditionsOf(search), ...older]
  const matching = sql`
    ${words.length === 0 ? sql`` : candidates(words)}
    select ${columns} ${relevant ? sql`, ${weightOf(words)} as weight` : sql``}
    from ${words.length === 0 ? sql`incident` : sql`hit join incident using (number) left join case_text on case_text.incident = incident.id`}
    where ${sql.join(conditions, sql` and `)}
    order by number desc
    limit ${relevant ? WEIGHED_MAX : limit}`
  return select(
    reads,
    relevant
      ? sql<FoundCase>`
        select * from (${matching}) as weighed
        order by weight desc, number desc offset ${after ?? 0} limit ${limit}`
      : sql<FoundCase>`${matching}`,
  )
}

const columns = sql`incident.id, incident.number, title, incident.type, severity, state, visibility, origin,
  roles -> 'commander' ->> 'person' as commander, raised_at as "raisedAt", closed_at as "closedAt"`

function conditionsOf(search: Search) {
  const { viewer, words, state, severity, type, origin, from, to, mine } = search
  return [
    visibleTo(viewer),
    ...stateIs(state),
    ...(severity === null ? [] : [sql`severity = ${severity}`]),
    ...(type === null ? [] : [sql`incident.type = ${type}`]),
    ...(origin === null ? [] : [sql`origin = ${origin}`]),
    ...(from === null ? [] : [sql`raised_at >= ${from}`]),
    ...(to === null ? [] : [sql`raised_at < ${to}`]),
    ...(mine ? [takesPart(viewer)] : []),
    ...words.map(stands),
  ]
}

function stateIs(state: Search['state']) {
  if (state === 'all') return []
  if (state === 'open') return [sql`closed_at is null and state not in ('dismissed', 'merged')`]
  // What was put away was closed before.
  return [state === 'closed' ? sql`state in ('closed', 'archived')` : sql`state = ${state}`]
}

const takesPart = (viewer: string) => sql`exists (
  select from participant where participant.incident = incident.id and participant.person = ${viewer})`

/**
 * Numbers of the cases that hold every pair of characters of every word, by index alone; and those too
 * new to be indexed. The pairs are asked for apart: a planner that knew them to be in every case would
 * make them again for each.
 */
const candidates = (words: readonly string[]) => sql`
  with hit as materialized (
    select number from case_text where ${sql.join(
      words.map((word) => sql`bigrams(text) @> (select bigrams(${word}))`),
      sql` and `,
    )}
    union all
    select number from incident
    where not exists (select from case_text where case_text.incident = incident.id)
    order by number desc
  )`

/** The pairs may stand anywhere; a word must stand together. */
const stands = (word: string) => sql`(
  strpos(case_text.text, ${word}) > 0 or strpos(lower(normalize(title, NFKC)), ${word}) > 0)`

/** A word in the title weighs as much as ten below it; what is said often counts, up to a point. */
function weightOf(words: readonly string[]) {
  const weights = words.map(
    (word) => sql`
    case when strpos(lower(normalize(title, NFKC)), ${word}) > 0 then 10 else 0 end
    + least(10, (length(case_text.text) - length(replace(case_text.text, ${word}, ''))) / length(${word}))`,
  )
  return sql`coalesce(${sql.join(weights, sql` + `)}, 0)`
}

export interface FoundText {
  readonly incident: string
  readonly where: Excerpt['where']
  readonly text: string
}

/** Of each case the first text that has one of the words: what people marked before what they said. */
export function readFoundTexts(
  reads: Reads,
  ids: readonly string[],
  words: readonly string[],
): Promise<readonly FoundText[]> {
  const has = (text: ReturnType<typeof sql>) =>
    sql`(${sql.join(
      words.map((word) => sql`strpos(lower(normalize(${text}, NFKC)), ${word}) > 0`),
      sql` or `,
    )})`
  return select(
    reads,
    sql<FoundText>`
    select incident.id as incident, found."where", found.text
    from incident cross join lateral (
      (select 'entry' as "where", text from entry
        where entry.incident = incident.id and not withdrawn and ${has(sql`text`)} limit 1)
      union all
      (select 'message', text from message
        where message.incident = incident.id and ${has(sql`text`)} limit 1)
      union all
      (select 'report', markdown from section
        where section.incident = incident.id and ${has(sql`markdown`)} limit 1)
      union all
      (select 'measure', text from measure
        where measure.incident = incident.id and ${has(sql`text`)} limit 1)
      union all
      (select 'board', text from unnest(array[impact, worst_case, priority_line, policy]) as text
        where ${has(sql`text`)} limit 1)
      limit 1
    ) as found
    where incident.id = any(${ids}::text[])`,
  )
}
