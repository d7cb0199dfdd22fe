import type { Bilingual, Severity } from './common.ts'
import type { DismissReason } from './incident-views.ts'

/** What happens to an incident beside the way it usually goes. */
export interface LifecycleEvents {
  'incident.alignment_time_up': Record<string, never>
  /** Slack did not answer: what was said there meanwhile is read on its return. */
  'incident.slack_away': { readonly from: string; readonly to: string }
  /** What was said there in this time could not be read afterwards either. */
  'incident.slack_gap': { readonly from: string; readonly to: string }
  /** The clock of the next word to colleagues starts again. */
  'incident.update_scheduled': { readonly minutes: number }
  'incident.dismissed': { readonly because: DismissReason | null; readonly reason: string | null }
  /** `number` is that of the other, where everybody may know it. */
  'incident.merged': {
    readonly into: string
    readonly number: number | null
    readonly reason: string | null
  }
  'incident.absorbed': { readonly incident: string; readonly number: number }
  'incident.split_off': { readonly incident: string; readonly number: number }
  /** Back from dismissed or merged; `into` is where it was merged into. */
  'incident.restored': { readonly reason: string; readonly into: string | null }
  'incident.archived': Record<string, never>
  'incident.report_reopened': { readonly reason: string }
  'incident.closer_released': { readonly to: Severity; readonly reason: string | null }
  'incident.follow_through_set': {
    readonly causeLead: string | null
    readonly reportLead: string | null
    readonly due: string | null
    readonly form: 'in_channel' | 'meeting' | null
    /** The form was chosen with this very answer. */
    readonly chosen?: true
  }
  /** How the review is held was chosen elsewhere: the answer to who carries on says so, too. */
  'incident.review_form_noted': { readonly form: 'in_channel' | 'meeting' | 'waived' }
  /** Another organisation is responsible from now on; `groups` are the invite groups of its people. */
  'incident.owner_changed': {
    readonly from: Bilingual
    readonly to: Bilingual
    readonly groups: readonly string[]
  }
  /** What the owner before has to say; `change` is when it changed. */
  'incident.owner_handed_over': { readonly change: string; readonly note: string }
  /** So many minutes at SEV1 or SEV2, and nobody commands, though somebody must. */
  'incident.commander_missed': { readonly minutes: number }
  /** Until then people wanted to watch whether it holds. */
  'incident.watch_ended': { readonly until: string }
  'incident.watch_prolonged': { readonly watch: string | null; readonly until: string | null }
  'incident.opening_proposed': { readonly as: 'admin' | 'commander' }
  'incident.opening_dropped': Record<string, never>
}
