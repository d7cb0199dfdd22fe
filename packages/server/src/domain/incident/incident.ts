import type {
  AlignmentForm,
  Bilingual,
  DismissReason,
  Events,
  IncidentState,
  LifecycleEvents,
  Origin,
  Severity,
  TimeField,
  WorstCaseState,
} from '@hikeshi/contract'
import type { EventOf } from '../event.ts'

export const COMMANDER = 'commander'
export const DEPUTY = 'deputy'
/** Who leads the search for the cause. */
export const CAUSE_LEAD = 'cause_lead'

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
  /** The first of two closers who accepts. */
  readonly approvedBy?: string | null
}

/** How the alignment went so far. */
export interface Alignment {
  /** How it was done; null while it runs. */
  readonly form: AlignmentForm | null
  readonly startedAt: string | null
  readonly endsAt: string | null
  readonly timeUp: boolean
  readonly skipReason: string | null
}

/** What shows whether the mitigation holds, and until when it is watched. */
export interface Watch {
  readonly what: string | null
  readonly until: string | null
  readonly since: string
  /** When the time was over. */
  readonly endedAt?: string
}

/** Another organisation became responsible, and what the one before has to say to it. */
export interface OwnerChange {
  readonly from: Bilingual
  readonly to: Bilingual
  /** Keys of the invite groups of its people. */
  readonly groups: readonly string[]
  readonly at: string
  readonly note: string | null
  readonly notedBy: string | null
}

/** Who carries on once the harm has stopped (C-22). */
export interface FollowThrough {
  readonly causeLead: string | null
  readonly reportLead: string | null
  readonly due: string | null
  readonly form: 'in_channel' | 'meeting' | 'waived' | null
  readonly by: string
  readonly at: string
}

/** Command is being passed on: to whom, from whom, and what is on their mind. */
export interface Handover {
  readonly to: string
  readonly from: string | null
  readonly note: string | null
  readonly at: string
}

/** An admin or the commander wants to open what is private; the other has to agree. */
export interface Opening {
  readonly by: string
  readonly as: Events['incident.opening_proposed']['as']
  readonly at: string
}

/** It went aside, dismissed or merged: from which state, why, and into which other. */
export interface Aside {
  readonly from: IncidentState
  readonly by: string
  readonly at: string
  readonly because: DismissReason | null
  readonly reason: string | null
  readonly into: string | null
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
  /** The highest severity ever reached. */
  readonly maxSeverity: Severity | null
  /** Whose closer decides: the highest reached, unless that closer released it. */
  readonly closerSeverity: Severity | null
  readonly impact: string | null
  readonly worstCase: string | null
  /** What would rule it out. */
  readonly worstCaseCheck: string | null
  readonly worstCaseState: WorstCaseState | null
  readonly priorityLine: string | null
  readonly callUrl: string | null
  readonly policy: string | null
  readonly impactStartedAt: string | null
  /** The first signal, as people told it. */
  readonly detectedAt: string | null
  /** The first person here who knew. */
  readonly awareAt: string | null
  /** 終息: when the harm ended. 収束, the agreement that it did, is `convergedAt`. */
  readonly impactEndedAt: string | null
  /** Of an incident that was reopened: since when it did harm again. */
  readonly harmReturnedAt: string | null
  /** Which of the times that people told are no better than an estimate. */
  readonly estimates: readonly TimeField[]
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
  readonly archivedAt: string | null
  readonly alignment: Alignment | null
  /** How often colleagues are to hear of it. */
  readonly nextUpdateMinutes: number | null
  readonly nextUpdateDueAt: string | null
  readonly watch: Watch | null
  readonly followThrough: FollowThrough | null
  /** When nobody commanded at SEV1 or SEV2 though somebody had to. */
  readonly commanderMissedAt: string | null
  /** The latest last. */
  readonly ownerChanges: readonly OwnerChange[]
  readonly handover: Handover | null
  /** Who commanded before, the latest first. */
  readonly predecessors: readonly string[]
  readonly opening: Opening | null
  readonly aside: Aside | null
  /** Ids of the incidents that were merged into this one. */
  readonly absorbed: readonly string[]
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
  | keyof LifecycleEvents
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
  | 'close.approved'

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
