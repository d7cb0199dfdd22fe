import type { Availability } from '@hikeshi/contract'
import type { Incident } from '../../domain/incident/incident.ts'
import type { Participant } from '../../domain/participant.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'
import type { Selectable } from 'kysely'

type IncidentRow = Selectable<Tables['incident']>
type ParticipantRow = Selectable<Tables['participant']>

export const incidentRows = rowsIn<'incident', IncidentRow, Incident>({
  table: 'incident',
  fromRow: incidentOf,
  toRow: (incident) => ({
    id: incident.id,
    number: incident.number,
    title: incident.title,
    type: incident.type,
    origin: incident.origin,
    visibility: incident.visibility,
    state: incident.state,
    severity: incident.severity,
    max_severity: incident.maxSeverity,
    impact: incident.impact,
    worst_case: incident.worstCase,
    priority_line: incident.priorityLine,
    call_url: incident.callUrl,
    policy: incident.policy,
    impact_started_at: incident.impactStartedAt,
    impact_ended_at: incident.impactEndedAt,
    raised_by: incident.raisedBy,
    raised_at: incident.raisedAt,
    aligned_at: incident.alignedAt,
    mitigated_at: incident.mitigatedAt,
    monitoring_since: incident.monitoringSince,
    converged_at: incident.convergedAt,
    learning_since: incident.learningSince,
    closed_at: incident.closedAt,
    closed_by: incident.closedBy,
    roles: incident.roles,
    convergence: incident.convergence,
    close_request: incident.closeRequest,
    converge_override: incident.convergeOverride,
    close_override: incident.closeOverride,
    report_version: incident.reportVersion,
  }),
})

/** The row as the domain knows it; the check constraints guarantee the closed sets. */
export function incidentOf(row: IncidentRow): Incident {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    type: row.type,
    origin: row.origin,
    visibility: row.visibility,
    state: row.state,
    severity: row.severity,
    maxSeverity: row.max_severity,
    impact: row.impact,
    worstCase: row.worst_case,
    priorityLine: row.priority_line,
    callUrl: row.call_url,
    policy: row.policy,
    impactStartedAt: row.impact_started_at,
    impactEndedAt: row.impact_ended_at,
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    alignedAt: row.aligned_at,
    mitigatedAt: row.mitigated_at,
    monitoringSince: row.monitoring_since,
    convergedAt: row.converged_at,
    learningSince: row.learning_since,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    roles: row.roles,
    convergence: row.convergence,
    closeRequest: row.close_request,
    convergeOverride: row.converge_override,
    closeOverride: row.close_override,
    reportVersion: row.report_version,
  }
}

export const participantRows = rowsIn<'participant', ParticipantRow, Participant>({
  table: 'participant',
  fromRow: (row) => ({
    id: row.id,
    incident: row.incident,
    person: row.person,
    availability: row.availability,
    until: row.until,
    joinedAt: row.joined_at,
  }),
  toRow: (participant) => ({
    id: participant.id,
    incident: participant.incident,
    person: participant.person,
    availability: participant.availability,
    until: participant.until,
    joined_at: participant.joinedAt,
  }),
})

/** The incident without its lock, for decisions about what belongs to it. */
export async function readIncident(reads: Reads, id: string): Promise<Incident | null> {
  const row = await reads.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? incidentOf(row) : null
}

export interface ParticipantView {
  readonly person: string
  readonly availability: Availability
  readonly until: string | null
  readonly joinedAt: string
}

/** Everybody who joined, in the order they came. */
export async function readParticipants(
  reads: Reads,
  incident: string,
): Promise<readonly ParticipantView[]> {
  return reads
    .selectFrom('participant')
    .select(['person', 'availability', 'until', 'joined_at as joinedAt'])
    .where('incident', '=', incident)
    .orderBy('joined_at')
    .execute()
}
