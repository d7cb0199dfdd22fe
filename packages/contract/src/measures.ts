import { z } from 'zod'
import {
  Bilingual,
  id,
  incidentRef,
  instant,
  list,
  optionalText,
  PersonRef,
  Severity,
  text,
} from './common.ts'
import { route } from './route.ts'

export const MeasureState = z.enum(['planned', 'in_progress', 'done'])
/** 防ぐ / 早く気づく / 早く直す / 被害を小さく */
export const MeasureCategory = z.enum(['prevent', 'detect', 'repair', 'contain'])
export const MeasureKind = z.enum(['mitigation', 'permanent', 'prevention'])

export const Measure = z
  .object({
    id: z.string(),
    text: z.string(),
    kind: MeasureKind,
    category: MeasureCategory.nullable(),
    /** 必須: closing waits for it. Otherwise it is followed up after the close. */
    required: z.boolean(),
    owner: PersonRef.nullable(),
    due: z.string().nullable(),
    /** How we will know that it works. */
    verification: z.string().nullable(),
    state: MeasureState,
    proof: z.string().nullable(),
    /** What shows that it works. */
    verified: z.string().nullable(),
    /** 持ち越し: a closer agreed that the close does not wait for it. */
    carried: z.object({ by: PersonRef, at: z.string(), reason: z.string() }).nullable(),
    can: z.object({ carryOver: z.boolean() }),
  })
  .meta({ id: 'Measure' })
export type Measure = z.infer<typeof Measure>

const PostmortemForm = z.enum(['in_channel', 'meeting', 'waived'])

/** Why a meeting is recommended rather than a thread in the channel. */
export const MeetingReason = z.enum([
  'severe',
  'many_responders',
  'open_hypotheses',
  'sensitive_type',
  'objections',
])
export type MeetingReason = z.infer<typeof MeetingReason>

export const Postmortem = z
  .object({
    form: PostmortemForm.nullable(),
    at: z.string().nullable(),
    facilitator: PersonRef.nullable(),
    reason: z.string().nullable(),
    held: z.boolean(),
    outcome: z.string().nullable(),
    /** The message that the thread of the review hangs on, where it is held in the room. */
    thread: z.string().nullable(),
    /** What we would choose, and why; people choose. */
    recommended: z.object({ form: PostmortemForm, because: z.array(MeetingReason) }),
    /** The measures that came of it. */
    measures: z.array(Measure),
    /** The due day that a new measure gets unless said, by the severity. */
    suggestedDue: z.string(),
  })
  .meta({ id: 'Postmortem' })
export type Postmortem = z.infer<typeof Postmortem>

/** What helps whoever holds the review. */
export const PostmortemGuide = z
  .object({
    opening: Bilingual,
    agenda: z.array(z.object({ minutes: z.number(), text: Bilingual })),
    thread: z.array(Bilingual),
    questions: z.array(Bilingual),
    exit: z.array(Bilingual),
  })
  .meta({ id: 'PostmortemGuide' })
export type PostmortemGuide = z.infer<typeof PostmortemGuide>

/** Something of an incident that is still to be done after the harm has stopped. */
export const FollowUp = z
  .object({
    id: z.string(),
    /** `report`: somebody was asked to look into the causes and write the report (C-22). */
    kind: z.enum(['measure', 'report']),
    incident: z.object({
      id: z.string(),
      number: z.number(),
      title: z.string(),
      severity: Severity.nullable(),
      closed: z.boolean(),
    }),
    owner: PersonRef.nullable(),
    /** The teams of whoever owns it. */
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
    /** A calendar day. */
    due: z.string().nullable(),
    overdue: z.boolean(),
    measure: Measure.nullable(),
    /** Of a report: what it lacks before it can be closed. */
    missing: z.number().nullable(),
  })
  .meta({ id: 'FollowUp' })
export type FollowUp = z.infer<typeof FollowUp>

const incident = incidentRef

const measureFields = {
  kind: MeasureKind.optional(),
  category: MeasureCategory.nullable().optional(),
  required: z.boolean().optional(),
  owner: id.nullable().optional(),
  /** A calendar day, `2026-12-01`. Left out, a new measure gets the day its severity suggests. */
  due: z.iso.date().nullable().optional(),
  verification: optionalText(1000).nullable().optional(),
  state: MeasureState.optional(),
  proof: optionalText(1000).nullable().optional(),
  verified: optionalText(1000).nullable().optional(),
}

export const measures = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/measures',
    summary: 'Mitigations, permanent fixes and prevention measures.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: list(Measure),
  }),
  add: route({
    method: 'POST',
    path: '/incidents/:incident/measures',
    summary: 'Add a measure.',
    needs: 'member',
    status: 201,
    input: z.strictObject({ incident, text: text(1000), ...measureFields }),
    output: Measure,
  }),
  change: route({
    method: 'PATCH',
    path: '/measures/:measure',
    summary: 'Change a measure; null empties a field. Putting the due day off takes a reason.',
    needs: 'member',
    input: z.strictObject({
      measure: id,
      text: text(1000).optional(),
      ...measureFields,
      dueReason: optionalText(500).optional(),
    }),
    output: Measure,
  }),
  carryOver: route({
    method: 'PUT',
    path: '/measures/:measure/carry-over',
    summary:
      'A closer lets a required measure outlive the close, with a reason, or no longer does.',
    needs: 'member',
    input: z.strictObject({
      measure: id,
      carried: z.boolean(),
      reason: optionalText(500).optional(),
    }),
    output: Measure,
  }),
  followUps: route({
    method: 'GET',
    path: '/follow-ups',
    summary:
      'What incidents still ask for after the harm has stopped: mine first, then by due day.',
    needs: 'member',
    input: z.strictObject({ mine: z.stringbool().optional() }),
    output: z.object({ items: z.array(FollowUp) }),
  }),
} as const

export const postmortem = {
  get: route({
    method: 'GET',
    path: '/incidents/:incident/postmortem',
    summary: 'How the review is held, what we would recommend, and what came of it.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: Postmortem,
  }),
  decide: route({
    method: 'POST',
    path: '/incidents/:incident/postmortem',
    summary: 'Choose the form (waiving takes a reason), or record that it was held.',
    needs: 'member',
    input: z.strictObject({
      incident,
      form: PostmortemForm,
      at: instant.optional(),
      facilitator: id.optional(),
      reason: optionalText(500).optional(),
      held: z.boolean().optional(),
      outcome: optionalText(4000).optional(),
    }),
    output: Postmortem,
  }),
  guide: route({
    method: 'GET',
    path: '/postmortem-guide',
    summary: 'The opening words, the agenda, the questions and the closing check.',
    needs: 'member',
    input: z.strictObject({}),
    output: PostmortemGuide,
  }),
} as const

export interface MeasureEvents {
  'measure.added': {
    readonly incident: string
    readonly text: string
    readonly kind: z.infer<typeof MeasureKind>
    readonly category: z.infer<typeof MeasureCategory> | null
    readonly required: boolean
    readonly owner: string | null
    readonly due: string | null
    readonly verification?: string | null
  }
  'measure.changed': {
    readonly text?: string
    readonly kind?: z.infer<typeof MeasureKind>
    readonly category?: z.infer<typeof MeasureCategory> | null
    readonly required?: boolean
    readonly owner?: string | null
    readonly due?: string | null
    /** Why the due day was put off. */
    readonly dueReason?: string
    readonly verification?: string | null
    readonly state?: z.infer<typeof MeasureState>
    readonly proof?: string | null
    readonly verified?: string | null
  }
  'measure.carried_over': { readonly reason: string }
  'measure.carry_over_withdrawn': Record<string, never>
  /** Retired, as the next one: nothing says it any longer, and older logs still tell of it. */
  'measure.reminded': { readonly why: 'due_soon' | 'overdue'; readonly due: string }
  'report.reminded': {
    readonly incident: string
    readonly person: string
    /** How much it lacked before it could be closed. */
    readonly missing: number
  }
  'postmortem.decided': {
    readonly incident: string
    readonly form: z.infer<typeof PostmortemForm>
    readonly at: string | null
    readonly facilitator: string | null
    readonly reason: string | null
  }
  'postmortem.thread_opened': { readonly message: string }
  'postmortem.held': { readonly outcome: string | null }
}
