import { sql } from 'kysely'
import type { Experience, Member } from '../../../domain/metrics/people.ts'
import { select, type Reads } from '../../../platform/db.ts'
import { visibleTo } from '../../incidents/index.ts'
import { COUNTED } from '../queries.ts'

/** Who is a member now, and since when. */
export function readMembersSince(reads: Reads): Promise<readonly Member[]> {
  return select(
    reads,
    sql<Member>`select id, joined_at as "joinedAt" from person where active order by id`,
  )
}

/**
 * Who took part and who commanded, as the viewer may know it: of each month the first time and the
 * last, which is as much as coverage asks.
 */
export function readExperience(reads: Reads, viewer: string): Promise<readonly Experience[]> {
  return select(
    reads,
    sql<Experience>`
    with done as (
      select participant.person, 'responded' as what, participant.joined_at as at
      from participant join incident on incident.id = participant.incident
      where ${visibleTo(viewer)} and ${COUNTED} and exists (
        select from event where event.stream = participant.id
          and event.data ->> 'availability' in ('now', 'later'))
      union all
      select event.data ->> 'person', 'commanded', event.at
      from incident join event on event.subject = incident.id
        and event.type in ('role.taken', 'role.accepted') and event.data ->> 'role' = 'commander'
      where ${visibleTo(viewer)} and ${COUNTED}
    ),
    month as (
      select person, what, min(at) as first, max(at) as last
      from done group by person, what, date_trunc('month', at, 'UTC')
    )
    select person, what, first as at from month
    union
    select person, what, last from month`,
  )
}

/** How many incidents of a year each commander holds or held last; who they are stays in the database. */
export async function countCommands(
  reads: Reads,
  { viewer, from, to }: { readonly viewer: string; readonly from: string; readonly to: string },
): Promise<readonly number[]> {
  const rows = await select(
    reads,
    sql<{ count: number }>`
    select count(*)::int as count from incident
    where ${visibleTo(viewer)} and ${COUNTED} and raised_at >= ${from} and raised_at < ${to}
      and roles -> 'commander' ->> 'person' is not null
    group by roles -> 'commander' ->> 'person'
    order by 1 desc`,
  )
  return rows.map(({ count }) => count)
}

/** In how many incidents of the period the viewer took part, and how many they command or commanded last. */
export async function countMine(
  reads: Reads,
  { viewer, from, to }: { readonly viewer: string; readonly from: string; readonly to: string },
): Promise<{ readonly responded: number; readonly commanded: number }> {
  const [row] = await select(
    reads,
    sql<{ responded: number; commanded: number }>`
    select count(*)::int as responded,
           count(*) filter (where roles -> 'commander' ->> 'person' = ${viewer})::int as commanded
    from incident join participant on participant.incident = incident.id and participant.person = ${viewer} and answered
    where ${COUNTED} and raised_at >= ${from} and raised_at < ${to}`,
  )
  return row ?? { responded: 0, commanded: 0 }
}

/** How often each case was said to have helped in a later one that the viewer may see. */
export async function countHelp(
  reads: Reads,
  ids: readonly string[],
  viewer: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await select(
    reads,
    sql<{ past: string; count: number }>`
    select past, count(*)::int as count
    from case_help join incident on incident.id = case_help.incident
    where past = any(${ids}::text[]) and not withdrawn and ${visibleTo(viewer)}
    group by past`,
  )
  return new Map(rows.map(({ past, count }) => [past, count]))
}
