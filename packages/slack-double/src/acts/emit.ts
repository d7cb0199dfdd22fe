import type { Channel, Json, State } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'

const KINDS = {
  public: { subscription: 'message.channels', type: 'channel', letter: 'C' },
  private: { subscription: 'message.groups', type: 'group', letter: 'G' },
  im: { subscription: 'message.im', type: 'im', letter: 'D' },
  mpim: { subscription: 'message.mpim', type: 'mpim', letter: 'G' },
} as const

/** What events call a conversation of this kind. */
export function kindOf(channel: Channel): (typeof KINDS)[Channel['kind']] {
  return KINDS[channel.kind]
}

/** Tells the apps in a channel of a message or of what became of one. */
export function emitMessage(turn: Turn, channel: Channel, event: Json): void {
  const { subscription, type } = kindOf(channel)
  turn.emit({
    name: subscription,
    teamId: channel.teamId,
    channelId: channel.id,
    audience: 'members',
    event: { type: 'message', channel: channel.id, channel_type: type, ...event },
  })
}

/** Tells the apps in a channel of anything else. */
export function emitIn(turn: Turn, channel: Channel, event: Json): void {
  turn.emit({
    name: String(event['type']),
    teamId: channel.teamId,
    channelId: channel.id,
    audience: 'members',
    event: { event_ts: turn.ts(), ...event },
  })
}

/** Tells every app of a workspace. */
export function emitTeam(turn: Turn, teamId: string, event: Json): void {
  turn.emit({
    name: String(event['type']),
    teamId,
    channelId: null,
    audience: 'team',
    event: { event_ts: turn.ts(), ...event },
  })
}

/** Tells of a channel: all apps of a public one, only its members of a private one, under the name that its kind has. */
export function emitChannel(turn: Turn, channel: Channel, what: string, event: Json): void {
  const isPublic = channel.kind === 'public'
  const type = `${isPublic ? 'channel' : 'group'}_${what}`
  turn.emit({
    name: type,
    teamId: channel.teamId,
    channelId: channel.id,
    audience: isPublic ? 'team' : 'members',
    event: { type, ...event, event_ts: turn.ts() },
  })
}

/** The bot users that a text mentions. */
export function mentionedBots(state: State, text: string): readonly string[] {
  const ids = [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id = '']) => id)
  return [...new Set(ids)].filter((id) => state.users[id]?.bot)
}
