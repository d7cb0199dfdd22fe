import { channelOf, refuse } from '../acts/find.ts'
import type { Call } from '../core/api.ts'
import { ApiError } from '../core/api-error.ts'
import type { Channel } from '../core/state.ts'

const PREFIX = { public: 'channels:', private: 'groups:', im: 'im:', mpim: 'mpim:' } as const

/** The bot that calls. */
export function me({ caller }: Call): string {
  return caller.install.botUserId
}

/** The workspace in which the app is installed. */
export function home({ caller }: Call): string {
  return caller.install.teamId
}

/** The conversation that an argument names, as far as the bot can see it: a private one only from inside. */
export function seen(call: Call, id = call.args.text('channel')): Channel {
  const channel = channelOf(call.turn.state, id)
  const hidden = channel.kind !== 'public' && !channel.members.includes(me(call))
  return hidden || channel.teamId !== home(call) ? refuse('channel_not_found') : channel
}

/** The conversation that an argument names, with the bot in it; where it is not, each method has its own word. */
export function joined(
  call: Call,
  id = call.args.text('channel'),
  error = 'not_in_channel',
): Channel {
  const channel = seen(call, id)
  return channel.members.includes(me(call)) ? channel : refuse(error)
}

/** Refuses what is closed. */
export function open(channel: Channel, error = 'is_archived'): Channel {
  return channel.isArchived ? refuse(error) : channel
}

/** Refuses conversations that are no channels, for the methods that do not know them. */
export function room(channel: Channel): Channel {
  const isDirect = channel.kind === 'im' || channel.kind === 'mpim'
  return isDirect ? refuse('method_not_supported_for_channel_type') : channel
}

/** Refuses unless the token has one of the scopes that the method names for this kind of conversation. */
export function scoped(call: Call, kind: Channel['kind'], scopes: readonly string[]): void {
  const fitting = scopes.filter((scope) => scope.startsWith(PREFIX[kind]))
  const { install } = call.caller
  if (fitting.length === 0 || fitting.some((scope) => install.scopes.includes(scope))) return
  throw new ApiError('missing_scope', {
    needed: fitting.join(','),
    provided: install.scopes.join(','),
  })
}

/** Whether the token has a scope. */
export function may({ caller }: Call, scope: string): boolean {
  return caller.install.scopes.includes(scope)
}

interface Paging {
  readonly standard: number
  readonly max: number
}

/** One page of a list, and the cursor to the next, which is empty at the end. */
export function page<Item>(
  { args }: Call,
  items: readonly Item[],
  { standard, max }: Paging,
): { readonly items: readonly Item[]; readonly next: string } {
  const limit = args.number('limit', standard)
  if (limit < 0 || !Number.isInteger(limit)) refuse('invalid_limit')
  const size = Math.min(limit === 0 ? standard : limit, max)
  const from = offsetOf(args.text('cursor'))
  const end = from + size
  return { items: items.slice(from, end), next: end < items.length ? cursorTo(end) : '' }
}

function cursorTo(offset: number): string {
  return Buffer.from(`offset:${String(offset)}`).toString('base64')
}

function offsetOf(cursor: string): number {
  if (cursor === '') return 0
  const [, offset] = /^offset:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? []
  return offset === undefined ? refuse('invalid_cursor') : Number(offset)
}
