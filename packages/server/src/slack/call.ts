import type { contract, Language } from '@hikeshi/contract'
import type { Client } from '@hikeshi/contract/client'
import type { Words } from '@hikeshi/contract/words/en'
import type { KnownBlock, View } from '@slack/types'
import type { Caller } from '../features/parts.ts'

/** Our own API, called as somebody: the one way in which Slack changes or reads anything. */
export type Api = Client<typeof contract>

/** Somebody of the workspace who did something in it, and where. */
export interface SlackCall {
  /** Our API as they. Every change carries a key made of what Slack sent, so that a repeat does nothing. */
  readonly api: Api
  readonly caller: Caller
  /** Their id in Slack: `U…`. */
  readonly slackUser: string
  readonly language: Language
  /** In their own language. */
  readonly words: Words
  readonly place: Place
  /** The incident whose channel or thread this is; null elsewhere. */
  readonly incident: string | null
  readonly now: Temporal.Instant
  /** The organisation's time zone; what Slack shows of a moment is in the zone of whoever looks. */
  readonly zone: string
  /** The address of the web app, without a slash at its end. */
  readonly publicUrl: string
  readonly workspace: Workspace
}

/** What a handler needs to know of the workspace, beyond what was pressed. */
export interface Workspace {
  /** Who a user of Slack is here, linked by their address when they are first named. Null: nobody who can take part. */
  readonly personOf: (slackUser: string) => Promise<string | null>
  /** Slack's id of a person who is linked. */
  readonly slackOf: (person: string) => Promise<string | null>
  /** The channel of an incident, once it is there. */
  readonly channelOf: (incident: string) => Promise<string | null>
  /** The address of a message; null where Slack does not tell. */
  readonly permalink: (channel: string, ts: string) => Promise<string | null>
  /** Messages from which incidents are raised. */
  readonly source: {
    /** The incident that was raised from this message. */
    readonly raised: (channel: string, ts: string) => Promise<string | null>
    /** Brings the message into the room of the incident, as said by its writer at its time. Null: it cannot be. */
    readonly bring: (incident: string, message: SourceMessage) => Promise<string | null>
  }
  /** A message as Slack shows it, as plain text; null where the app cannot read it. */
  readonly messageAt: (channel: string, ts: string) => Promise<ChosenMessage | null>
}

/** What is known of a message in a channel that the app may not be able to read. */
export interface SourceMessage extends Pick<ChosenMessage, 'channel' | 'ts' | 'slackUser'> {
  /** Its text, where Slack does not show it to us again. */
  readonly text: string
  /** The message whose thread it stands in. */
  readonly thread: string | null
}

/** A message of the workspace that somebody chose. */
export interface ChosenMessage {
  readonly channel: string
  readonly ts: string
  /** Plain text: names instead of ids, addresses as they are. */
  readonly text: string
  /** Slack's id of whoever wrote it; null for an app. */
  readonly slackUser: string | null
  readonly permalink: string | null
  /** What it is in the room of its incident; null where it is not there. */
  readonly here: string | null
}

/** Where in Slack. Null: nowhere in particular, as in a form or on the home tab. */
export type Place = {
  readonly channel: string
  /** The parent message, in a thread. */
  readonly thread: string | null
  /** The message that was clicked on or chosen. */
  readonly message: string | null
} | null

/** Blocks for those who see them, text for notifications and for whoever reads by ear. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: readonly KnownBlock[]
}

/** What comes back to whoever did something. A form needs a fresh trigger: it is opened within three seconds. */
export type Answer =
  | { readonly kind: 'nothing' }
  /** Only they see it. `settles`: it takes the place of the buttons that they pressed, where only they see those too. */
  | { readonly kind: 'privately'; readonly message: SlackMessage; readonly settles?: true }
  | { readonly kind: 'form'; readonly view: View }
  /** On top of the form that is open. */
  | { readonly kind: 'push'; readonly view: View }
  /** In place of the form that is open. */
  | { readonly kind: 'replace'; readonly view: View }
  /** Beside the fields of the form that was sent: block id → sentence. */
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }

/** Nothing needs to be said: what changed shows where it stands. */
export const DONE: Answer = { kind: 'nothing' }
