import type { Events, IncidentState, Origin, Severity } from '@hikeshi/contract'
import type { EventOf } from '../event.ts'

export const COMMANDER = 'commander'

export type Visibility = Events['incident.visibility_changed']['visibility']

/** One role of one incident: who holds it, and who was asked to. The old holder stays until the new one accepts. */
export interface RoleHolding {
  readonly person: string | null
  readonly offeredTo: string | null
}

interface Objection {
  readonly by: string
  readonly text: string
  readonly at: string
  readonly resolved: boolean
}

/** A proposal that the harm has stopped. Unanswered objections outlive a repeated proposal. */
export interface ConvergenceProposal {
  readonly text: string | null
  /** Ids of ledger entries. */
  readonly evidence: readonly string[]
  readonly proposedBy: string
  readonly proposedAt: string
  readonly agreedBy: readonly string[]
  readonly objections: readonly Objection[]
}

export interface CloseRequest {
  readonly requestedBy: string
  readonly requestedAt: string
  readonly returned: { readonly by: string; readonly comment: string; readonly at: string } | null
  /** The closer has not answered yet. */
  readonly waiting: boolean
}

/** One incident: all that decisions need. Plain JSON, so that a row and a replay can be compared. */
export interface Incident {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly type: string | null
  readonly origin: Origin
  readonly visibility: Visibility
  readonly state: IncidentState
  readonly severity: Severity | null
  /** The highest severity ever reached: its closer decides. */
  readonly maxSeverity: Severity | null
  readonly impact: string | null
  readonly worstCase: string | null
  readonly priorityLine: string | null
  readonly callUrl: string | null
  readonly policy: string | null
  readonly impactStartedAt: string | null
  /** 終息: when the harm ended. 収束, the agreement that it did, is `convergedAt`. */
  readonly impactEndedAt: string | null
  readonly raisedBy: string
  readonly raisedAt: string
  readonly alignedAt: string | null
  /** When the mitigation that holds so far was in. */
  readonly mitigatedAt: string | null
  readonly monitoringSince: string | null
  readonly convergedAt: string | null
  readonly learningSince: string | null
  readonly closedAt: string | null
  readonly closedBy: string | null
  readonly roles: Readonly<Record<string, RoleHolding>>
  readonly convergence: ConvergenceProposal | null
  readonly closeRequest: CloseRequest | null
  readonly convergeOverride: string | null
  readonly closeOverride: string | null
  /** How often the report was frozen: once per close. */
  readonly reportVersion: number
}

export type IncidentEventType =
  | 'incident.raised'
  | 'incident.edited'
  | 'incident.visibility_changed'
  | 'incident.severity_changed'
  | 'incident.alignment_started'
  | 'incident.alignment_finished'
  | 'incident.alignment_skipped'
  | 'incident.monitoring_started'
  | 'incident.response_resumed'
  | 'incident.converged'
  | 'incident.learning_started'
  | 'incident.closed'
  | 'incident.reopened'
  | 'role.taken'
  | 'role.offered'
  | 'role.accepted'
  | 'role.declined'
  | 'convergence.proposed'
  | 'convergence.agreed'
  | 'convergence.objected'
  | 'convergence.objections_resolved'
  | 'close.requested'
  | 'close.returned'

export type IncidentEvent = EventOf<IncidentEventType>

const VACANT: RoleHolding = { person: null, offeredTo: null }

export function holding(incident: Incident, role: string): RoleHolding {
  return Object.hasOwn(incident.roles, role) ? (incident.roles[role] ?? VACANT) : VACANT
}

export function commanderOf(incident: Incident): string | null {
  return holding(incident, COMMANDER).person
}

const ORDER: readonly Severity[] = ['sev4', 'sev3', 'sev2', 'sev1']

/** Whether `one` is more severe than `other`. Anything is more severe than nothing. */
export function isHigher(one: Severity, other: Severity | null): boolean {
  return other === null || ORDER.indexOf(one) > ORDER.indexOf(other)
}
