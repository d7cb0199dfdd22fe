import { z } from 'zod'
import { Bilingual, incidentRef, Language, optionalText, PersonRef, text } from './common.ts'
import { IncidentState, Phase } from './incident-views.ts'
import { route } from './route.ts'

export const roleKey = z.string().min(1).max(40)

/** Where a page is shown: a list left empty means "whichever". */
export const PageContext = z
  .object({
    phases: z.array(Phase).max(5),
    roles: z.array(roleKey).max(20),
    states: z.array(IncidentState).max(10),
  })
  .meta({ id: 'PageContext' })
export type PageContext = z.infer<typeof PageContext>

const Lock = z.object({ by: PersonRef, at: z.string(), reason: z.string() })

export const HandbookPage = z
  .object({
    /** Its name in addresses. */
    key: z.string(),
    /** A language in which nobody wrote it is empty. */
    title: Bilingual,
    /** Markdown. */
    body: Bilingual,
    context: PageContext,
    version: z.number(),
    /** It came with the product, and has a text to go back to. */
    shipped: z.boolean(),
    /** Somebody changed it: a newer shipped text no longer replaces it. */
    edited: z.boolean(),
    lock: Lock.nullable(),
    /** Who put it away, and why: it is found no longer, and can be brought back. */
    retired: Lock.nullable(),
    changedBy: PersonRef.nullable(),
    changedAt: z.string().nullable(),
    /** Cases in which this can be seen, of those that you may see (C-33). */
    examples: z.array(z.object({ id: z.string(), number: z.number(), title: z.string() })),
    can: z.object({ edit: z.boolean(), lock: z.boolean(), retire: z.boolean() }),
  })
  .meta({ id: 'HandbookPage' })
export type HandbookPage = z.infer<typeof HandbookPage>

export const PageVersion = z
  .object({
    version: z.number(),
    title: Bilingual,
    body: Bilingual,
    by: PersonRef.nullable(),
    at: z.string(),
    reason: z.string().nullable(),
    /** How it came about. */
    origin: z.enum(['shipped', 'edit', 'revert', 'restore']),
    /** The proposal that was adopted with it. */
    proposal: z.string().nullable(),
  })
  .meta({ id: 'PageVersion' })
export type PageVersion = z.infer<typeof PageVersion>

const page = z.string().min(1).max(120)

/** What a page says: at least one of the two languages. */
export const PageText = z.strictObject({
  title: z.object({ ja: optionalText(120), en: optionalText(120) }),
  body: z.object({ ja: optionalText(20_000), en: optionalText(20_000) }),
  context: PageContext,
})
export type PageText = z.infer<typeof PageText>

const seen = {
  phase: Phase.optional(),
  role: roleKey.optional(),
  state: IncidentState.optional(),
}

export const handbook = {
  list: route({
    method: 'GET',
    path: '/handbook',
    summary:
      'The pages; with a phase, a role or a state those that fit, the closest first. Retired ones only when asked for.',
    needs: 'member',
    input: z.strictObject({ ...seen, retired: z.stringbool().optional() }),
    output: z.object({ items: z.array(HandbookPage) }),
  }),
  export: route({
    method: 'GET',
    path: '/handbook-export',
    summary: 'The whole handbook as one Markdown document.',
    needs: 'member',
    input: z.strictObject({ language: Language.optional() }),
    output: z.object({ name: z.string(), markdown: z.string() }),
  }),
  get: route({
    method: 'GET',
    path: '/handbook/:page',
    summary: 'One page.',
    needs: 'member',
    input: z.strictObject({ page }),
    output: HandbookPage,
  }),
  create: route({
    method: 'POST',
    path: '/handbook',
    summary: 'Add a page of our own.',
    needs: 'member',
    status: 201,
    input: PageText,
    output: HandbookPage,
  }),
  write: route({
    method: 'PUT',
    path: '/handbook/:page',
    summary: 'Write a new version. A stale version or a locked page is refused.',
    needs: 'member',
    input: PageText.extend({
      page,
      /** The version this text was written on. */
      version: z.number().int().min(1),
      reason: optionalText(500).optional(),
    }),
    output: HandbookPage,
  }),
  history: route({
    method: 'GET',
    path: '/handbook/:page/history',
    summary: 'Every version: who, when, why, and the text; newest first.',
    needs: 'member',
    input: z.strictObject({ page }),
    output: z.object({ items: z.array(PageVersion) }),
  }),
  revert: route({
    method: 'POST',
    path: '/handbook/:page/revert',
    summary: 'Write an earlier version again; `shipped` is the text of the product.',
    needs: 'member',
    input: z.strictObject({
      page,
      to: z.union([z.number().int().min(1), z.literal('shipped')]),
      version: z.number().int().min(1),
      reason: optionalText(500).optional(),
    }),
    output: HandbookPage,
  }),
  lock: route({
    method: 'POST',
    path: '/handbook/:page/lock',
    summary: 'Only admins may change it from now on; others propose. Takes a reason.',
    needs: 'admin',
    input: z.strictObject({ page, reason: text(500) }),
    output: HandbookPage,
  }),
  unlock: route({
    method: 'POST',
    path: '/handbook/:page/unlock',
    summary: 'Everybody may change it again.',
    needs: 'admin',
    input: z.strictObject({ page }),
    output: HandbookPage,
  }),
  retire: route({
    method: 'PUT',
    path: '/handbook/:page/retirement',
    summary: 'Put a page away, with the reason. Its history stays; a locked page is refused.',
    needs: 'member',
    input: z.strictObject({ page, reason: text(500) }),
    output: HandbookPage,
  }),
  bringBack: route({
    method: 'DELETE',
    path: '/handbook/:page/retirement',
    summary: 'Bring a retired page back.',
    needs: 'member',
    input: z.strictObject({ page }),
    output: HandbookPage,
  }),
  link: route({
    method: 'POST',
    path: '/handbook/:page/examples',
    summary: 'Show a case as an example on this page.',
    needs: 'member',
    input: z.strictObject({ page, incident: incidentRef }),
    output: HandbookPage,
  }),
  unlink: route({
    method: 'DELETE',
    path: '/handbook/:page/examples/:incident',
    summary: 'Take an example off the page.',
    needs: 'member',
    input: z.strictObject({ page, incident: incidentRef }),
    output: HandbookPage,
  }),
} as const

interface TipData {
  readonly text: string
  readonly phase: Phase | null
  readonly role: string | null
  readonly service: string | null
}

export interface HandbookEvents {
  /** The shipped text that a page had when somebody first changed it. */
  'page.shipped': PageText & { readonly version: number }
  'page.written': PageText & {
    readonly version: number
    readonly reason: string | null
    readonly origin: 'edit' | 'revert' | 'restore'
    readonly proposal: string | null
  }
  'page.locked': { readonly reason: string }
  'page.unlocked': Record<string, never>
  'page.retired': { readonly reason: string }
  'page.brought_back': Record<string, never>
  'page.example_linked': { readonly incident: string }
  'page.example_unlinked': { readonly incident: string }
  'tip.saved': TipData & { readonly incident: string; readonly message: string | null }
  'tip.published': TipData
  'tip.withdrawn': Record<string, never>
}
