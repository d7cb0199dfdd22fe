import type {
  Availability,
  EntryKind,
  EntryState,
  Events,
  IncidentState,
  Origin,
  Severity,
} from '@hikeshi/contract'
import type { CloseRequest, ConvergenceProposal, RoleHolding, Visibility } from '../domain/incident/incident.ts'

type ActionKind = Events['entry.recorded']['actionKind']

/** The rows of the features, by hand; a test holds them against `information_schema`. */
export interface Tables {
  readonly incident: {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly type: string | null
    readonly origin: Origin
    readonly visibility: Visibility
    readonly state: IncidentState
    readonly severity: Severity | null
    readonly max_severity: Severity | null
    readonly impact: string | null
    readonly worst_case: string | null
    readonly priority_line: string | null
    readonly call_url: string | null
    readonly policy: string | null
    readonly impact_started_at: string | null
    readonly impact_ended_at: string | null
    readonly raised_by: string
    readonly raised_at: string
    readonly aligned_at: string | null
    readonly mitigated_at: string | null
    readonly monitoring_since: string | null
    readonly converged_at: string | null
    readonly learning_since: string | null
    readonly closed_at: string | null
    readonly closed_by: string | null
    readonly roles: Readonly<Record<string, RoleHolding>>
    readonly convergence: ConvergenceProposal | null
    readonly close_request: CloseRequest | null
    readonly converge_override: string | null
    readonly close_override: string | null
    readonly report_version: number
  }
  readonly participant: {
    readonly id: string
    readonly incident: string
    readonly person: string
    readonly availability: Availability
    readonly until: string | null
    readonly joined_at: string
  }
  readonly message: {
    readonly id: string
    readonly incident: string
    readonly by: string
    readonly at: string
    readonly text: string
    readonly thread: string | null
  }
  readonly entry: {
    readonly id: string
    readonly incident: string
    readonly kind: EntryKind
    readonly state: EntryState
    readonly text: string
    readonly url: string | null
    readonly origin: Origin
    readonly action_kind: ActionKind | null
    readonly based_on: readonly string[]
    readonly settled_by: string | null
    readonly message: string | null
    readonly by: string
    readonly at: string
    readonly withdrawn: boolean
  }
  readonly case_text: {
    readonly incident: string
    readonly number: number
    readonly text: string
  }
}
