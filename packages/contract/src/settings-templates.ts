import { z } from 'zod'
import { NoticePhase } from './notices.ts'
import { Phase } from './incident-views.ts'
import type { NOTICE_PLACEHOLDERS } from './notice-placeholders.ts'
import { label, line, paragraphs, sentence, settingKey } from './settings-texts.ts'

/** At which severities, by their numbers. */
const levels = z.array(z.int().min(1).max(4)).max(4)

/** One to-do as the organisation writes it down. */
export const TodoSetting = z.strictObject({
  key: settingKey,
  phase: Phase,
  severities: levels,
  role: settingKey.nullable().default(null),
  /** `10m`, `2h`, `1d after converged`, `1bd after converged`: working days. */
  due: z.string().nullable().default(null),
  /** What ticks it by itself. */
  auto: z.string().nullable().default(null),
  blocks: z.enum(['converge', 'close']).nullable().default(null),
  /** Only for types with these to-dos on top; null for all. */
  overlay: settingKey.nullable().default(null),
  /** It comes again while the response lasts, by this cadence of the severity. */
  repeat: z.enum(['channel', 'stakeholders']).nullable().default(null),
  /** Somebody who does not know the system can do it. */
  beginner: z.boolean().default(false),
  text: line,
})
export type TodoSetting = z.infer<typeof TodoSetting>

/** What the product can write by itself in a report. */
export const GeneratedSection = z.enum(['meta', 'timeline', 'evidence', 'notices', 'todo'])
export type GeneratedSection = z.infer<typeof GeneratedSection>

/** One section of the report. */
export const SectionSetting = z.strictObject({
  key: settingKey,
  /** Where it is asked for. */
  severities: levels,
  /** What the product writes there from what was recorded; null: people write it. */
  generated: GeneratedSection.nullable().default(null),
  title: label,
  /** What helps somebody who is about to write it. */
  hint: sentence.nullable().default(null),
})

/** A text that notices begin with. `{names_in_braces}` stand for what the incident knows. */
export const NoticeTextSetting = z.strictObject({
  key: settingKey,
  name: label,
  /** What it is about; null for texts that serve at any time. */
  phase: NoticePhase.nullable().default(null),
  /** Keys of the audiences it is for; null for all that no other text of the phase names. */
  audiences: z.array(settingKey).min(1).nullable().default(null),
  /** The overlay of the types it is for; null for every type. */
  overlay: settingKey.nullable().default(null),
  text: paragraphs,
})
export type NoticeTextSetting = z.infer<typeof NoticeTextSetting>

const questions = z.array(sentence).min(1).max(30)

/** How people look back together: what is said first, and what is asked. */
export const PostmortemSetting = z.strictObject({
  /** Said at the beginning, in a meeting and in a thread. */
  opening: paragraphs,
  /** A meeting, point by point. */
  agenda: z
    .array(z.strictObject({ minutes: z.int().min(1).max(480), text: line }))
    .min(1)
    .max(30),
  /** What is asked in a thread, to be answered in writing. */
  thread: questions,
  /** To be asked when the talk dries up. */
  questions,
  /** Asked of everybody at the end. */
  exit: questions,
})
export type PostmortemSetting = z.infer<typeof PostmortemSetting>

export type NoticePlaceholder = (typeof NOTICE_PLACEHOLDERS)[number]

/** What the product can see happen, and tick a to-do by. */
export const TodoCondition = z.enum([
  'report_created',
  'commander_assigned',
  'severity_set',
  'evidence_count>=1',
  'field:impact',
  'field:worst_case',
  'field:impact_started_at',
  'field:cause_lead',
  'mitigation_done',
  'status_update_posted',
  'all_audiences_decided',
  'notice_published',
  'notice_final',
  'visibility_private',
  'convergence_evidence',
  'quorum_met',
  'rule:R-TL',
  'postmortem_form_chosen',
  'postmortem_held',
  'required_preventions_done',
  'close_requested',
])
export type TodoCondition = z.infer<typeof TodoCondition>
