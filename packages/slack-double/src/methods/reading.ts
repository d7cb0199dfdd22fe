import { openDirect } from '../acts/channels.ts'
import { messagesOf, refuse, teamOf } from '../acts/find.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Channel, Json, Message } from '../core/state.ts'
import { FACTS } from '../facts/index.ts'
import { channelJson } from '../render/channel.ts'
import { messageJson } from '../render/message.ts'
import { home, joined, may, me, page, scoped, seen } from './tools.ts'

const KINDS = {
  public_channel: 'public',
  private_channel: 'private',
  mpim: 'mpim',
  im: 'im',
} as const

const MOST_IN_A_DIRECT = 8

/** Methods that read channels, and those that open direct ones. */
export const reading = {
  'conversations.info': (call) => {
    const channel = seen(call)
    scoped(call, channel.kind, FACTS['conversations.info'].scopes)
    const { args } = call
    return {
      channel: {
        ...shown(call, channel),
        ...(channel.members.includes(me(call)) ? { last_read: '0000000000.000000' } : {}),
        ...(args.flag('include_num_members') ? { num_members: channel.members.length } : {}),
      },
    }
  },

  'conversations.list': (call) => {
    const kinds = kindsOf(call)
    const inTeam = Object.values(call.turn.state.channels).filter(
      (channel) =>
        channel.teamId === home(call) &&
        kinds.includes(channel.kind) &&
        (channel.kind === 'public' || channel.members.includes(me(call))),
    )
    return listed(call, inTeam, (channel) => ({
      ...shown(call, channel),
      ...(channel.kind === 'im' ? {} : { num_members: channel.members.length }),
    }))
  },

  'users.conversations': (call) => {
    const kinds = kindsOf(call)
    const user = call.args.maybe('user') ?? me(call)
    const theirs = Object.values(call.turn.state.channels).filter(
      (channel) =>
        kinds.includes(channel.kind) &&
        channel.members.includes(user) &&
        (channel.kind === 'public' || channel.members.includes(me(call))),
    )
    return listed(call, theirs, (channel) => {
      const { is_member: _member, ...json } = shown(call, channel)
      return json
    })
  },

  'conversations.members': (call) => {
    const channel = seen(call)
    scoped(call, channel.kind, FACTS['conversations.members'].scopes)
    const { items, next } = page(call, channel.members, { standard: 100, max: 1000 })
    return { members: items, response_metadata: { next_cursor: next } }
  },

  'conversations.history': (call) => {
    const channel = joined(call)
    scoped(call, channel.kind, FACTS['conversations.history'].scopes)
    const latest = messagesOf(call.turn.state, channel.id)
      .filter(({ threadTs, isBroadcast }) => threadTs === null || isBroadcast)
      .filter(within(call))
      .toReversed()
    const { items, next } = page(call, latest, limits(call, 999))
    return {
      messages: shownMessages(call, items),
      has_more: next !== '',
      pin_count: (call.turn.state.pins[channel.id] ?? []).length,
      channel_actions_ts: null,
      channel_actions_count: 0,
      ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
    }
  },

  'conversations.replies': (call) => {
    const channel = joined(call, undefined, 'channel_not_found')
    scoped(call, channel.kind, FACTS['conversations.replies'].scopes)
    const all = messagesOf(call.turn.state, channel.id)
    const asked = all.find(({ ts }) => ts === call.args.text('ts')) ?? refuse('thread_not_found')
    const root = asked.threadTs ?? asked.ts
    const thread = all.filter(({ ts, threadTs }) => ts === root || threadTs === root)
    const inTime = thread.filter((message) => message.ts === root || within(call)(message))
    const { items, next } = page(call, inTime, limits(call, 1000))
    return {
      messages: shownMessages(call, items),
      has_more: next !== '',
      ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
    }
  },

  'conversations.open': (call) => {
    const { args } = call
    const { channel, already } = args.has('channel')
      ? { channel: direct(call), already: true }
      : opened(call)
    const known = already ? { no_op: true, already_open: true } : {}
    const full = args.flag('return_im') && channel.kind === 'im'
    const { user: _user, updated: _updated, ...json } = shown(call, channel)
    return { ...known, channel: full ? { ...json, is_open: true } : { id: channel.id } }
  },

  'conversations.close': (call) => {
    direct(call)
    return {}
  },

  'conversations.mark': (call) => {
    joined(call)
    if (!/^\d+\.\d+$/.test(call.args.text('ts'))) refuse('invalid_timestamp')
    return {}
  },
} satisfies Readonly<Record<string, Handler>>

function opened(call: Call): ReturnType<typeof openDirect> {
  const { turn, args } = call
  const users = args.list('users')
  if (users.length === 0) refuse('users_list_not_supplied')
  if (users.length > MOST_IN_A_DIRECT) refuse('too_many_users')
  for (const id of users) {
    const user = turn.state.users[id]
    if (!user || user.teamId !== home(call)) refuse('user_not_found')
    if (user.deleted) refuse('user_disabled')
  }
  scoped(call, users.length > 1 ? 'mpim' : 'im', FACTS['conversations.open'].scopes)
  const found = openDirect(turn, home(call), [me(call), ...users])
  return args.flag('prevent_creation') && !found.already ? refuse('channel_not_found') : found
}

function direct(call: Call): Channel {
  const channel = seen(call)
  const isDirect = channel.kind === 'im' || channel.kind === 'mpim'
  return isDirect ? channel : refuse('method_not_supported_for_channel_type')
}

function listed(call: Call, channels: readonly Channel[], show: (channel: Channel) => Json): Json {
  const open = channels
    .filter(({ isArchived }) => !(isArchived && call.args.flag('exclude_archived')))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const { items, next } = page(call, open, { standard: 100, max: 999 })
  return { channels: items.map(show), response_metadata: { next_cursor: next } }
}

function kindsOf(call: Call): readonly Channel['kind'][] {
  const types = call.args.has('types') ? call.args.list('types') : ['public_channel']
  return types.map((type) => {
    if (!Object.hasOwn(KINDS, type)) refuse('invalid_types')
    const kind = KINDS[type as keyof typeof KINDS]
    scoped(call, kind, FACTS['conversations.list'].scopes)
    return kind
  })
}

/** Slack's limit of 2025 cuts pages to fifteen. */
function limits(call: Call, max: number): { readonly standard: number; readonly max: number } {
  const { historyLimited } = teamOf(call.turn.state, home(call)).policy
  return historyLimited ? { standard: 15, max: 15 } : { standard: max === 999 ? 100 : max, max }
}

/** Whether a message lies between `oldest` and `latest`, which count only when `inclusive` says so. */
function within({ args }: Call): (message: Message) => boolean {
  const oldest = timeOf(args.text('oldest'), 'invalid_ts_oldest')
  const latest = timeOf(args.text('latest'), 'invalid_ts_latest')
  const inclusive = args.flag('inclusive')
  return ({ ts }) => {
    const time = micros(ts)
    if (inclusive && (time === oldest || time === latest)) return true
    return (oldest === null || time > oldest) && (latest === null || time < latest)
  }
}

function timeOf(text: string, error: string): bigint | null {
  if (text === '') return null
  return /^\d+(\.\d+)?$/.test(text) ? micros(text) : refuse(error)
}

function micros(ts: string): bigint {
  const [whole = '0', part = ''] = ts.split('.')
  return BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0').slice(0, 6))
}

function shownMessages(call: Call, messages: readonly Message[]): readonly Json[] {
  const asked = call.args.flag('include_all_metadata')
  const all = may(call, 'metadata.message:read')
  return messages.map((message) => {
    const isOwn = message.appId === call.caller.app.id
    return messageJson(call.turn.state, message, asked && (all || isOwn))
  })
}

function shown(call: Call, channel: Channel): Json {
  return channelJson(call.turn.state, channel, me(call))
}
