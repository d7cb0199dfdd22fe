import { z } from 'zod'

/** Every reason the product says no, with the HTTP status it becomes. Each has its words in every language. */
export const refusals = {
  'invalid-input': 400,
  'malformed-json': 400,
  'malformed-text': 400,
  'nested-too-deep': 400,
  'reason-required': 400,
  'comment-required': 400,
  'sign-in-required': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'not-commander': 403,
  'not-closer': 403,
  'not-comms': 403,
  'closer-is-commander': 403,
  'cross-site-request': 403,
  'not-found': 404,
  'unknown-person': 404,
  'unknown-entry': 404,
  'method-not-allowed': 405,
  'already-raised': 409,
  'wrong-state': 409,
  'incident-closed': 409,
  'incident-set-aside': 409,
  'merge-target-not-open': 409,
  'merge-would-reveal': 409,
  'page-changed': 409,
  'page-retired': 409,
  'page-locked': 403,
  'proposal-decided': 409,
  'drill-over': 409,
  'drill-ahead': 409,
  'drill-in-the-past': 409,
  'not-asked': 409,
  'stale-version': 409,
  'generated-section': 409,
  'commander-present': 409,
  'commander-must-stay': 409,
  'role-not-offered': 409,
  'no-proposal': 409,
  'convergence-evidence-missing': 409,
  'convergence-evidence-one-sided': 409,
  'convergence-agreement-missing': 409,
  'convergence-objection-open': 409,
  'close-not-requested': 409,
  'second-approver-needed': 409,
  'to-do-settled': 409,
  'not-your-to-do': 409,
  'entry-cannot-be-settled': 409,
  'fact-required': 409,
  'approval-required': 409,
  'review-open': 409,
  'settings-locked': 409,
  'settings-stale': 409,
  'slack-link-ended': 409,
  'too-long-for-slack': 409,
  'set-up-finished': 409,
  'invitation-used': 409,
  'email-taken': 409,
  'last-owner': 409,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'report-incomplete': 422,
  'idempotency-key-reused': 422,
  'weak-password': 422,
  'rate-limited': 429,
  'database-unavailable': 503,
  unexpected: 500,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusals
export const RefusalCode = z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]])

/** One unmet rule of completeness: what to do about it, and where. */
export const Missing = z
  .object({
    rule: z.string(),
    message: z.string(),
    section: z.string().nullable(),
    hard: z.boolean(),
  })
  .meta({ id: 'Missing' })
export type Missing = z.infer<typeof Missing>

/** RFC 9457 `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: RefusalCode,
    detail: z.string(),
    /** Wrong fields of the input, by path. */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    missing: z.array(Missing).optional(),
    /** Who locked a part of the settings, and why. */
    locked: z.object({ by: z.string(), reason: z.string() }).optional(),
    /** Both texts, when a stale version was refused. */
    current: z.object({ markdown: z.string(), version: z.number() }).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
