import { z } from 'zod'
import {
  Bilingual,
  id,
  incidentRef,
  instant,
  list,
  optionalText,
  page,
  PersonRef,
  text,
  url,
} from './common.ts'
import { Missing } from './problem.ts'
import { route } from './route.ts'

export const Section = z
  .object({
    key: z.string(),
    title: Bilingual,
    required: z.boolean(),
    /** Written by the system from what was recorded; cannot be edited. */
    generated: z.boolean(),
    markdown: z.string(),
    version: z.number(),
    writtenBy: PersonRef.nullable(),
    writtenAt: z.string().nullable(),
  })
  .meta({ id: 'Section' })
export type Section = z.infer<typeof Section>

export const Report = z
  .object({
    incident: z.string(),
    number: z.number(),
    title: z.string(),
    sections: z.array(Section),
    completeness: z.object({ percent: z.number(), missing: z.array(Missing) }),
    /** 1 after the first close, one more after each reopening and close. */
    frozenVersion: z.number().nullable(),
    position: z.string(),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

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
    state: MeasureState,
    proof: z.string().nullable(),
  })
  .meta({ id: 'Measure' })
export type Measure = z.infer<typeof Measure>

const measureFields = {
  kind: MeasureKind.optional(),
  category: MeasureCategory.optional(),
  required: z.boolean().optional(),
  owner: id.optional(),
  /** A calendar day, `2026-12-01`. */
  due: z.iso.date().optional(),
  state: MeasureState.optional(),
  proof: optionalText(1000).optional(),
}

export const NoticeState = z.enum([
  'undecided',
  'not_needed',
  'planned',
  'drafted',
  'approved',
  'published',
  'final',
])
export type NoticeState = z.infer<typeof NoticeState>
export const Notice = z
  .object({
    audience: z.string(),
    name: Bilingual,
    state: NoticeState,
    text: z.string().nullable(),
    reason: z.string().nullable(),
    url: z.string().nullable(),
    changedBy: PersonRef.nullable(),
    changedAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

export const Postmortem = z
  .object({
    form: z.enum(['in_channel', 'meeting', 'waived']).nullable(),
    at: z.string().nullable(),
    facilitator: PersonRef.nullable(),
    reason: z.string().nullable(),
    held: z.boolean(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'Postmortem' })
export type Postmortem = z.infer<typeof Postmortem>

const incident = incidentRef

export const report = {
  get: route({
    method: 'GET',
    path: '/incidents/:incident/report',
    summary: 'The report, section by section, with what is missing in plain words.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: Report,
  }),
  write: route({
    method: 'PUT',
    path: '/incidents/:incident/report/sections/:key',
    summary: 'Write one section. A stale version is refused with both texts.',
    needs: 'member',
    input: z.strictObject({
      incident,
      key: z.string().max(40),
      markdown: z.string().max(50_000),
      /** The version this text was written on: 0 for a section nobody has written. */
      version: z.number().int().min(0),
    }),
    output: Section,
  }),
} as const

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
    summary: 'Change a measure; `done` asks for the proof.',
    needs: 'member',
    input: z.strictObject({ measure: id, text: text(1000).optional(), ...measureFields }),
    output: Measure,
  }),
} as const

export const notices = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/notices',
    summary: 'Per audience: is a notice needed, and how far is it.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: list(Notice),
  }),
  change: route({
    method: 'PUT',
    path: '/incidents/:incident/notices/:audience',
    summary: 'Decide, draft, approve, publish. `not_needed` takes a reason.',
    needs: 'member',
    input: z.strictObject({
      incident,
      audience: z.string().max(40),
      state: NoticeState.exclude(['undecided']),
      text: optionalText(4000).optional(),
      reason: optionalText(500).optional(),
      url: url.optional(),
    }),
    output: Notice,
  }),
} as const

export const postmortem = {
  get: route({
    method: 'GET',
    path: '/incidents/:incident/postmortem',
    summary: 'How the review is held, and what came of it.',
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
      form: z.enum(['in_channel', 'meeting', 'waived']),
      at: instant.optional(),
      facilitator: id.optional(),
      reason: optionalText(500).optional(),
      held: z.boolean().optional(),
      outcome: optionalText(4000).optional(),
    }),
    output: Postmortem,
  }),
} as const

export const TimelineItem = z
  .object({
    position: z.string(),
    at: z.string(),
    type: z.string(),
    sentence: z.string(),
    actor: PersonRef.nullable(),
    surface: z.string(),
    url: z.string().nullable(),
  })
  .meta({ id: 'TimelineItem' })
export type TimelineItem = z.infer<typeof TimelineItem>

export const timeline = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/timeline',
    summary: 'What happened, as sentences in the language of the caller, oldest first.',
    needs: 'member',
    input: z.strictObject({ incident, ...page }),
    output: list(TimelineItem),
  }),
} as const
