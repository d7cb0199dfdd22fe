import type { Incident, Language } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { SlackMessage } from '../call.ts'

/** An incident as its channel shows it: read once for all that stands there, in the language of the channel. */
export interface Room {
  readonly incident: Incident
  readonly language: Language
  readonly words: Words
  /** The address of the web app, without a slash at its end. */
  readonly publicUrl: string
  /** Slack's id of a person who is linked; null for all others. */
  readonly slackOf: (person: string) => string | null
  readonly now: Temporal.Instant
}

/** One message that must stand somewhere. The same key is the same message: it is edited, never posted again. */
export interface Standing {
  readonly key: string
  readonly message: SlackMessage
  readonly pinned?: boolean
  /** The key of the message in whose thread it stands. */
  readonly thread?: string
}

/** A kind of message that has a current value, as a function of the room alone. */
export interface Living {
  readonly kind: string
  readonly place: 'channel' | 'lobby'
  readonly of: (room: Room) => readonly Standing[]
}
