import { z } from 'zod'
import type { SlackMessage } from '../call.ts'

/** What the product says to one person alone, in Slack. */
export const WhisperKind = z.enum([
  'nudge',
  'called',
  'role',
  'todo',
  'question',
  'answer',
  'closer',
  'returned',
  'linked',
  'unheard',
  'drill-invited',
  'drill-reminded',
  'drill-moved',
  'drill-off',
])
export type WhisperKind = z.infer<typeof WhisperKind>

/** One word to one person: what about, and since when it is so. */
export const Whisper = z.object({
  kind: WhisperKind,
  /** Whom it is said to. */
  person: z.string(),
  /** Null: about none. */
  incident: z.string().nullable(),
  /** A nudge, a call, a role, a to-do, an entry, a question from outside, a link, a drill, or the incident itself: whichever its kind speaks of. */
  about: z.string(),
  /** Who asked or did it, and hears of it when it cannot be said; null: whoever commands. */
  by: z.string().nullish(),
  at: z.string(),
})
export type Whisper = z.infer<typeof Whisper>

/** What is said, and where: `aside` in the channel, seen by them alone, if they are in it; else a direct message. */
export interface Said {
  readonly message: SlackMessage
  readonly place: 'aside' | 'direct'
  /** The channel in which they are spoken to aside, where it is not that of the incident. */
  readonly channel?: string
}
