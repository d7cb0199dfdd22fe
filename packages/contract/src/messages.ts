import { z } from 'zod'
import {
  id,
  incidentRef,
  instant,
  list,
  optionalText,
  Origin,
  page,
  PersonRef,
  text,
  url,
} from './common.ts'
import { ActionKind, EntryKind, EntryState } from './entries.ts'
import { route } from './route.ts'

/** A file that was shown with a message: where it lies, not what is in it. */
export const MessageFile = z.object({ name: z.string(), url: z.string() })
export type MessageFile = z.infer<typeof MessageFile>

export const Message = z
  .object({
    id: z.string(),
    /** Empty once it was deleted. */
    text: z.string(),
    thread: z.string().nullable(),
    /** How many answered under it. They stand in its thread, and not in the room. */
    replies: z.number(),
    by: PersonRef,
    /** The program that said it, where `by` only passed it on. */
    app: z.string().nullable(),
    at: z.string(),
    /** Where it was said, if not here. */
    url: z.string().nullable(),
    files: z.array(MessageFile),
    /** When its writer last changed it. */
    editedAt: z.string().nullable(),
    deletedAt: z.string().nullable(),
    /** What the message was marked as, if anything. */
    mark: z
      .object({
        entry: z.string(),
        kind: EntryKind,
        state: EntryState,
        origin: Origin,
        actionKind: ActionKind.nullable(),
      })
      .nullable(),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

export const messages = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/messages',
    summary: 'The room, newest first, without what was answered in threads; or one thread of it.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef, thread: id.optional(), ...page }),
    output: list(Message),
  }),
  post: route({
    method: 'POST',
    path: '/incidents/:incident/messages',
    summary: 'Say something in the room, marked or not; or pass on what was said elsewhere.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      incident: incidentRef,
      /** May be empty where files say it. */
      text: optionalText(8000),
      thread: id.optional(),
      markAs: EntryKind.optional(),
      /** The program that said it, where you only pass it on. */
      app: text(80).optional(),
      /** When it was said, if not now. */
      at: instant.optional(),
      /** Where it was said, if not here. */
      url: url.optional(),
      files: z
        .array(z.object({ name: text(255), url }))
        .max(20)
        .optional(),
    }),
    output: Message,
  }),
  edit: route({
    method: 'PATCH',
    path: '/messages/:message',
    summary:
      'Say it better. An entry that says the same word for word follows; one that somebody has reworded stays.',
    needs: 'member',
    input: z.strictObject({ message: id, text: text(8000) }),
    output: Message,
  }),
  delete: route({
    method: 'DELETE',
    path: '/messages/:message',
    summary: 'Delete a message of your own. What it was marked as stays in the ledger.',
    needs: 'member',
    input: z.strictObject({ message: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
} as const

export interface MessageEvents {
  'message.posted': {
    readonly incident: string
    readonly text: string
    readonly thread: string | null
    readonly app?: string
    /** When it was said, where the log heard of it later. */
    readonly saidAt?: string
    readonly url?: string
    readonly files?: readonly MessageFile[]
  }
  'message.edited': { readonly before: string; readonly text: string }
  'message.deleted': Record<string, never>
}
