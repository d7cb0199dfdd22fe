import type { Incident } from '../../domain/incident/incident.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'
import type { Selectable } from 'kysely'

type IncidentRow = Selectable<Tables['incident']>

export const incidentRows = rowsIn<'incident', IncidentRow, Incident>({
  table: 'incident',
  fromRow: incidentOf,
  toRow: (incident) => ({ ...basicsIn(incident), ...progressIn(incident) }),
})

/** What it is, and when it was what. */
const basicsIn = (incident: Incident) => ({
  id: incident.id,
  number: incident.number,
  title: incident.title,
  type: incident.type,
  origin: incident.origin,
  visibility: incident.visibility,
  state: incident.state,
  severity: incident.severity,
  max_severity: incident.maxSeverity,
  closer_severity: incident.closerSeverity,
  impact: incident.impact,
  worst_case: incident.worstCase,
  worst_case_check: incident.worstCaseCheck,
  worst_case_state: incident.worstCaseState,
  priority_line: incident.priorityLine,
  call_url: incident.callUrl,
  policy: incident.policy,
  impact_started_at: incident.impactStartedAt,
  detected_at: incident.detectedAt,
  aware_at: incident.awareAt,
  impact_ended_at: incident.impactEndedAt,
  harm_returned_at: incident.harmReturnedAt,
  estimates: incident.estimates,
  raised_by: incident.raisedBy,
  raised_at: incident.raisedAt,
  aligned_at: incident.alignedAt,
  mitigated_at: incident.mitigatedAt,
  monitoring_since: incident.monitoringSince,
  converged_at: incident.convergedAt,
  learning_since: incident.learningSince,
  closed_at: incident.closedAt,
  closed_by: incident.closedBy,
  archived_at: incident.archivedAt,
})

/** How far it is, and what waits. */
const progressIn = (incident: Incident) => ({
  alignment: incident.alignment,
  next_update_minutes: incident.nextUpdateMinutes,
  next_update_due_at: incident.nextUpdateDueAt,
  watch: incident.watch,
  follow_through: incident.followThrough,
  commander_missed_at: incident.commanderMissedAt,
  owner_changes: incident.ownerChanges,
  handover: incident.handover,
  predecessors: incident.predecessors,
  opening: incident.opening,
  aside: incident.aside,
  absorbed: incident.absorbed,
  roles: incident.roles,
  convergence: incident.convergence,
  close_request: incident.closeRequest,
  converge_override: incident.convergeOverride,
  close_override: incident.closeOverride,
  report_version: incident.reportVersion,
})

/** The row as the domain knows it; the check constraints guarantee the closed sets. */
export function incidentOf(row: IncidentRow): Incident {
  return { ...basicsOf(row), ...progressOf(row) }
}

const basicsOf = (row: IncidentRow) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  type: row.type,
  origin: row.origin,
  visibility: row.visibility,
  state: row.state,
  severity: row.severity,
  maxSeverity: row.max_severity,
  closerSeverity: row.closer_severity,
  impact: row.impact,
  worstCase: row.worst_case,
  worstCaseCheck: row.worst_case_check,
  worstCaseState: row.worst_case_state,
  priorityLine: row.priority_line,
  callUrl: row.call_url,
  policy: row.policy,
  impactStartedAt: row.impact_started_at,
  detectedAt: row.detected_at,
  awareAt: row.aware_at,
  impactEndedAt: row.impact_ended_at,
  harmReturnedAt: row.harm_returned_at,
  estimates: row.estimates,
  raisedBy: row.raised_by,
  raisedAt: row.raised_at,
  alignedAt: row.aligned_at,
  mitigatedAt: row.mitigated_at,
  monitoringSince: row.monitoring_since,
  convergedAt: row.converged_at,
  learningSince: row.learning_since,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  archivedAt: row.archived_at,
})

const progressOf = (row: IncidentRow) => ({
  alignment: row.alignment,
  nextUpdateMinutes: row.next_update_minutes,
  nextUpdateDueAt: row.next_update_due_at,
  watch: row.watch,
  followThrough: row.follow_through,
  commanderMissedAt: row.commander_missed_at,
  ownerChanges: row.owner_changes,
  handover: row.handover,
  predecessors: row.predecessors,
  opening: row.opening,
  aside: row.aside,
  absorbed: row.absorbed,
  roles: row.roles,
  convergence: row.convergence,
  closeRequest: row.close_request,
  convergeOverride: row.converge_override,
  closeOverride: row.close_override,
  reportVersion: row.report_version,
})

/** The incident without its lock, for decisions about what belongs to it. */
export async function readIncident(reads: Reads, id: string): Promise<Incident | null> {
  const row = await reads.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? incidentOf(row) : null
}
