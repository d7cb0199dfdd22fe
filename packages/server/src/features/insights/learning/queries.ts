import { sql } from 'kysely'
import type { Proposed } from '../../../domain/metrics/learning.ts'
import type { TeamMembers } from '../../../domain/metrics/off-hours.ts'
import { select, type Reads } from '../../../platform/db.ts'
import { visibleTo } from '../../incidents/index.ts'
import type { Asked } from '../queries.ts'

export interface LearntRow {
  readonly incident: string
  readonly useful: number
  readonly ofUseful: number
  readonly clear: number
  readonly ofClear: number
  readonly learnt: number
  readonly ofLearnt: number
  readonly again: number
  readonly ofAgain: number
  readonly views: number
  readonly linked: number
  readonly afterMeasures: number
  readonly figures: Readonly<Record<string, FigureRow | null>> | null
}

interface FigureRow {
  readonly value: number | null
  readonly currency?: string | null
}

/** The pulse of these cases, how often they were read, the earlier ones of the same factors, and the figures of their impact. */
export function readLearnt(
  reads: Reads,
  ids: readonly string[],
  viewer: string,
): Promise<readonly LearntRow[]> {
  return select(
    reads,
    sql<LearntRow>`
    select now.id as incident, figures, answers.*, links.*,
      (select count(*)::int from case_view where case_view.incident = now.id) as views
    from incident as now left join impact on impact.incident = now.id
    cross join lateral (
      select count(*) filter (where useful = 'yes')::int as useful, count(useful)::int as "ofUseful",
        count(*) filter (where clear = 'yes')::int as clear, count(clear)::int as "ofClear",
        count(*) filter (where learnt = 'yes')::int as learnt, count(learnt)::int as "ofLearnt",
        count(*) filter (where again = 'yes')::int as again, count(again)::int as "ofAgain"
      from pulse where pulse.incident = now.id
    ) as answers
    cross join lateral (
      select count(*)::int as linked, count(*) filter (where exists (
        select from measure join event on event.stream = measure.id and event.data ->> 'state' = 'done'
        where measure.incident = incident.id and measure.kind = 'prevention'
          and event.type = 'measure.changed' and event.at <= now.raised_at))::int as "afterMeasures"
      from recurrence join incident on incident.id = recurrence.past
      where recurrence.incident = now.id and not withdrawn and ${visibleTo(viewer)}
    ) as links
    where now.id = any(${ids}::text[])`,
  )
}

/** Proposals of a period, as far as the viewer may know what they came from. */
export function readProposals(reads: Reads, asked: Asked): Promise<readonly Proposed[]> {
  const { viewer, from, to, severity, type } = asked
  const narrowed = [
    ...(severity === null ? [] : [sql`incident.severity = ${severity}`]),
    ...(type === null ? [] : [sql`incident.type = ${type}`]),
  ]
  return select(
    reads,
    sql<Proposed>`
    select incident.number as "case", proposal.by, proposal.at, proposal.state, decided_at as "decidedAt"
    from proposal left join incident on incident.id = proposal.incident
    where proposal.at >= ${from} and proposal.at < ${to}
      and (proposal.incident is null or ${visibleTo(viewer)})
      ${narrowed.length === 0 ? sql`` : sql`and ${sql.join(narrowed, sql` and `)}`}
    order by proposal.id`,
  )
}

export function readTeamMembers(reads: Reads): Promise<readonly TeamMembers[]> {
  return select(
    reads,
    sql<TeamMembers>`select name, members from team where not archived order by name, id`,
  )
}
