import type { ActionKind, EntryKind, EntryState } from './entries.ts'
import type { Availability, Visibility } from './incident-views.ts'
import type { Bilingual, Language, Origin, Severity } from './common.ts'
import type { MeasureCategory, MeasureKind, MeasureState, NoticeState } from './report.ts'
import type { MemberRole } from './people.ts'
import type { Phase } from './incident-views.ts'
import type { z } from 'zod'

type Of<Schema extends z.ZodType> = z.infer<Schema>

/**
 * Every event of the log: its name and its facts. People appear by id only. Events evolve by
 * addition: never rename one, never change what a field means. Instants are ISO 8601 in UTC.
 */
export interface Events {
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
    readonly priorityLine?: string | null
    readonly callUrl?: string | null
    readonly impactStartedAt?: string | null
    readonly impactEndedAt?: string | null
  }
  'incident.visibility_changed': { readonly visibility: Of<typeof Visibility> }
  'incident.severity_changed': {
    readonly from: Severity | null
    readonly to: Severity
    readonly reason: string | null
  }
  'incident.alignment_started': Record<string, never>
  'incident.alignment_finished': {
    readonly policy: string | null
    readonly worstCase: string | null
  }
  'incident.alignment_skipped': { readonly reason: string | null }
  'incident.monitoring_started': { readonly watch: string | null }
  'incident.response_resumed': { readonly reason: string | null }
  'incident.converged': {
    readonly agreedBy: readonly string[]
    readonly evidence: readonly string[]
    readonly quorum: number
    readonly override: string | null
    readonly impactEndedAt: string | null
  }
  'incident.learning_started': Record<string, never>
  'incident.closed': { readonly version: number; readonly override: string | null }
  'incident.reopened': { readonly reason: string }
  'role.taken': { readonly role: string; readonly person: string }
  'role.offered': { readonly role: string; readonly person: string }
  'role.accepted': { readonly role: string; readonly person: string; readonly from: string | null }
  'role.declined': { readonly role: string; readonly person: string }
  'convergence.proposed': { readonly text: string | null; readonly evidence: readonly string[] }
  'convergence.agreed': Record<string, never>
  'convergence.objected': { readonly text: string }
  'convergence.objections_resolved': { readonly text: string | null }
  'close.requested': Record<string, never>
  'close.returned': { readonly comment: string }
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
  'entry.recorded': {
    readonly incident: string
    readonly kind: EntryKind
    readonly text: string
    readonly url: string | null
    readonly origin: Origin
    readonly actionKind: Of<typeof ActionKind> | null
    readonly basedOn: readonly string[]
    readonly message: string | null
  }
  'entry.reclassified': { readonly from: EntryKind; readonly to: EntryKind }
  'entry.edited': { readonly text: string }
  'entry.settled': { readonly state: EntryState; readonly settledBy: string | null }
  'entry.withdrawn': Record<string, never>
  'message.posted': {
    readonly incident: string
    readonly text: string
    readonly thread: string | null
  }
  'todo.created': {
    readonly incident: string
    readonly key: string | null
    readonly text: Bilingual
    readonly phase: Phase
    readonly order: number
    readonly role: string | null
    readonly due: string | null
    readonly blocks: 'converge' | 'close' | null
    /** The condition under which the system ticks it, as the template names it. */
    readonly auto: string | null
  }
  'todo.taken': { readonly person: string }
  'todo.asked': { readonly person: string }
  'todo.accepted': { readonly person: string }
  'todo.passed': { readonly person: string }
  'todo.help_wanted': Record<string, never>
  'todo.done': { readonly automatic: boolean }
  'todo.undone': Record<string, never>
  'todo.waived': { readonly reason: string }
  'todo.not_required': { readonly severity: Severity }
  'todo.required_again': { readonly severity: Severity }
  'section.written': {
    readonly incident: string
    readonly key: string
    readonly markdown: string
    readonly version: number
  }
  'measure.added': {
    readonly incident: string
    readonly text: string
    readonly kind: Of<typeof MeasureKind>
    readonly category: Of<typeof MeasureCategory> | null
    readonly required: boolean
    readonly owner: string | null
    readonly due: string | null
  }
  'measure.changed': {
    readonly text?: string
    readonly kind?: Of<typeof MeasureKind>
    readonly category?: Of<typeof MeasureCategory>
    readonly required?: boolean
    readonly owner?: string
    readonly due?: string
    readonly state?: Of<typeof MeasureState>
    readonly proof?: string
  }
  'notice.changed': {
    readonly incident: string
    readonly audience: string
    readonly state: NoticeState
    readonly text: string | null
    readonly reason: string | null
    readonly url: string | null
  }
  'postmortem.decided': {
    readonly incident: string
    readonly form: 'in_channel' | 'meeting' | 'waived'
    readonly at: string | null
    readonly facilitator: string | null
    readonly reason: string | null
  }
  'postmortem.held': { readonly outcome: string | null }
  'organisation.named': { readonly name: string }
  'person.joined': {
    readonly role: MemberRole
    readonly language: Language
    readonly invitation: string | null
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
