import { z } from 'zod'
import { Bilingual, incidentRef, list, page, PersonRef } from './common.ts'
import { ImpactFigures, liveRoutes } from './report-live.ts'
import { Completeness, ReportExport, versionRoutes } from './report-versions.ts'
import { route } from './route.ts'

export const Section = z
  .object({
    key: z.string(),
    title: Bilingual,
    required: z.boolean(),
    /** Written by the system from what was recorded; cannot be edited. */
    generated: z.boolean(),
    markdown: z.string(),
    /** What the system adds to what people wrote: figures, measures, hypotheses and how they ended. */
    record: z.string(),
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
    completeness: Completeness,
    /** Null for a version that was accepted before figures were kept with it. */
    impact: ImpactFigures.nullable(),
    /** The currency that an amount is in unless somebody says otherwise. */
    currency: z.string(),
    /** Which accepted version this is; null for the report as it is now. */
    version: z.number().nullable(),
    /** 1 after the first close, one more after each reopening and close. */
    frozenVersion: z.number().nullable(),
    position: z.string(),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

const incident = incidentRef

export const report = {
  get: route({
    method: 'GET',
    path: '/incidents/:incident/report',
    summary:
      'The report, section by section, with what is missing in plain words; or a version of it.',
    needs: 'member',
    input: z.strictObject({ incident, version: z.coerce.number().int().min(1).optional() }),
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
  ...liveRoutes,
  ...versionRoutes,
  export: route({
    method: 'GET',
    path: '/incidents/:incident/export',
    summary: 'The whole report, as Markdown or JSON, in the language of the caller.',
    needs: 'member',
    text: 'text/markdown',
    input: z.strictObject({
      incident,
      format: z.enum(['md', 'json']).default('md'),
      version: z.coerce.number().int().min(1).optional(),
    }),
    output: z.union([ReportExport, z.string()]),
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
