import type {
  Availability,
  Bilingual,
  EntryKind,
  EntryState,
  Events,
  IncidentState,
  Language,
  Measure,
  MemberRole,
  NoticeState,
  Origin,
  Phase,
  Severity,
  TodoState,
} from '@hikeshi/contract'
import type {
  CloseRequest,
  ConvergenceProposal,
  RoleHolding,
  Visibility,
} from '../domain/incident/incident.ts'

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
  readonly todo: {
    readonly id: string
    readonly incident: string
    readonly key: string | null
    readonly text: Bilingual
    readonly phase: Phase
    readonly list_order: number
    readonly role: string | null
    readonly due: string | null
    readonly blocks: 'converge' | 'close' | null
    readonly auto: string | null
    readonly state: TodoState
    readonly assignee: string | null
    readonly asked_of: string | null
    readonly help_wanted: boolean
    readonly done_by: string | null
    readonly done_at: string | null
    readonly reason: string | null
    readonly touched: boolean
  }
  readonly section: {
    readonly id: string
    readonly incident: string
    readonly key: string
    readonly markdown: string
    readonly version: number
    readonly written_by: string
    readonly written_at: string
  }
  readonly measure: {
    readonly id: string
    readonly incident: string
    readonly text: string
    readonly kind: Measure['kind']
    readonly category: Measure['category']
    readonly required: boolean
    readonly owner: string | null
    readonly due: string | null
    readonly state: Measure['state']
    readonly proof: string | null
  }
  readonly notice: {
    readonly id: string
    readonly incident: string
    readonly audience: string
    readonly state: NoticeState
    readonly text: string | null
    readonly reason: string | null
    readonly url: string | null
    readonly changed_by: string
    readonly changed_at: string
  }
  readonly postmortem: {
    readonly id: string
    readonly incident: string
    readonly form: Events['postmortem.decided']['form']
    readonly at: string | null
    readonly facilitator: string | null
    readonly reason: string | null
    readonly held: boolean
    readonly held_at: string | null
    readonly outcome: string | null
  }
  readonly case_text: {
    readonly incident: string
    readonly number: number
    readonly text: string
  }
  readonly organisation: {
    readonly id: string
    readonly name: string
    readonly named_at: string
  }
  readonly person: {
    readonly id: string
    readonly role: MemberRole
    readonly active: boolean
    readonly language: Language
    readonly joined_at: string
  }
  readonly invitation: {
    readonly id: string
    readonly role: MemberRole
    readonly invited_by: string
    readonly created_at: string
    readonly expires_at: string
    readonly accepted_by: string | null
    readonly revoked: boolean
  }
  readonly token: {
    readonly id: string
    readonly person: string
    readonly name: string
    readonly created_at: string
    readonly revoked: boolean
  }
}
