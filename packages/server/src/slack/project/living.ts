import type {
  Entry,
  Incident,
  Language,
  Notice,
  Nudge,
  Roster,
  Settings,
  SimilarCase,
  Todo,
  Topics,
} from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { SlackMessage } from '../call.ts'

/** An incident as its channel shows it: read once for all that stands there, in the language of the channel. */
export interface Room {
  readonly incident: Incident
  /** In the order of the phases. */
  readonly todos: readonly Todo[]
  readonly roster: Roster
  readonly notices: readonly Notice[]
  readonly topics: Topics
  /** The latest hundred, the newest first. */
  readonly entries: readonly Entry[]
  /** What the product says to everybody in it: never what it says to one person. */
  readonly nudges?: readonly Nudge[]
  /** The last update that was said. */
  readonly status: Entry | null
  /** Past cases that sound like it, none of them private; asked for while it is new. */
  readonly similar: readonly SimilarCase[]
  /** Names of types and roles, as this organisation has them. */
  readonly settings: Pick<Settings, 'types' | 'roles'>
  readonly language: Language
  readonly words: Words
  /** Where its channel talks by voice; null where it has no channel. */
  readonly huddle?: string | null
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
  /** The message in whose thread it stands. */
  readonly thread?: { readonly kind: string; readonly key: string }
}

/** A kind of message that has a current value, as a function of the room alone. */
export interface Living {
  readonly kind: string
  readonly place: 'channel' | 'lobby'
  /**
   * What becomes of a message whose key is no longer among those that stand: it is deleted, because its buttons
   * lead nowhere, or it stays as it is, because it was news once.
   */
  readonly after: 'goes' | 'stays'
  readonly of: (room: Room) => readonly Standing[]
}
