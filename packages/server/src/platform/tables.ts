import type {
  Availability,
  Bilingual,
  CallReason,
  Capacity,
  DrillAnswer,
  DrillRhythm,
  DrillState,
  EntryAbout,
  EntryKind,
  EntryState,
  Events,
  FrozenContent,
  ImpactFigures,
  IncidentState,
  Language,
  Measure,
  MemberRole,
  MessageFile,
  NoticePhase,
  NoticeScope,
  NoticeState,
  NudgePlace,
  Origin,
  PageContext,
  Phase,
  PartChange,
  ProposalTarget,
  PulseAnswer,
  SettingsPart,
  Severity,
  SlackLinkState,
  TimeField,
  TodoChange,
  TodoState,
  WorstCaseState,
  YesNo,
} from '@hikeshi/contract'
import type { PageLock } from '../domain/handbook/page.ts'
import type {
  Alignment,
  Aside,
  CloseRequest,
  ConvergenceProposal,
  FollowThrough,
  Handover,
  Opening,
  OwnerChange,
  RoleHolding,
  Visibility,
  Watch,
} from '../domain/incident/incident.ts'
import type { Carried } from '../domain/measure.ts'
import type { Notice } from '../domain/notice.ts'
import type { PublicReport } from '../domain/public-report.ts'

import type { Part } from '../domain/nudge/nudge.ts'
import type { Topic } from '../domain/topic/topic.ts'

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
    readonly detected_at: string | null
    readonly aware_at: string | null
    readonly impact_ended_at: string | null
    readonly harm_returned_at: string | null
    readonly estimates: readonly TimeField[]
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
    readonly closer_severity: Severity | null
    readonly worst_case_check: string | null
    readonly worst_case_state: WorstCaseState | null
    readonly archived_at: string | null
    readonly alignment: Alignment | null
    readonly next_update_minutes: number | null
    readonly next_update_due_at: string | null
    readonly watch: Watch | null
    readonly follow_through: FollowThrough | null
    readonly handover: Handover | null
    readonly predecessors: readonly string[]
    readonly opening: Opening | null
    readonly aside: Aside | null
    readonly absorbed: readonly string[]
    readonly commander_missed_at: string | null
    readonly owner_changes: readonly OwnerChange[]
  }
  readonly participant: {
    readonly id: string
    readonly incident: string
    readonly person: string
    readonly availability: Availability
    readonly until: string | null
    readonly joined_at: string
    readonly capacity: Capacity
    readonly answered: boolean
    readonly call: string | null
  }
  readonly team: {
    readonly id: string
    readonly name: string
    readonly groups: readonly string[]
    readonly members: readonly string[]
    readonly archived: boolean
    readonly created_at: string
  }
  readonly knowledge: {
    readonly id: string
    readonly person: string
    readonly areas: readonly string[]
  }
  readonly subscription: {
    readonly id: string
    readonly person: string
    readonly active: boolean
    readonly severity: Severity | null
    readonly types: readonly string[] | null
    readonly drills: boolean
  }
  readonly call: {
    readonly id: string
    readonly incident: string
    readonly reason: CallReason
    readonly step: number
    readonly by: string
    readonly at: string
    readonly groups: readonly string[]
    readonly team: string | null
    readonly area: string | null
    readonly people: readonly string[]
    readonly observers: readonly string[]
    readonly failed: Events['call.made']['failed']
  }
  readonly message: {
    readonly id: string
    readonly incident: string
    readonly by: string
    readonly at: string
    readonly text: string
    readonly thread: string | null
    readonly app: string | null
    readonly url: string | null
    readonly files: readonly MessageFile[]
    readonly edited_at: string | null
    readonly deleted_at: string | null
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
    readonly settled_who: string | null
    readonly settled_at: string | null
    readonly next_check: string | null
    readonly asked_to: string | null
    readonly about: EntryAbout | null
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
    readonly asked_by: string | null
    readonly asked_at: string | null
    readonly ask_reason: string | null
    readonly acknowledged_at: string | null
    readonly repeat_minutes: number | null
    readonly since: string | null
  }
  readonly section: {
    readonly id: string
    readonly incident: string
    readonly key: string
    readonly document: string | null
    readonly markdown: string
    readonly version: number
    readonly written_by: string | null
    readonly written_at: string | null
  }
  readonly impact: {
    readonly id: string
    readonly incident: string
    readonly figures: ImpactFigures
  }
  readonly report_version: {
    readonly id: string
    readonly incident: string
    readonly version: number
    readonly closed_at: string
    readonly closed_by: string
    readonly override: string | null
    readonly content: FrozenContent
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
    readonly verification: string | null
    readonly state: Measure['state']
    readonly proof: string | null
    readonly verified: string | null
    readonly carried: Carried | null
  }
  readonly page: {
    readonly id: string
    readonly title: Bilingual
    readonly body: Bilingual
    readonly context: PageContext
    readonly version: number
    readonly edited: boolean
    readonly lock: PageLock | null
    readonly retired: PageLock | null
    readonly examples: readonly string[]
    readonly changed_by: string
    readonly changed_at: string
  }
  readonly tip: {
    readonly id: string
    readonly incident: string
    readonly message: string | null
    readonly text: string
    readonly phase: Phase | null
    readonly role: string | null
    readonly service: string | null
    readonly state: 'draft' | 'published' | 'withdrawn'
    readonly by: string
    readonly at: string
  }
  readonly proposal: {
    readonly id: string
    readonly incident: string | null
    readonly target: ProposalTarget
    readonly text: string
    readonly diff: Events['proposal.made']['diff']
    readonly todo: TodoChange | null
    readonly setting: PartChange | null
    readonly state: 'open' | 'adopted' | 'declined'
    readonly by: string
    readonly at: string
    readonly decided_by: string | null
    readonly decided_at: string | null
    readonly decision: string | null
  }
  readonly drill: {
    readonly id: string
    readonly title: string
    readonly purpose: string | null
    readonly starts_at: string
    readonly minutes: number
    readonly place: string | null
    readonly rhythm: DrillRhythm
    readonly fifth: boolean
    readonly facilitator: string
    readonly invited: readonly string[]
    readonly answers: Readonly<Record<string, DrillAnswer>>
    readonly state: DrillState
    readonly reminded: number | null
    readonly next: string | null
    readonly scheduled_by: string
    readonly commander: string | null
    readonly note: string | null
  }
  readonly reflection: {
    readonly id: string
    readonly incident: string
    readonly person: string
    readonly proposal: string | null
  }
  readonly pulse: {
    readonly id: string
    readonly incident: string
    readonly useful: PulseAnswer | null
    readonly clear: PulseAnswer | null
    readonly learnt: YesNo | null
    readonly again: YesNo | null
  }
  readonly case_view: {
    readonly id: string
    readonly incident: string
  }
  readonly notice: {
    readonly id: string
    readonly incident: string
    readonly audience: string
    readonly state: NoticeState
    readonly text: string | null
    readonly reason: string | null
    readonly url: string | null
    readonly phase: NoticePhase | null
    readonly scope: NoticeScope | null
    readonly cites: Notice['cites']
    readonly next_at: string | null
    readonly told: Notice['told']
    readonly promises: Notice['promises']
    readonly changed_by: string
    readonly changed_at: string
  }
  readonly public_report: {
    readonly id: string
    readonly incident: string
    readonly language: Language
    readonly source: string
    readonly basis: string
    readonly decisions: PublicReport['decisions']
    readonly markdown: string | null
    readonly changed_by: string
    readonly changed_at: string
    readonly approved_by: string | null
    readonly approved_at: string | null
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
    readonly thread: string | null
  }
  readonly nudge: {
    readonly id: string
    readonly incident: string | null
    readonly addressee: string | null
    readonly place: NudgePlace
    readonly parts: readonly Part[]
    readonly said_at: string
  }
  readonly lane: {
    readonly id: string
    readonly incident: string
    readonly topics: readonly Topic[]
  }
  readonly inquiry: {
    readonly id: string
    readonly incident: string
    readonly text: string
    readonly by: string
    readonly at: string
    readonly answer: string | null
    readonly answered_by: string | null
    readonly answered_at: string | null
  }
  readonly case_text: {
    readonly incident: string
    readonly number: number
    readonly text: string
  }
  readonly case_help: {
    readonly id: string
    readonly incident: string
    readonly past: string
    readonly number: number
    readonly by: string
    readonly at: string
    readonly withdrawn: boolean
  }
  readonly recurrence: {
    readonly id: string
    readonly incident: string
    readonly past: string
    readonly number: number
    readonly by: string
    readonly at: string
    readonly withdrawn: boolean
  }
  readonly setting: {
    readonly id: string
    readonly part: SettingsPart
    readonly version: number
    readonly content: Readonly<Record<string, unknown>> | readonly unknown[] | null
    readonly changed_by: string | null
    readonly changed_at: string | null
    readonly locked_by: string | null
    readonly locked_at: string | null
    readonly lock_reason: string | null
  }
  readonly organisation: {
    readonly id: string
    readonly name: string
    readonly named_at: string
  }
  readonly installation: {
    readonly id: string
    readonly confirmed: string
  }
  /** Not folded from the log: it says where the log came from. */
  readonly restored: {
    readonly id: string
    readonly at: string
    readonly made_at: string
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
  readonly slack_event: {
    readonly event_id: string
    readonly received_at: string
  }
  readonly slack_person: {
    readonly id: string
    readonly team: string
    readonly slack_user: string
    readonly person: string
    readonly state: SlackLinkState
    readonly linked_at: string
    readonly confirmed_at: string | null
  }
  readonly slack_channel: {
    readonly incident: string
    readonly name: string
    readonly suffix: number
    readonly channel: string | null
    readonly private: boolean
    readonly state: 'reserved' | 'creating' | 'live' | 'archived' | 'refused'
    readonly attempted_at: string | null
    readonly problem: string | null
  }
  readonly slack_object: {
    readonly incident: string
    readonly kind: string
    readonly key: string
    readonly channel: string
    readonly ts: string | null
    readonly applied_hash: string | null
    readonly state: 'sending' | 'live' | 'gone' | 'failed'
    readonly attempted_at: string | null
    readonly error: string | null
  }
  readonly slack_message: {
    readonly channel: string
    readonly ts: string
    readonly incident: string
    readonly message: string | null
    readonly edited: string | null
    readonly gone: boolean
    readonly passed: boolean
  }
  readonly slack_reaction: {
    readonly channel: string
    readonly ts: string
    readonly slack_user: string
    readonly reaction: string
    readonly stands: boolean
    readonly at: string
    readonly before: string | null
  }
  readonly slack_state: {
    readonly key: string
    readonly value: unknown
  }
  readonly token: {
    readonly id: string
    readonly person: string
    readonly name: string
    readonly created_at: string
    readonly revoked: boolean
  }
}
