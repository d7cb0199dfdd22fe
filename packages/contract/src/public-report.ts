import { z } from 'zod'
import { incidentRef, Language, optionalText, PersonRef } from './common.ts'
import { route } from './route.ts'

export const FindingKind = z.enum([
  'token',
  'email',
  'link',
  'ip',
  'host',
  'channel',
  'reference',
  'person',
])
export type FindingKind = z.infer<typeof FindingKind>

export const FindingDecision = z.enum(['replaced', 'kept'])
export type FindingDecision = z.infer<typeof FindingDecision>

/** The report for people outside: what would go out, and what was found in it. */
export const PublicReport = z
  .object({
    state: z.enum(['none', 'draft', 'approved']),
    language: Language.nullable(),
    /** Before anything was taken out. */
    source: z.string(),
    /** As it goes out, or would go out now. */
    markdown: z.string(),
    findings: z.array(
      z.object({
        key: z.string(),
        kind: FindingKind,
        text: z.string(),
        count: z.number(),
        /** What stands there instead; empty for nothing. */
        replacement: z.string(),
        decision: FindingDecision.nullable(),
        reason: z.string().nullable(),
        by: PersonRef.nullable(),
      }),
    ),
    /** How many finds nobody has looked at. */
    open: z.number(),
    /**
     * The report has changed since: what it gave then, and what it gives now. Told to whoever may
     * draft it; null where nothing has changed.
     */
    outdated: z.object({ before: z.string(), now: z.string() }).nullable(),
    approvedBy: PersonRef.nullable(),
    approvedAt: z.string().nullable(),
    can: z.object({ review: z.boolean(), approve: z.boolean() }),
  })
  .meta({ id: 'PublicReport' })
export type PublicReport = z.infer<typeof PublicReport>

const incident = incidentRef
const path = '/incidents/:incident/public-report'

export const publicReport = {
  get: route({
    method: 'GET',
    path,
    summary: 'The public version of the report, and what was found in it.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: PublicReport,
  }),
  propose: route({
    method: 'POST',
    path,
    summary: 'Draft it from the report as it stands, in one language.',
    needs: 'member',
    input: z.strictObject({ incident, language: Language }),
    output: PublicReport,
  }),
  edit: route({
    method: 'PUT',
    path,
    summary: 'Rewrite the text. It is looked through again.',
    needs: 'member',
    input: z.strictObject({ incident, source: optionalText(50_000) }),
    output: PublicReport,
  }),
  review: route({
    method: 'POST',
    path: `${path}/findings/:finding`,
    summary: 'Take a find out, or let it stand for a reason.',
    needs: 'member',
    input: z.strictObject({
      incident,
      finding: z.string().max(40),
      decision: FindingDecision,
      reason: optionalText(500).optional(),
    }),
    output: PublicReport,
  }),
  approve: route({
    method: 'POST',
    path: `${path}/approval`,
    summary: 'Let it go outside, once every find was looked at.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: PublicReport,
  }),
  renew: route({
    method: 'POST',
    path: `${path}/renewal`,
    summary: 'Say that it still holds, though the report has changed.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: PublicReport,
  }),
  export: route({
    method: 'GET',
    path: `${path}/export`,
    summary: 'The approved public version as Markdown.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: z.object({ filename: z.string(), markdown: z.string() }),
  }),
} as const

export interface PublicReportEvents {
  'public_report.proposed': {
    readonly incident: string
    readonly language: Language
    readonly source: string
  }
  'public_report.edited': { readonly source: string }
  'public_report.reviewed': {
    readonly finding: string
    readonly decision: FindingDecision
    readonly reason: string | null
  }
  'public_report.approved': { readonly markdown: string }
  /** It still holds, though the report now gives this. */
  'public_report.renewed': { readonly basis: string }
}
