import type { Interactions } from './interactions.ts'

/** Anything that goes over the wire as JSON. */
export type Json = Readonly<Record<string, unknown>>

/** Milliseconds since 1970, as the double's clock tells them. */
export type Millis = number

/** Rows of one kind by their id. */
export type Table<Row> = Readonly<Record<string, Row>>

/** What an administrator of a workspace allows. */
export interface Policy {
  readonly appsMayCreateChannels: boolean
  readonly appsMayInviteGuests: boolean
  readonly appsMayEditUserGroups: boolean
  /** Free workspaces have no user groups and no canvas outside a channel's tab. */
  readonly plan: 'free' | 'paid'
  /** Slack's limit of 2025 for apps sold outside its marketplace: one call a minute, fifteen messages. */
  readonly historyLimited: boolean
}

/** A workspace. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly emailDomain: string
  readonly enterpriseId: string | null
  /** Its addresses lead to the page of the double, for people to follow; else they look like Slack's and lead nowhere. */
  readonly linksHere?: boolean
  readonly policy: Policy
  readonly emoji: Table<string>
}

/** A person, or the bot user of an app. */
export interface User {
  readonly id: string
  readonly teamId: string
  readonly name: string
  readonly realName: string
  readonly displayName: string
  readonly email: string | null
  readonly timeZone: string
  readonly locale: string
  readonly isAdmin: boolean
  /** A guest; a single-channel guest is `ultra`. */
  readonly guest: 'no' | 'restricted' | 'ultra'
  readonly deleted: boolean
  readonly away: boolean
  readonly bot: { readonly botId: string; readonly appId: string } | null
  readonly updated: Millis
}

/** A slash command as the manifest declares it. */
export interface Command {
  readonly command: string
  readonly description: string
  readonly usageHint: string
  readonly shouldEscape: boolean
}

/** A shortcut as the manifest declares it. */
export interface Shortcut {
  readonly type: 'global' | 'message'
  readonly name: string
  readonly callbackId: string
}

/** How an app hears of things: over its sockets, or at addresses that it gave. */
export type Transport =
  | { readonly kind: 'socket' }
  | {
      readonly kind: 'http'
      readonly eventsUrl: string
      readonly commandsUrl: string
      readonly interactivityUrl: string
      readonly optionsUrl: string
    }

/** An app as its manifest describes it. */
export interface App {
  readonly id: string
  readonly name: string
  readonly clientId: string
  readonly clientSecret: string
  readonly signingSecret: string
  readonly verificationToken: string
  /** The `xapp-` token that opens sockets. */
  readonly appToken: string
  readonly transport: Transport
  /** Subscriptions by their manifest names, such as `message.channels`. */
  readonly events: readonly string[]
  readonly commands: readonly Command[]
  readonly shortcuts: readonly Shortcut[]
  readonly homeTab: boolean
  readonly unfurlDomains: readonly string[]
}

/** An app in a workspace: its bot, its token, what it may do. */
export interface Install {
  readonly id: string
  readonly appId: string
  readonly teamId: string
  readonly botUserId: string
  readonly botId: string
  readonly token: string
  readonly scopes: readonly string[]
  readonly revoked: boolean
}

/** A sentence about a channel that someone set. */
export interface Caption {
  readonly value: string
  readonly creator: string
  readonly lastSet: Millis
}

/** A conversation of any kind; what Slack keeps about it besides its messages. */
export interface Channel {
  readonly id: string
  readonly teamId: string
  readonly kind: 'public' | 'private' | 'im' | 'mpim'
  readonly name: string
  readonly creator: string
  readonly created: Millis
  readonly updated: Millis
  readonly isArchived: boolean
  readonly isGeneral: boolean
  readonly isExtShared: boolean
  readonly isReadOnly: boolean
  readonly topic: Caption
  readonly purpose: Caption
  readonly previousNames: readonly string[]
  readonly members: readonly string[]
  /** The canvas in the channel's tab. */
  readonly canvasId: string | null
}

/** One emoji under a message and who put it there, in order. */
export interface Reaction {
  readonly name: string
  readonly users: readonly string[]
}

/** A message that stands in a channel. */
export interface Message {
  readonly ts: string
  readonly channelId: string
  readonly teamId: string
  readonly subtype: string | null
  readonly userId: string | null
  readonly botId: string | null
  readonly appId: string | null
  readonly username: string | null
  readonly icon: string | null
  readonly text: string
  readonly blocks: readonly Json[]
  readonly attachments: readonly Json[]
  readonly metadata: Json | null
  readonly clientMsgId: string | null
  /** The parent's `ts` on a reply; a parent itself has none here. */
  readonly threadTs: string | null
  /** A reply that is shown in the channel as well. */
  readonly isBroadcast: boolean
  readonly edited: { readonly userId: string; readonly ts: string } | null
  readonly reactions: readonly Reaction[]
  readonly files: readonly string[]
  /** What a subtype adds, such as `topic` or `inviter`. */
  readonly extra: Json
}

/** A message that only one person sees; nobody can read it back. */
export interface Ephemeral {
  readonly ts: string
  readonly channelId: string
  readonly teamId: string
  readonly to: string
  readonly botId: string
  readonly appId: string
  readonly text: string
  readonly blocks: readonly Json[]
  readonly attachments: readonly Json[]
  readonly threadTs: string | null
}

/** A message that will be posted later. */
export interface Scheduled {
  readonly id: string
  readonly installId: string
  readonly channelId: string
  readonly postAt: Millis
  readonly created: Millis
  readonly args: Json
}

/** A pinned message. */
export interface Pin {
  readonly ts: string
  readonly userId: string
  readonly created: Millis
}

/** A bookmark on a channel's bar. */
export interface Bookmark {
  readonly id: string
  readonly channelId: string
  readonly title: string
  readonly link: string | null
  readonly emoji: string
  readonly type: string
  readonly created: Millis
  readonly updated: Millis
  readonly updatedBy: string
  readonly parentId: string | null
}

/** A user group, which Slack also calls a subteam. */
export interface UserGroup {
  readonly id: string
  readonly teamId: string
  readonly handle: string
  readonly name: string
  readonly description: string
  readonly users: readonly string[]
  readonly channels: readonly string[]
  readonly created: Millis
  readonly updated: Millis
  readonly disabled: Millis | null
  readonly createdBy: string
  readonly updatedBy: string
}

/** A canvas as Markdown in sections. */
export interface Canvas {
  readonly id: string
  readonly teamId: string
  readonly channelId: string | null
  readonly title: string
  readonly sections: readonly { readonly id: string; readonly markdown: string }[]
  readonly deleted: boolean
}

/** A file: announced, then filled, then shared. */
export interface FileRow {
  readonly id: string
  readonly teamId: string
  readonly userId: string
  readonly name: string
  readonly title: string
  readonly mimetype: string
  readonly size: number
  /** The bytes, in base64; null until they were uploaded. */
  readonly content: string | null
  readonly created: Millis
  readonly completed: boolean
  readonly deleted: boolean
  readonly channels: readonly string[]
}

/** A bucket of a rate limit: what is left, and when that was counted. */
export interface Bucket {
  readonly left: number
  readonly at: Millis
}

/** Where ids and timestamps come from, so that the same run gives the same ones. */
export interface Numbering {
  readonly seed: number
  readonly drawn: number
  /** The last `ts` given out, in microseconds. */
  readonly lastTs: number
}

/** Everything that the double knows. It is never changed: a change makes a new one. */
export interface State extends Interactions {
  /** Where the double is served, for the addresses that it hands out. */
  readonly baseUrl: string
  readonly numbering: Numbering
  readonly teams: Table<Team>
  readonly users: Table<User>
  readonly apps: Table<App>
  readonly installs: Table<Install>
  readonly channels: Table<Channel>
  /** Per channel, in the order of `ts`. */
  readonly messages: Table<readonly Message[]>
  /** Per channel, the ones nobody can read back. */
  readonly ephemerals: Table<readonly Ephemeral[]>
  readonly scheduled: Table<Scheduled>
  /** Per channel, oldest first. */
  readonly pins: Table<readonly Pin[]>
  readonly bookmarks: Table<Bookmark>
  readonly userGroups: Table<UserGroup>
  readonly canvases: Table<Canvas>
  readonly files: Table<FileRow>
  readonly buckets: Table<Bucket>
}
