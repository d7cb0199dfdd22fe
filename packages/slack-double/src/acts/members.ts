import type { Channel, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { set } from './channels.ts'
import { emitChannel, emitIn, kindOf } from './emit.ts'
import { refuse } from './find.ts'
import { postMessage } from './messages.ts'

/** Brings a person into a channel; with an inviter when someone else did. */
export function join(turn: Turn, channel: Channel, userId: string, inviter?: string): Channel {
  if (channel.members.includes(userId)) return channel
  const after = set(turn, channel, { members: [...channel.members, userId] })
  const by = inviter === undefined ? {} : { inviter }
  emitIn(turn, after, {
    type: 'member_joined_channel',
    user: userId,
    channel: channel.id,
    channel_type: kindOf(channel).letter,
    team: channel.teamId,
    ...by,
  })
  postMessage(
    turn,
    after,
    { kind: 'user', userId },
    { text: `<@${userId}> has joined the channel`, subtype: 'channel_join', extra: by },
  )
  return after
}

/** Takes a person out of a channel, by themselves or by another. A bot that is out hears only that. */
export function leave(turn: Turn, channel: Channel, userId: string): Channel {
  const { members, isGeneral } = channel
  if (isGeneral) refuse('cant_leave_general')
  emitIn(turn, channel, {
    type: 'member_left_channel',
    user: userId,
    channel: channel.id,
    channel_type: kindOf(channel).letter,
    team: channel.teamId,
  })
  const bot = turn.state.users[userId]?.bot
  if (bot) {
    turn.emit({
      name: channel.kind === 'public' ? 'channel_left' : 'group_left',
      teamId: channel.teamId,
      channelId: channel.id,
      audience: { appId: bot.appId },
      event: {
        type: channel.kind === 'public' ? 'channel_left' : 'group_left',
        channel: channel.id,
        actor_id: userId,
        event_ts: turn.ts(),
      },
    })
  }
  postMessage(
    turn,
    channel,
    { kind: 'user', userId },
    { text: `<@${userId}> has left the channel`, subtype: 'channel_leave' },
  )
  const current = turn.state.channels[channel.id] ?? channel
  return set(turn, current, { members: members.filter((id) => id !== userId) })
}

/** Why a person cannot be invited; null when they can. */
export function inviteProblem(
  turn: Turn,
  channel: Channel,
  { inviter, invited }: { readonly inviter: string; readonly invited: string },
): string | null {
  const user: User | undefined = turn.state.users[invited]
  if (invited === inviter) return 'cant_invite_self'
  if (!user || user.teamId !== channel.teamId) return 'user_not_found'
  if (user.deleted) return 'cant_invite'
  if (channel.members.includes(invited)) return 'already_in_channel'
  return guestProblem(turn, channel, user)
}

function guestProblem(turn: Turn, channel: Channel, user: User): string | null {
  if (user.guest === 'no') return null
  if (!turn.state.teams[channel.teamId]?.policy.appsMayInviteGuests) return 'user_is_restricted'
  const rooms = Object.values(turn.state.channels).filter(
    ({ kind, members }) => kind !== 'im' && kind !== 'mpim' && members.includes(user.id),
  )
  return user.guest === 'ultra' && rooms.length > 0 ? 'ura_max_channels' : null
}

/** Makes a channel vanish, as a person with the right to can. After this it is nowhere to be found. */
export function deleteChannel(turn: Turn, channel: Channel, actor: string): void {
  emitChannel(turn, channel, 'deleted', { channel: channel.id, actor_id: actor })
  turn.drop('channels', channel.id)
  turn.drop('messages', channel.id)
  turn.drop('pins', channel.id)
}
