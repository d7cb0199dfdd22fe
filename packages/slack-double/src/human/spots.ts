import { channelOf, messageOf, refuse, userOf } from '../acts/find.ts'
import type { Channel, State, User } from '../core/state.ts'
import { blocksIn, type Spot } from '../interactivity/payload-parts.ts'
import { blocksOf } from '../views/shown.ts'
import { homeOf, stackOf } from '../views/rows.ts'
import { locate, type Located } from '../views/values.ts'

/** Where someone looks: a message, the modal on top, or the Home tab of an app. */
export type Aim =
  | { readonly channel: string; readonly ts: string }
  | 'modal'
  | { readonly home: string }

/** Which element: by its action, and by its block where several share one. */
export type Which = string | { readonly block: string; readonly action: string }

/** A place on someone's screen with the app behind it. */
export interface Found {
  readonly spot: Spot
  readonly appId: string
  readonly at: Located
}

/** The channel that someone names by its id or its name, if they may see it. */
export function channelFor(state: State, user: User, given: string): Channel {
  const name = given.replace(/^#/, '')
  const channel =
    state.channels[given] ??
    Object.values(state.channels).find(
      (other) => other.teamId === user.teamId && other.kind !== 'im' && other.name === name,
    ) ??
    refuse('channel_not_found')
  const visible = channel.kind === 'public' || channel.members.includes(user.id)
  return visible ? channel : refuse('channel_not_found')
}

/** The channel of someone who is in it, so that they can say something there. */
export function ownChannel(state: State, user: User, given: string): Channel {
  const channel = channelFor(state, user, given)
  if (!channel.members.includes(user.id)) refuse('not_in_channel')
  return channel.isArchived ? refuse('is_archived') : channel
}

/** Someone with an account. */
export function person(state: State, id: string): User {
  const user = userOf(state, id)
  return user.deleted ? refuse('account_inactive') : user
}

/** A place on someone's screen. */
function spotAt(state: State, user: User, aim: Aim): { spot: Spot; appId: string } {
  if (aim === 'modal') {
    const row = stackOf(state, user.id).at(-1) ?? refuse('no_modal')
    return { spot: { kind: 'view', row }, appId: row.appId }
  }
  if ('home' in aim) {
    const row = homeOf(state, { appId: aim.home, userId: user.id }) ?? refuse('no_home')
    return { spot: { kind: 'view', row }, appId: row.appId }
  }
  const channel = channelFor(state, user, aim.channel)
  const own = (state.ephemerals[channel.id] ?? []).find(
    ({ ts, to }) => ts === aim.ts && to === user.id,
  )
  if (own) return { spot: { kind: 'ephemeral', channel, message: own }, appId: own.appId }
  const message = messageOf(state, channel.id, aim.ts)
  const appId = message.appId ?? refuse('no_app')
  return { spot: { kind: 'message', channel: channelOf(state, channel.id), message }, appId }
}

/** Finds an element on someone's screen. */
export function findElement(state: State, user: User, aim: Aim, which: Which): Found {
  const { spot, appId } = spotAt(state, user, aim)
  const parts = spot.kind === 'view' ? [{ blocks: blocksOf(spot.row) }] : blocksIn(spot.message)
  for (const { blocks, ...where } of parts) {
    const at = locate(blocks).find((located) => isMeant(located, which))
    if (at) return { spot: { ...spot, ...where }, appId, at }
  }
  return refuse('no_such_element')
}

function isMeant({ blockId, actionId }: Located, which: Which): boolean {
  return typeof which === 'string'
    ? actionId === which
    : actionId === which.action && blockId === which.block
}
