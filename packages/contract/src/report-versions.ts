import { z } from 'zod'
import { Bilingual, incidentRef, list, PersonRef } from './common.ts'
import { Missing } from './problem.ts'
import { ImpactFigures } from './report-live.ts'
import { route } from './route.ts'

export const Completeness = z.object({ percent: z.number(), missing: z.array(Missing) })

/** One section of an accepted report, in one language. */
interface FrozenSection {
  readonly key: string
  readonly title: { readonly ja: string; readonly en: string }
  readonly required: boolean
  readonly generated: boolean
  readonly markdown: string
  readonly record: string
}

interface FrozenText {
  readonly sections: readonly FrozenSection[]
  readonly completeness: z.infer<typeof Completeness>
}

/** An accepted report: the same in both languages, with people by id. */
export interface FrozenContent {
  readonly title: string
  readonly ja: FrozenText
  readonly en: FrozenText
  /** Absent in versions of before they were kept. */
  readonly figures?: ImpactFigures
}

/** One accepted version of a report. */
export const ReportVersion = z
  .object({
    version: z.number(),
    closedAt: z.string(),
    closedBy: PersonRef,
    /** Why it was closed as an exception (例外クローズ), if it was. */
    override: z.string().nullable(),
    percent: z.number(),
  })
  .meta({ id: 'ReportVersion' })
export type ReportVersion = z.infer<typeof ReportVersion>

/** The report as a program reads it. */
export const ReportExport = z
  .object({
    format: z.literal('hikeshi-report-1'),
    number: z.number(),
    title: z.string(),
    state: z.string(),
    severity: z.string().nullable(),
    type: z.string().nullable(),
    drill: z.boolean(),
    private: z.boolean(),
    version: z.number().nullable(),
    language: z.enum(['ja', 'en']),
    times: z.record(z.string(), z.string().nullable()),
    /** Which of these times are no better than an estimate. */
    estimates: z.array(z.string()),
    /** Null: not known yet, or, of an old version, not kept. An amount names its currency. */
    impact: ImpactFigures.nullable(),
    overrides: z.object({ converge: z.string().nullable(), close: z.string().nullable() }),
    sections: z.array(
      z.object({
        key: z.string(),
        title: Bilingual,
        required: z.boolean(),
        generated: z.boolean(),
        markdown: z.string(),
        record: z.string(),
      }),
    ),
    completeness: Completeness,
  })
  .meta({ id: 'ReportExport' })
export type ReportExport = z.infer<typeof ReportExport>

export const versionRoutes = {
  versions: route({
    method: 'GET',
    path: '/incidents/:incident/report/versions',
    summary: 'Every version that a closer accepted, the latest first.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: list(ReportVersion),
  }),
} as const
