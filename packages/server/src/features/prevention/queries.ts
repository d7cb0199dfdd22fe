import type { Language } from '@hikeshi/contract'
import { sql, type Selectable } from 'kysely'
import type { Incident } from '../../domain/incident/incident.ts'
import type { Measure } from '../../domain/measure.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { incidentOf, visibleTo } from '../incidents/index.ts'
import { measureOf, type MeasureRow } from './store.ts'

/** One measure, if the viewer may see its incident; else it is not found. */
export async function findMeasure(reads: Reads, id: string, viewer: string): Promise<Measure> {
  const [row] = await select(
    reads,
    sql<MeasureRow>`
    select measure.* from measure join incident on incident.id = measure.incident
    where measure.id = ${id} and ${visibleTo(viewer)}`,
  )
  if (!row) throw new Refusal('not-found')
  return measureOf(row)
}

export interface FollowUpQuery {
  readonly viewer: string
  readonly mine: boolean
  readonly limit: number
}

/** Measures that are not done, of every case the viewer may see: theirs first, then by due day. */
export async function openMeasures(
  reads: Reads,
  { viewer, mine, limit }: FollowUpQuery,
): Promise<readonly Measure[]> {
  const rows = await select(
    reads,
    sql<MeasureRow>`
    select measure.* from measure join incident on incident.id = measure.incident
    where measure.state <> 'done' and ${visibleTo(viewer)}
      ${mine ? sql`and measure.owner = ${viewer}` : sql``}
    order by measure.owner is distinct from ${viewer}, coalesce(measure.due, '9999'), measure.id
    limit ${limit}`,
  )
  return rows.map(measureOf)
}

type IncidentRow = Selectable<Tables['incident']>

/** Cases whose harm is over and whose report is still to be written: not those that wait for the closer. */
export async function unfinishedReports(
  reads: Reads,
  { viewer, limit }: FollowUpQuery,
): Promise<readonly Incident[]> {
  const rows = await select(
    reads,
    sql<IncidentRow>`
    select incident.* from incident
    where state in ('converged', 'learning') and ${visibleTo(viewer)}
      and coalesce(close_request ->> 'waiting', 'false') <> 'true'
    order by converged_at, id
    limit ${limit}`,
  )
  return rows.map(incidentOf)
}

export async function readIncidentsOf(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Incident>> {
  const rows = await select(
    reads,
    sql<IncidentRow>`select * from incident where id = any(${ids}::text[])`,
  )
  return new Map(rows.map((row) => [row.id, incidentOf(row)]))
}

/** The teams that are still there, by name. */
export async function readTeams(reads: Reads): Promise<readonly Team[]> {
  return select(
    reads,
    sql<Team>`select id, name, members from team where not archived order by name, id`,
  )
}

export interface Team {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
}

export interface FormCounts {
  readonly responders: number
  readonly openHypotheses: number
  readonly objections: number
}

/** What the choice between a thread and a meeting rests on. */
export async function countForForm(reads: Reads, incident: string): Promise<FormCounts> {
  const [row] = await select(
    reads,
    sql<FormCounts>`
    select
      (select count(*)::int from participant
        where incident = ${incident} and availability in ('now', 'later')) as responders,
      (select count(*)::int from entry where incident = ${incident}
        and kind = 'hypothesis' and state = 'open' and not withdrawn) as "openHypotheses",
      (select count(*)::int from event
        where subject = ${incident} and type = 'convergence.objected') as objections`,
  )
  if (!row) throw new Error('a query of one row gave none')
  return row
}

/** In which language somebody reads. */
export async function readLanguage(reads: Reads, person: string): Promise<Language> {
  const row = await reads
    .selectFrom('person')
    .select('language')
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.language ?? 'ja'
}
