import type {
  EventType,
  IncidentState,
  Origin,
  Postmortem,
  Severity,
  TimeField,
} from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'

export interface Period {
  /** Instants: raised at `from` or later, and before `to`. */
  readonly from: string
  readonly to: string
}

export interface Asked extends Period {
  readonly viewer: string
  readonly severity: Severity | null
  readonly type: string | null
}

/** One event that begins, ends or turns a round. */
interface TurnRow {
  readonly type: (typeof TURNS)[number]
  readonly at: string
  readonly data: {
    readonly impactStartedAt?: string | null
    readonly mitigatedAt?: string | null
    readonly impactEndedAt?: string | null
    readonly harmReturnedAt?: string | null
    readonly estimated?: readonly TimeField[]
  }
}

export interface CaseRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly severity: Severity | null
  readonly type: string | null
  readonly origin: Origin
  readonly state: IncidentState
  readonly raisedAt: string
  readonly detectedAt: string | null
  readonly awareAt: string | null
  /** Which of the times that people told are no better than an estimate. */
  readonly estimates: readonly TimeField[]
  readonly firstSeverity: Severity | null
  readonly postmortemForm: Postmortem['form']
  readonly postmortemHeldAt: string | null
  readonly closedAt: string | null
  readonly overridden: boolean
  readonly firstJoinedAt: string | null
  readonly commanderAt: string | null
  readonly alignedAt: string | null
  readonly skipped: boolean
  readonly reportCompleteAt: string | null
  readonly requests: number
  readonly returns: number
  readonly handOvers: number
  readonly messages: number
  readonly turns: readonly TurnRow[]
}

/** Not what turned out to be nothing, and not what is told under another number. */
export const COUNTED = sql`incident.state not in ('dismissed', 'merged')`

const TURNS = [
  'incident.raised',
  'incident.edited',
  'incident.monitoring_started',
  'incident.response_resumed',
  'incident.converged',
  'incident.reopened',
] as const satisfies readonly EventType[]

/** Of what was edited, only the times of the impact are told. */
const TOLD = [
  ...TURNS.filter((type) => type !== 'incident.edited'),
  'participant.joined',
  'role.taken',
  'role.accepted',
  'incident.alignment_finished',
  'incident.alignment_skipped',
  'close.requested',
  'close.returned',
  'message.posted',
] as const satisfies readonly EventType[]

const ofCommander = sql`(type in ('role.taken', 'role.accepted') and data ->> 'role' = 'commander')`

/** The cases that were raised in the period, with what their log says of times and turns, newest first. */
export function readCases(reads: Reads, asked: Asked, limit: number): Promise<readonly CaseRow[]> {
  const conditions = [
    visibleTo(asked.viewer),
    COUNTED,
    sql`incident.raised_at >= ${asked.from} and incident.raised_at < ${asked.to}`,
    ...(asked.severity === null ? [] : [sql`incident.severity = ${asked.severity}`]),
    ...(asked.type === null ? [] : [sql`incident.type = ${asked.type}`]),
  ]
  return select(
    reads,
    sql<CaseRow>`
    select incident.id, number, title, severity, incident.type, origin, state,
           raised_at as "raisedAt", detected_at as "detectedAt",
           aware_at as "awareAt", estimates, closed_at as "closedAt",
           close_override is not null as overridden,
           (select data ->> 'to' from event where stream = incident.id and type = 'incident.severity_changed' order by version limit 1) as "firstSeverity",
           (select form from postmortem where postmortem.incident = incident.id) as "postmortemForm",
           (select held_at from postmortem where postmortem.incident = incident.id and held) as "postmortemHeldAt", story.*
    from incident cross join lateral (
      select
        min(at) filter (where type = 'participant.joined' and data ->> 'person' <> incident.raised_by) as "firstJoinedAt",
        min(at) filter (where ${ofCommander}) as "commanderAt",
        min(at) filter (where type in ('incident.alignment_finished', 'incident.alignment_skipped')) as "alignedAt",
        coalesce(bool_or(type = 'incident.alignment_skipped'), false) as skipped,
        min(at) filter (where type = 'close.requested') as "reportCompleteAt",
        count(*) filter (where type = 'close.requested')::int as requests,
        count(*) filter (where type = 'close.returned')::int as returns,
        count(*) filter (where ${ofCommander} and data ->> 'from' is not null)::int as "handOvers",
        count(*) filter (where type = 'message.posted')::int as messages,
        coalesce(jsonb_agg(jsonb_build_object('type', type, 'at', at, 'data', ${turnData}) order by position)
          filter (where type = any(${TURNS}::text[])), '[]') as turns
      from event
      where subject = incident.id and (event.type = any(${TOLD}::text[])
        or event.type = 'incident.edited' and data ?| array['impactStartedAt', 'mitigatedAt', 'impactEndedAt', 'harmReturnedAt'])
    ) as story
    where ${sql.join(conditions, sql` and `)}
    order by number desc
    limit ${limit}`,
  )
}

/** Of all that such an event says, only the times. */
const turnData = sql`coalesce((
  select jsonb_object_agg(key, value) from jsonb_each(data)
  where key in ('impactStartedAt', 'mitigatedAt', 'impactEndedAt', 'harmReturnedAt', 'estimated')), '{}')`

export interface LedgerRow {
  readonly incident: string
  readonly hypotheses: number
  readonly settled: number
  readonly marked: number
  readonly updates: readonly string[]
  readonly firstOptionAt: string | null
  readonly thirdHypothesisAt: string | null
  readonly firstMitigationAt: string | null
}

/** What the ledgers of these cases say. */
export function readLedgers(reads: Reads, ids: readonly string[]): Promise<readonly LedgerRow[]> {
  return select(
    reads,
    sql<LedgerRow>`
    select incident,
      count(*) filter (where kind = 'hypothesis')::int as hypotheses,
      count(*) filter (where kind = 'hypothesis' and entry.state in ('confirmed', 'rejected'))::int as settled,
      count(distinct entry.id) filter (where message is not null)::int as marked,
      coalesce(jsonb_agg(entry.at order by entry.at) filter (where kind = 'status'), '[]') as updates,
      min(entry.at) filter (where ${mitigation}) as "firstOptionAt",
      (array_agg(entry.at order by entry.id) filter (where kind = 'hypothesis'))[3] as "thirdHypothesisAt",
      min(event.at) filter (where ${mitigation}) as "firstMitigationAt"
    from entry
    left join event on event.stream = entry.id and event.type = 'entry.settled' and event.data ->> 'state' = 'done'
    where incident = any(${ids}::text[]) and not withdrawn
    group by incident`,
  )
}

const mitigation = sql`(kind = 'action' and action_kind is distinct from 'permanent')`

export interface NoticeRow {
  readonly incident: string
  readonly audience: string
  readonly wanted: boolean
  readonly decidedAt: string | null
  readonly firstAt: string | null
}

/** Per audience: decided when, and told first when. */
export function readNoticeTimes(
  reads: Reads,
  ids: readonly string[],
): Promise<readonly NoticeRow[]> {
  return select(
    reads,
    sql<NoticeRow>`
    select subject as incident, data ->> 'audience' as audience,
      (array_agg(data ->> 'state' order by position desc))[1] <> 'not_needed' as wanted,
      min(at) filter (where data ->> 'state' <> 'undecided') as "decidedAt",
      min(at) filter (where data ->> 'state' in ('published', 'final')) as "firstAt"
    from event
    where subject = any(${ids}::text[]) and type = 'notice.changed'
    group by subject, data ->> 'audience'`,
  )
}

export interface PromiseRow {
  readonly incident: string
  readonly kept: number
  readonly due: number
}

/** Promised news: how much was due by now, and how much of it came no later than two minutes after its time. */
export function readPromises(
  reads: Reads,
  ids: readonly string[],
  now: string,
): Promise<readonly PromiseRow[]> {
  return select(
    reads,
    sql<PromiseRow>`
    select incident, count(*)::int as due, count(*) filter (
        where (promise ->> 'settledAt')::timestamptz <= (promise ->> 'at')::timestamptz + interval '2 minutes'
      )::int as kept
    from notice cross join jsonb_array_elements(promises) as promise
    where incident = any(${ids}::text[])
      and (promise ->> 'settledAt' is not null
        or (promise ->> 'at')::timestamptz + interval '2 minutes' < ${now}::timestamptz)
    group by incident`,
  )
}

export interface MeasureRow {
  readonly incident: string
  readonly category: string | null
  readonly required: boolean
  readonly due: string | null
  readonly addedAt: string
  readonly doneAt: string | null
}

/** The prevention measures of these cases, and when each was done. */
export function readMeasureTimes(
  reads: Reads,
  ids: readonly string[],
): Promise<readonly MeasureRow[]> {
  return select(
    reads,
    sql<MeasureRow>`
    select measure.incident, category, required, due, story."addedAt",
           case when measure.state = 'done' then coalesce(story."doneAt", story."addedAt") end as "doneAt"
    from measure cross join lateral (
      select coalesce(min(at) filter (where type = 'measure.added'), min(at)) as "addedAt",
             max(at) filter (where data ->> 'state' = 'done') as "doneAt"
      from event where stream = measure.id
    ) as story
    where incident = any(${ids}::text[]) and kind = 'prevention'`,
  )
}

export interface TaskRow {
  readonly incident: string
  readonly own: number
  readonly whole: number
  readonly asked: number
  readonly accepted: number
}

/** How to-dos were asked for: with a name and a time, and how soon somebody said yes. */
export function readTasks(reads: Reads, ids: readonly string[]): Promise<readonly TaskRow[]> {
  return select(
    reads,
    sql<TaskRow>`
    select incident,
      count(*) filter (where key is null)::int as own,
      count(*) filter (where key is null and assignee is not null and due is not null)::int as whole,
      sum(asked)::int as asked, sum(accepted)::int as accepted
    from todo cross join lateral (
      select count(*)::int as asked, count(*) filter (where exists (
          select from event as answer
          where answer.stream = event.stream and answer.version > event.version
            and answer.type in ('todo.accepted', 'todo.taken')
            and answer.at <= event.at + interval '3 minutes'))::int as accepted
      from event where event.stream = todo.id and event.type = 'todo.asked'
    ) as requests
    where incident = any(${ids}::text[])
    group by incident`,
  )
}
