import type { Json, Millis, Table } from './state.ts'

/** A modal or a Home tab as it stands on someone's screen. */
export interface ViewRow {
  readonly id: string
  readonly type: 'modal' | 'home'
  readonly teamId: string
  readonly appId: string
  readonly userId: string
  /** What the app sent: title, blocks, submit, private_metadata and the rest. */
  readonly view: Json
  readonly hash: string
  readonly externalId: string
  readonly rootId: string
  readonly previousId: string | null
  /** What the person entered, by block and action: what `state.values` says. */
  readonly values: Json
}

/** The right to open one view, for three seconds after someone did something. */
export interface Trigger {
  readonly id: string
  readonly appId: string
  readonly userId: string
  readonly expires: Millis
  readonly used: boolean
  /** The view in which it was clicked, on which `views.push` builds. */
  readonly viewId: string | null
}

/** An address to which an app may answer, five times within thirty minutes. */
export interface ResponseUrl {
  readonly id: string
  readonly appId: string
  readonly userId: string
  readonly channelId: string
  /** The message it belongs to, which `replace_original` replaces. */
  readonly messageTs: string | null
  readonly threadTs: string | null
  readonly isEphemeral: boolean
  readonly expires: Millis
  readonly usesLeft: number
}

/** The part of the state that what people do to views and buttons needs. */
export interface Interactions {
  readonly views: Table<ViewRow>
  /** Per user, the open modals from the bottom up. */
  readonly stacks: Table<readonly string[]>
  readonly triggers: Table<Trigger>
  readonly responseUrls: Table<ResponseUrl>
  /** Per message and person, what was put into the fields of a message. */
  readonly entered: Table<Json>
}
