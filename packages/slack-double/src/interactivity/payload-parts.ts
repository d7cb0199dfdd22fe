import type { ViewRow } from '../core/interactions.ts'
import type { App, Channel, Ephemeral, Json, Message, State, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { messageJson } from '../render/message.ts'
import { mintTrigger } from './triggers.ts'

/** Someone who does something, and the app that will hear of it. */
export interface Deed {
  readonly turn: Turn
  readonly app: App
  readonly user: User
}

/** Where a button or a field was found. */
export type Spot = MessageSpot | { readonly kind: 'view'; readonly row: ViewRow }

/** A message with buttons or fields, in itself or in one of its attachments. */
export type MessageSpot = (
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'ephemeral'; readonly message: Ephemeral }
) & { readonly channel: Channel; readonly attachmentId?: unknown }

/** Where what someone put into the fields of a message is kept. */
export function enteredKey(spot: MessageSpot, userId: string): string {
  return `${spot.channel.id}:${spot.message.ts}:${userId}`
}

/** What every payload says: who, where, from which app. */
export function head({ turn, app, user }: Deed): Json {
  return {
    token: app.verificationToken,
    team: { id: user.teamId, domain: turn.state.teams[user.teamId]?.domain ?? '' },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** The right to open a view, as an answer to this deed. */
export function trigger({ turn, app, user }: Deed, viewId: string | null): string {
  return mintTrigger(turn, { appId: app.id, userId: user.id, viewId })
}

/** Where the thing stands that was clicked. */
export function containerOf(spot: Spot): Json {
  if (spot.kind === 'view') return { type: 'view', view_id: spot.row.id }
  const { channel, message, attachmentId } = spot
  return {
    ...(attachmentId === undefined
      ? { type: 'message' }
      : { type: 'message_attachment', attachment_id: attachmentId, is_app_unfurl: false }),
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: spot.kind === 'ephemeral',
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
  }
}

/** Nobody can read an ephemeral message back, not even in the payload of its own button. */
export function shownMessage(state: State, spot: MessageSpot): Json {
  return spot.kind === 'message' ? { message: messageJson(state, spot.message) } : {}
}

/** A channel as payloads show it; what is not public has no name of its own there. */
export function channelRef(channel: Channel): Json {
  return { id: channel.id, name: channelName(channel) }
}

/** What payloads call a channel. */
export function channelName({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage'
  return kind === 'public' ? name : 'privategroup'
}

/** The blocks of a message and of its attachments, each with the attachment's number. */
export function blocksIn({ blocks, attachments }: Message | Ephemeral): readonly {
  readonly blocks: readonly Json[]
  readonly attachmentId?: unknown
}[] {
  const attached = attachments.map(({ id, blocks: own }) => ({
    blocks: Array.isArray(own) ? (own as readonly Json[]) : [],
    attachmentId: id,
  }))
  return [{ blocks }, ...attached]
}
