import { archive, createChannel, rename, setCaption, unarchive } from '../acts/channels.ts'
import { refuse, teamOf, userOf } from '../acts/find.ts'
import { inviteProblem, join, leave } from '../acts/members.ts'
import type { Author } from '../acts/messages.ts'
import type { Call, Handler } from '../core/api.ts'
import { ApiError } from '../core/api-error.ts'
import type { Channel, Json } from '../core/state.ts'
import { FACTS, type MethodName } from '../facts/index.ts'
import { channelJson } from '../render/channel.ts'
import { home, joined, me, open, room, scoped, seen } from './tools.ts'

/** So many people can be invited in one call. */
const MOST_INVITED = 100

/** Methods that make channels and change them. */
export const rooms = {
  'conversations.create': (call) => {
    const { turn, args } = call
    const isPrivate = args.flag('is_private')
    needs(call, 'conversations.create', isPrivate ? 'private' : 'public')
    if (!teamOf(turn.state, home(call)).policy.appsMayCreateChannels) refuse('restricted_action')
    const channel = createChannel(turn, {
      teamId: home(call),
      name: args.text('name'),
      creator: me(call),
      isPrivate,
      raced: call.raced ?? false,
    })
    return { channel: shown(call, channel) }
  },

  'conversations.archive': (call) => {
    const channel = changeable(call, 'conversations.archive')
    archive(call.turn, channel, bot(call))
    return {}
  },

  'conversations.unarchive': (call) => {
    const channel = room(seen(call))
    needs(call, 'conversations.unarchive', channel.kind)
    unarchive(call.turn, channel, bot(call))
    return {}
  },

  'conversations.rename': (call) => {
    const channel = open(changeable(call, 'conversations.rename'))
    if (channel.creator !== me(call)) refuse('not_authorized')
    return { channel: shown(call, rename(call.turn, channel, bot(call), call.args.text('name'))) }
  },

  'conversations.setTopic': (call) => captioned(call, 'topic'),

  'conversations.setPurpose': (call) => captioned(call, 'purpose'),

  'conversations.join': (call) => {
    const channel = room(open(seen(call)))
    if (channel.kind !== 'public') refuse('method_not_supported_for_channel_type')
    const already = channel.members.includes(me(call))
    const after = join(call.turn, channel, me(call))
    const warning = already
      ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } }
      : {}
    return { channel: shown(call, after), ...warning }
  },

  'conversations.leave': (call) => {
    const channel = room(open(seen(call)))
    needs(call, 'conversations.leave', channel.kind)
    if (!channel.members.includes(me(call))) return {}
    if (channel.kind === 'private' && channel.members.length === 1) refuse('last_member')
    leave(call.turn, channel, me(call))
    return {}
  },

  'conversations.kick': (call) => {
    const channel = changeable(call, 'conversations.kick')
    const { id } = userOf(call.turn.state, call.args.text('user'))
    if (id === me(call)) refuse('cant_kick_self')
    if (channel.isGeneral) refuse('cant_kick_from_general')
    if (!channel.members.includes(id)) refuse('not_in_channel')
    leave(call.turn, channel, id)
    return {}
  },

  'conversations.invite': (call) => {
    const users = call.args.list('users')
    if (users.length === 0) refuse('no_user')
    const channel = open(changeable(call, 'conversations.invite'))
    if (users.length > MOST_INVITED) refuse('user_not_found')
    return invited(call, channel, users)
  },
} satisfies Readonly<Record<string, Handler>>

/** Some may be refused: without `force` nobody comes in then, with it the others do. */
function invited(call: Call, channel: Channel, users: readonly string[]): Json {
  const problems = users.flatMap((user) => {
    const error = inviteProblem(call.turn, channel, { inviter: me(call), invited: user })
    return error === null ? [] : [{ user, ok: false, error }]
  })
  const [first] = problems
  const force = call.args.flag('force')
  if (first && (!force || problems.length === users.length)) {
    throw new ApiError(first.error, { errors: problems })
  }
  const refused = new Set(problems.map(({ user }) => user))
  let after = channel
  for (const user of users.filter((id) => !refused.has(id))) {
    after = join(call.turn, after, user, me(call))
  }
  return { channel: shown(call, after), ...(first ? { errors: problems } : {}) }
}

function captioned(call: Call, what: 'topic' | 'purpose'): Json {
  const method = what === 'topic' ? 'conversations.setTopic' : 'conversations.setPurpose'
  const channel = open(joined(call))
  needs(call, method, channel.kind)
  const value = call.args.text(what)
  return { channel: shown(call, setCaption(call.turn, channel, bot(call), { what, value })) }
}

/** A channel with the bot in it, and a scope for its kind. */
function changeable(call: Call, method: MethodName): Channel {
  const channel = room(joined(call))
  needs(call, method, channel.kind)
  return channel
}

function needs(call: Call, method: MethodName, kind: Channel['kind']): void {
  scoped(call, kind, FACTS[method].scopes)
}

function bot({ caller }: Call): Author {
  return { kind: 'bot', install: caller.install }
}

function shown(call: Call, channel: Channel): Json {
  const { properties: _properties, ...json } = channelJson(call.turn.state, channel, me(call))
  return json
}
