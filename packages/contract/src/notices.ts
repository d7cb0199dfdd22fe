import { z } from 'zod'
import {
  Bilingual,
  id,
  incidentRef,
  instant,
  Language,
  list,
  optionalText,
  PersonRef,
  url,
} from './common.ts'
import { route } from './route.ts'

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

/** What a notice is about: we see it, we know whom it hits, it is better, it is over, all is told. */
export const NoticePhase = z.enum(['first', 'identified', 'monitoring', 'restored', 'final'])
export type NoticePhase = z.infer<typeof NoticePhase>

/** 全体告知・対象者のみ・個別連絡・告知しない. */
export const NoticeScope = z.enum(['everyone', 'affected', 'individually', 'nobody'])
export type NoticeScope = z.infer<typeof NoticeScope>

/** The one thing to do next about a notice. */
export const NoticeStep = z.enum(['decide', 'draft', 'approve', 'publish', 'update', 'finish'])
export type NoticeStep = z.infer<typeof NoticeStep>

/** What to look at before it goes out. A warning never stands in the way. */
export const NoticeWarningCode = z.enum([
  'cites-hypothesis',
  'contains-hypothesis',
  'promises-recovery',
  'vague-time',
  'blames',
  'unfilled',
  'internal',
])
export type NoticeWarningCode = z.infer<typeof NoticeWarningCode>

export const NoticeWarnings = z.array(
  z.object({ code: NoticeWarningCode, about: z.string().nullable(), message: z.string() }),
)
export type NoticeWarnings = z.infer<typeof NoticeWarnings>

export const Notice = z
  .object({
    audience: z.string(),
    name: Bilingual,
    /** Where they are told, in which languages, and what is owed to them by contract. */
    channel: z.string(),
    languages: z.array(Language),
    duties: z.string(),
    state: NoticeState,
    text: z.string().nullable(),
    reason: z.string().nullable(),
    url: z.string().nullable(),
    changedBy: PersonRef.nullable(),
    changedAt: z.string().nullable(),
    /** What the text is about. */
    phase: NoticePhase.nullable(),
    scope: NoticeScope.nullable(),
    /** Entries of the ledger the text rests on. */
    cites: z.array(z.string()),
    /** When the next news comes, as the text says. */
    nextAt: z.string().nullable(),
    /** All that went out, the first one first. */
    told: z.array(
      z.object({
        phase: NoticePhase,
        text: z.string().nullable(),
        url: z.string().nullable(),
        /** Somebody published it by themselves; it was only recorded here. */
        elsewhere: z.boolean(),
        by: PersonRef,
        at: z.string(),
      }),
    ),
    /** Every promised next news. `kept` is null until it is known. */
    promises: z.array(
      z.object({
        at: z.string(),
        madeAt: z.string(),
        settledAt: z.string().nullable(),
        kept: z.boolean().nullable(),
      }),
    ),
    /** The promise that waits for its news. */
    promise: z.object({ at: z.string(), missed: z.boolean() }).nullable(),
    warnings: NoticeWarnings,
    /** What a new text would be about now. */
    current: NoticePhase,
    next: NoticeStep.nullable(),
    needsApproval: z.boolean(),
    can: z.object({
      decide: z.boolean(),
      draft: z.boolean(),
      approve: z.boolean(),
      publish: z.boolean(),
    }),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

/** One text, or one decision, of one notice: who and when. */
export const NoticeVersion = z
  .object({
    at: z.string(),
    by: PersonRef.nullable(),
    /** `null` when the product dropped a draft whose phase had passed. */
    state: NoticeState.nullable(),
    phase: NoticePhase.nullable(),
    text: z.string().nullable(),
    reason: z.string().nullable(),
    url: z.string().nullable(),
    nextAt: z.string().nullable(),
    elsewhere: z.boolean(),
    cites: z.array(z.string()),
  })
  .meta({ id: 'NoticeVersion' })
export type NoticeVersion = z.infer<typeof NoticeVersion>

export const NoticeTemplate = z
  .object({
    key: z.string(),
    name: Bilingual,
    phase: NoticePhase.nullable(),
    /** Filled with what the incident knows; `{like_this}` is left for whoever writes. */
    text: z.string(),
  })
  .meta({ id: 'NoticeTemplate' })
export type NoticeTemplate = z.infer<typeof NoticeTemplate>

export const NoticeRecommendation = z
  .object({
    scope: NoticeScope,
    reason: z.string(),
    audiences: z.array(
      z.object({ audience: z.string(), state: NoticeState.extract(['planned', 'not_needed']) }),
    ),
  })
  .meta({ id: 'NoticeRecommendation' })
export type NoticeRecommendation = z.infer<typeof NoticeRecommendation>

export const ScopeAnswers = z.strictObject({
  /** How badly it hits those whom it hits. */
  harm: z.enum(['none', 'some', 'severe']),
  reach: z.enum(['few', 'some', 'many']),
  noticeable: z.boolean(),
  /** Would they want to prepare, or do something themselves? */
  prepare: z.boolean(),
  /** Money or personal data. */
  sensitive: z.boolean(),
  /** People talk about it in public already. */
  talkedAbout: z.boolean(),
  /** Which products, in a few words. */
  products: optionalText(200).optional(),
})
export type ScopeAnswers = z.infer<typeof ScopeAnswers>

const incident = incidentRef
const audience = z.string().max(40)

export const notices = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/notices',
    summary: 'Per audience: is a notice needed, how far is it, and what is promised.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: list(Notice),
  }),
  change: route({
    method: 'PUT',
    path: '/incidents/:incident/notices/:audience',
    summary:
      'Decide, draft, approve, publish. `not_needed` takes a reason; `nextAt` promises the next news.',
    needs: 'member',
    input: z.strictObject({
      incident,
      audience,
      state: NoticeState.exclude(['undecided']),
      text: optionalText(4000).optional(),
      reason: optionalText(500).optional(),
      url: url.optional(),
      phase: NoticePhase.optional(),
      scope: NoticeScope.optional(),
      cites: z.array(id).max(20).optional(),
      nextAt: instant.optional(),
      /** Record only: it was published by other means. */
      elsewhere: z.boolean().optional(),
    }),
    output: Notice,
  }),
  check: route({
    method: 'POST',
    path: '/incidents/:incident/notices/:audience/warnings',
    summary: 'What to look at once more in a text that is being written. Changes nothing.',
    needs: 'member',
    input: z.strictObject({
      incident,
      audience,
      text: optionalText(4000),
      cites: z.array(id).max(20),
    }),
    output: z.object({ warnings: NoticeWarnings }),
  }),
  history: route({
    method: 'GET',
    path: '/incidents/:incident/notices/:audience/history',
    summary: 'Every text and decision, the newest first.',
    needs: 'member',
    input: z.strictObject({ incident, audience }),
    output: list(NoticeVersion),
  }),
  templates: route({
    method: 'GET',
    path: '/incidents/:incident/notices/:audience/templates',
    summary: 'Templates for this audience, filled with what the incident knows.',
    needs: 'member',
    input: z.strictObject({ incident, audience, language: Language.optional() }),
    output: z.object({
      phase: NoticePhase,
      nextAt: z.string().nullable(),
      items: z.array(NoticeTemplate),
    }),
  }),
  recommend: route({
    method: 'POST',
    path: '/incidents/:incident/notices/recommendation',
    summary: 'Whom to tell, from answers to a few questions. Changes nothing.',
    needs: 'member',
    input: z.strictObject({ incident, ...ScopeAnswers.shape }),
    output: NoticeRecommendation,
  }),
} as const

type Optional<Value> = Value | null

export interface NoticeEvents {
  'notice.changed': {
    readonly incident: string
    readonly audience: string
    readonly state: NoticeState
    readonly text: string | null
    readonly reason: string | null
    readonly url: string | null
    readonly phase?: Optional<NoticePhase>
    readonly scope?: Optional<NoticeScope>
    readonly cites?: readonly string[]
    readonly nextAt?: Optional<string>
    readonly elsewhere?: boolean
  }
  /** Its phase has passed: what it says is no longer so. */
  'notice.draft_dropped': { readonly audience: string; readonly phase: NoticePhase }
  'notice.promise_missed': { readonly audience: string; readonly promised: string }
}
