import { z } from 'zod'
import { id, incidentRef, list, optionalText, page, PersonRef, text } from './common.ts'
import { PageText } from './handbook.ts'
import { route } from './route.ts'
import { TodoSetting } from './settings-templates.ts'
import { SettingsPart } from './settings.ts'

/** What a proposal would change: the flow at large, or one page, to-do template or part of the settings. */
export const ProposalTarget = z
  .object({
    kind: z.enum(['flow', 'page', 'todo', 'setting']),
    key: z.string().max(120).nullable(),
  })
  .meta({ id: 'ProposalTarget' })
export type ProposalTarget = z.infer<typeof ProposalTarget>

export const Proposal = z
  .object({
    id: z.string(),
    /** The case it came from. */
    incident: z.object({ id: z.string(), number: z.number(), title: z.string() }).nullable(),
    target: ProposalTarget,
    text: z.string(),
    /** For a handbook page: the text it would have, and the version that was changed. */
    diff: z.object({ before: PageText, after: PageText, version: z.number() }).nullable(),
    /** For a to-do template: as it was and as it would be; null for one that is not there. */
    todo: z
      .object({
        before: TodoSetting.nullable(),
        after: TodoSetting.nullable(),
        /** What that changes, in sentences, while nobody has decided. */
        changes: z.array(z.string()),
        /** It has changed since, or what it rests on: it can no longer be adopted as it is. */
        stale: z.boolean(),
      })
      .nullable(),
    /** For a part of the settings: what adopting it makes of what is there now. */
    setting: z
      .object({
        part: SettingsPart,
        /** As YAML; once decided, as it was proposed. */
        before: z.string(),
        after: z.string(),
        /** What that changes, in sentences, while nobody has decided. */
        changes: z.array(z.string()),
        /** The version that it would be made on: what `adopt` takes as `seen`. */
        version: z.number(),
        /** Somebody changed other things of this part since; the proposal is put on top of them. */
        rebased: z.boolean(),
        /** Somebody changed the same thing since, or what it rests on: it cannot be adopted as it is. */
        stale: z.boolean(),
      })
      .nullable(),
    state: z.enum(['open', 'adopted', 'declined']),
    by: PersonRef,
    at: z.string(),
    decidedBy: PersonRef.nullable(),
    decidedAt: z.string().nullable(),
    /** What was said when it was adopted, or why it was declined. */
    decision: z.string().nullable(),
    /** Why not everybody may decide about it. */
    lock: z.object({ by: PersonRef, at: z.string(), reason: z.string() }).nullable(),
    can: z.object({ decide: z.boolean() }),
  })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

export const proposals = {
  list: route({
    method: 'GET',
    path: '/proposals',
    summary: 'Proposals to change how we work, newest first.',
    needs: 'member',
    input: z.strictObject({
      state: z.enum(['open', 'decided']).optional(),
      incident: incidentRef.optional(),
      ...page,
    }),
    output: list(Proposal),
  }),
  make: route({
    method: 'POST',
    path: '/proposals',
    summary: 'Propose a change: in words, or of a page or a part of the settings as it would be.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      text: text(2000),
      incident: incidentRef.optional(),
      target: ProposalTarget.optional(),
      after: PageText.optional(),
      /** The version of the page that `after` was written on. */
      version: z.number().int().min(1).optional(),
      /** The to-do template as it would be: that of the target, or a new one. Null takes it away. */
      todo: TodoSetting.omit({ key: true }).nullable().optional(),
      /** The part of the settings that the target names as it would be, as data or as YAML text. */
      setting: z
        .strictObject({
          /** The version that it was made from. */
          version: z.number().int().min(0),
          content: z.unknown().optional(),
          yaml: z.string().max(500_000).optional(),
          /** With what has to change in other parts, so that it works together. */
          along: z.boolean().optional(),
        })
        .optional(),
    }),
    output: Proposal,
  }),
  adopt: route({
    method: 'POST',
    path: '/proposals/:proposal/adopt',
    summary: 'Adopt it; the new text of a page, or of the settings, holds at once.',
    needs: 'member',
    input: z.strictObject({
      proposal: id,
      comment: optionalText(1000).optional(),
      /** The version of the settings that was looked at: another one is refused. */
      seen: z.number().int().min(0).optional(),
    }),
    output: Proposal,
  }),
  decline: route({
    method: 'POST',
    path: '/proposals/:proposal/decline',
    summary: 'Decline it, with the reason.',
    needs: 'member',
    input: z.strictObject({ proposal: id, reason: text(1000) }),
    output: Proposal,
  }),
} as const

/** One to-do template before and after; null for one that is not there. */
export interface TodoChange {
  readonly key: string
  readonly before: TodoSetting | null
  readonly after: TodoSetting | null
}

/** One part of the settings before and after, and the version that it was made from. */
export interface PartChange {
  readonly part: SettingsPart
  readonly before: unknown
  readonly after: unknown
  readonly version: number
  /** With what has to change in other parts, so that it works together. */
  readonly along?: true
}

export interface ProposalEvents {
  'proposal.made': {
    readonly incident: string | null
    readonly target: ProposalTarget
    readonly text: string
    readonly diff: {
      readonly before: PageText
      readonly after: PageText
      readonly version: number
    } | null
    /** Absent in older events. */
    readonly todo?: TodoChange | null
    /** Likewise. */
    readonly setting?: PartChange | null
  }
  'proposal.adopted': { readonly by: string; readonly comment: string | null }
  'proposal.declined': { readonly reason: string }
}
