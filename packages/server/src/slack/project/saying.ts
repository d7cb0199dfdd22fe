import type { SlackMessage } from '../call.ts'

/** Something that was said outside of Slack and is said there once, in its order. Said better, its message is edited. */
export interface Saying {
  /** The same key is the same message. */
  readonly key: string
  readonly at: Temporal.Instant
  /** Null: it was taken back, and so is its message. */
  readonly message: SlackMessage | null
  /** Under which message: another saying by its key, or one of Slack's by its `ts`. Null: in the channel itself. */
  readonly thread: { readonly key: string } | { readonly ts: string } | null
  /** One line of it, for those who were away: "09:14 Aiko: …". */
  readonly line: string
}

/** All that was said outside of Slack in an incident, the oldest first, in the language of the channel. */
export type Narrative = (incident: string) => Promise<readonly Saying[]>
