import type { CaseEvents } from './cases.ts'
import type { DrillEvents } from './drills.ts'
import type { EntryEvents } from './entries.ts'
import type { Availability, Visibility } from './incident-views.ts'
import type { Language, Origin, Severity } from './common.ts'
import type { HandbookEvents } from './handbook.ts'
import type { MeasureEvents } from './measures.ts'
import type { MessageEvents } from './messages.ts'
import type { ProposalEvents } from './proposals.ts'
import type { ReflectionEvents } from './reflections.ts'
import type { NoticeEvents } from './notices.ts'
import type { NudgeEvents } from './nudges.ts'
import type { TopicEvents } from './topics.ts'
import type { PublicReportEvents } from './public-report.ts'
import type { MemberRole } from './people.ts'
import type { AlignmentForm, TimeField, WorstCaseState } from './incident-views.ts'
import type { LifecycleEvents } from './incident-events.ts'
import type { ReportEvents } from './report-events.ts'
import type { ParticipantEvents } from './participants.ts'
import type { TeamEvents } from './teams.ts'
import type { TodoEvents } from './todos.ts'
import type { SettingsEvents } from './settings.ts'
import type { SlackEvents } from './slack.ts'
import type { z } from 'zod'

type Of<Schema extends z.ZodType> = z.infer<Schema>

/**
 * Every event of the log: its name and its facts. People appear by id only. Events evolve by
 * addition: never rename one, never change what a field means. Instants are ISO 8601 in UTC.
 */
export interface Events
  extends
    NudgeEvents,
    TopicEvents,
    CaseEvents,
    LifecycleEvents,
    DrillEvents,
    EntryEvents,
    NoticeEvents,
    PublicReportEvents,
    ReportEvents,
    ParticipantEvents,
    TeamEvents,
    TodoEvents,
    HandbookEvents,
    MeasureEvents,
    MessageEvents,
    ProposalEvents,
    ReflectionEvents,
    SettingsEvents,
    SlackEvents {
  'incident.raised': {
    readonly number: number
    readonly title: string
    readonly type: string | null
    readonly visibility: Of<typeof Visibility>
    readonly origin: Origin
    readonly evidence: readonly { readonly text: string; readonly url: string | null }[]
  }
  'incident.edited': {
    readonly title?: string
    readonly type?: string
    readonly impact?: string | null
    readonly worstCase?: string | null
    readonly worstCaseCheck?: string | null
    readonly worstCaseState?: WorstCaseState | null
    readonly policy?: string | null
    readonly priorityLine?: string | null
    readonly callUrl?: string | null
    readonly impactStartedAt?: string | null
    readonly detectedAt?: string | null
    readonly awareAt?: string | null
    readonly mitigatedAt?: string | null
    readonly impactEndedAt?: string | null
    readonly harmReturnedAt?: string | null
    /** Which of these times are no better than an estimate. */
    readonly estimated?: readonly TimeField[]
  }
  'incident.visibility_changed': { readonly visibility: Of<typeof Visibility> }
  'incident.severity_changed': {
    readonly from: Severity | null
    readonly to: Severity
    readonly reason: string | null
    /** How often colleagues are to hear from now on; the clock starts again. */
    readonly nextUpdateMinutes?: number | null
  }
  'incident.alignment_started': { readonly endsAt?: string; readonly callUrl?: string }
  'incident.alignment_finished': {
    readonly policy: string | null
    readonly worstCase: string | null
    readonly worstCaseCheck?: string | null
    readonly nextUpdateMinutes?: number | null
    readonly form?: AlignmentForm
  }
  'incident.alignment_skipped': { readonly reason: string | null }
  'incident.monitoring_started': { readonly watch: string | null; readonly until?: string | null }
  'incident.response_resumed': { readonly reason: string | null }
  'incident.converged': {
    readonly agreedBy: readonly string[]
    readonly evidence: readonly string[]
    readonly quorum: number
    readonly override: string | null
    readonly impactEndedAt: string | null
  }
  'incident.learning_started': Record<string, never>
  'incident.closed': {
    readonly version: number
    readonly override: string | null
    /** When it archives itself, unless it was reopened. */
    readonly archiveAt?: string
  }
  'incident.reopened': { readonly reason: string }
  /** `from` is who was relieved of it. */
  'role.taken': { readonly role: string; readonly person: string; readonly from?: string }
  'role.offered': { readonly role: string; readonly person: string; readonly note?: string }
  'role.accepted': { readonly role: string; readonly person: string; readonly from: string | null }
  'role.declined': { readonly role: string; readonly person: string }
  'convergence.proposed': { readonly text: string | null; readonly evidence: readonly string[] }
  'convergence.agreed': Record<string, never>
  'convergence.objected': { readonly text: string }
  'convergence.objections_resolved': { readonly text: string | null }
  'close.requested': Record<string, never>
  'close.returned': { readonly comment: string }
  /** The first of two closers has accepted. */
  'close.approved': Record<string, never>
  'participant.joined': {
    readonly incident: string
    readonly person: string
    readonly availability: Availability
    readonly until: string | null
  }
  'participant.availability_changed': {
    readonly availability: Availability
    readonly until: string | null
  }
  'organisation.named': { readonly name: string }
  /** After a restore: this installation is the one to go on with. */
  'installation.confirmed': { readonly restored: string }
  'person.joined': {
    readonly role: MemberRole
    readonly language: Language
    readonly invitation: string | null
    /** Without an invitation: they are of the workspace and did something there. */
    readonly from?: 'slack'
  }
  'person.role_changed': { readonly from: MemberRole; readonly to: MemberRole }
  'person.language_chosen': { readonly language: Language }
  'person.deactivated': Record<string, never>
  'person.reactivated': Record<string, never>
  'invitation.created': { readonly role: MemberRole; readonly expiresAt: string }
  'invitation.accepted': { readonly person: string }
  'invitation.revoked': Record<string, never>
  'token.created': { readonly person: string; readonly name: string }
  'token.revoked': Record<string, never>
}

export type EventType = keyof Events
