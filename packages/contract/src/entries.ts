import { z } from 'zod'
import {
  id,
  incidentRef,
  list,
  optionalText,
  Origin,
  page,
  PersonRef,
  text,
  url,
} from './common.ts'
import { route } from './route.ts'

export const EntryKind = z.enum([
  'evidence',
  'fact',
  'hypothesis',
  'action',
  'decision',
  'question',
  'status',
])
export type EntryKind = z.infer<typeof EntryKind>
/** hypothesis: open → confirmed | rejected. question: open → answered. action: open → done | did_not_hold. Others: recorded. */
export const EntryState = z.enum([
  'recorded',
  'open',
  'confirmed',
  'rejected',
  'answered',
  'done',
  'did_not_hold',
])
export type EntryState = z.infer<typeof EntryState>
/** For actions: a temporary measure (暫定対応) or a permanent one (恒久対応). */
export const ActionKind = z.enum(['mitigation', 'permanent'])
export type ActionKind = z.infer<typeof ActionKind>
/** What else an entry settled: the worst case that somebody imagined (最悪の想定). */
export const EntryAbout = z.enum(['worst_case'])
export type EntryAbout = z.infer<typeof EntryAbout>

export const Entry = z
  .object({
    id: z.string(),
    kind: EntryKind,
    state: EntryState,
    text: z.string(),
    url: z.string().nullable(),
    origin: Origin,
    actionKind: ActionKind.nullable(),
    basedOn: z.array(z.string()),
    settledBy: z.string().nullable(),
    /** Who settled it, and when. */
    settledWho: PersonRef.nullable(),
    settledAt: z.string().nullable(),
    /** For hypotheses: what to look at next, to confirm it or to rule it out. */
    nextCheck: z.string().nullable(),
    /** For questions: who is asked. */
    askedTo: PersonRef.nullable(),
    about: EntryAbout.nullable(),
    message: z.string().nullable(),
    /** Rests on a guess that no fact has confirmed. */
    restsOnGuess: z.boolean(),
    /** Who said it; of a marked message, whoever wrote that. */
    by: PersonRef,
    /** When it was said. */
    at: z.string(),
  })
  .meta({ id: 'Entry' })
export type Entry = z.infer<typeof Entry>

export const entries = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/entries',
    summary: 'The ledger: facts apart from guesses.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef, kind: EntryKind.optional(), ...page }),
    output: list(Entry),
  }),
  record: route({
    method: 'POST',
    path: '/incidents/:incident/entries',
    summary: 'Record an entry; with `message`, mark that message of the room as one.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      incident: incidentRef,
      kind: EntryKind,
      text: text(4000).optional(),
      url: url.optional(),
      origin: Origin.optional(),
      actionKind: ActionKind.optional(),
      basedOn: z.array(id).max(20).optional(),
      nextCheck: optionalText(500).optional(),
      askedTo: id.optional(),
      about: EntryAbout.optional(),
      message: id.optional(),
    }),
    output: Entry,
  }),
  change: route({
    method: 'PATCH',
    path: '/entries/:entry',
    summary: 'Change the kind, the text or the details of an entry, or settle it.',
    needs: 'member',
    input: z.strictObject({
      entry: id,
      kind: EntryKind.optional(),
      state: EntryState.exclude(['recorded']).optional(),
      settledBy: id.optional(),
      text: text(4000).optional(),
      origin: Origin.optional(),
      actionKind: ActionKind.optional(),
      basedOn: z.array(id).max(20).optional(),
      nextCheck: optionalText(500).optional(),
      /** A person's id; empty for nobody in particular. */
      askedTo: z.string().max(120).optional(),
      /** `worst_case`: this fact ruled it out, or showed that it came true. */
      about: z.enum([...EntryAbout.options, '']).optional(),
    }),
    output: Entry,
  }),
  withdraw: route({
    method: 'DELETE',
    path: '/entries/:entry',
    summary: 'Take a mark back. The message stays.',
    needs: 'member',
    input: z.strictObject({ entry: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
} as const

export interface EntryEvents {
  'entry.recorded': {
    readonly incident: string
    readonly kind: EntryKind
    readonly text: string
    readonly url: string | null
    readonly origin: Origin
    readonly actionKind: ActionKind | null
    readonly basedOn: readonly string[]
    readonly message: string | null
    readonly nextCheck?: string | null
    readonly askedTo?: string | null
    readonly about?: EntryAbout | null
    /** Of a marked message: who said it, and when. */
    readonly saidBy?: string | null
    readonly saidAt?: string | null
  }
  'entry.reclassified': {
    readonly from: EntryKind
    readonly to: EntryKind
    readonly actionKind?: ActionKind
  }
  'entry.edited': { readonly text: string }
  'entry.detailed': {
    readonly origin?: Origin
    readonly actionKind?: ActionKind
    readonly basedOn?: readonly string[]
    readonly nextCheck?: string | null
    readonly askedTo?: string | null
    readonly about?: EntryAbout | null
  }
  'entry.settled': { readonly state: EntryState; readonly settledBy: string | null }
  'entry.withdrawn': Record<string, never>
  /** Marked again: it stands as it was first said. */
  'entry.restored': { readonly kind: EntryKind; readonly actionKind?: ActionKind }
}
