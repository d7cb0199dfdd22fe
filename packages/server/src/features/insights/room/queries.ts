import { sql } from 'kysely'
import type { NudgeTally } from '../../../domain/metrics/attention.ts'
import type { Stretch } from '../../../domain/metrics/off-hours.ts'
import { select, type Reads } from '../../../platform/db.ts'

export interface RoomRow {
  readonly incident: string
  readonly botLines: number
  readonly asked: number
  readonly idle: number
}

/**
 * How often the product spoke in the rooms of these cases; and of the people who were asked to act, how
 * many had nothing to do: no to-do, no role, nothing that they wrote down or that was marked.
 */
export function readRooms(reads: Reads, ids: readonly string[]): Promise<readonly RoomRow[]> {
  return select(
    reads,
    sql<RoomRow>`
    select id as incident, "botLines", asked, idle
    from incident
    cross join lateral (
      select count(*)::int as "botLines" from nudge
      where nudge.incident = incident.id and addressee is null
    ) as nudges
    cross join lateral (
      select count(*)::int as asked, count(*) filter (where not (${hadSomething}))::int as idle
      from (
        select distinct data ->> 'person' as person from event
        where subject = incident.id and type = 'participant.called' and data ->> 'capacity' = 'act'
      ) as called
    ) as calls
    where id = any(${ids}::text[])`,
  )
}

const hadSomething = sql`
  exists (select from todo where todo.incident = incident.id and called.person in (assignee, done_by))
  or exists (select from entry where entry.incident = incident.id and not withdrawn and (by = called.person
    or exists (select from message where message.id = entry.message and message.by = called.person)))
  or exists (select from event where subject = incident.id
    and type in ('role.taken', 'role.accepted') and data ->> 'person' = called.person)`

/** What became of the nudges of these cases. */
export function readNudges(reads: Reads, ids: readonly string[]): Promise<readonly NudgeTally[]> {
  return select(
    reads,
    sql<NudgeTally>`
    select part ->> 'code' as code, addressee is not null as alone, count(*)::int as shown,
      count(*) filter (where part ->> 'state' = 'acted')::int as acted,
      count(*) filter (where part ->> 'state' = 'dismissed')::int as dismissed
    from nudge cross join jsonb_array_elements(parts) as part
    where incident = any(${ids}::text[])
    group by 1, 2
    order by 1, 2`,
  )
}

/**
 * Who was at work in these cases until they converged: from the first thing that they did to a quarter of
 * an hour after the last, and anew after an hour of nothing.
 */
export function readStretches(
  reads: Reads,
  ids: readonly string[],
  now: string,
): Promise<readonly Stretch[]> {
  return select(
    reads,
    sql<Stretch>`
    with deed as (
      select incident.number as "case", actor collate "C" as person, event.at,
        event.at - lag(event.at) over (partition by incident.number, actor collate "C" order by event.at)
          > interval '1 hour' as anew
      from incident join event on event.subject = incident.id
      where incident.id = any(${ids}::text[]) and actor <> 'system'
        and event.at <= coalesce(converged_at, ${now}::timestamptz)
    ),
    counted as (
      select "case", person, at,
        count(*) filter (where anew) over (partition by "case", person order by at) as stretch
      from deed
    )
    select "case", person, extract(epoch from min(at))::float8 as from, extract(epoch from max(at))::float8 + 900 as to
    from counted group by "case", person, stretch`,
  )
}
