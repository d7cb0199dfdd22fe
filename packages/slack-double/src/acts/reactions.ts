import type { Channel, Message, Reaction } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { emitIn } from './emit.ts'
import { refuse } from './find.ts'
import { replace } from './messages.ts'

/** Who puts which emoji under which message. */
export interface Reacting {
  readonly message: Message
  readonly userId: string
  readonly name: string
}

/** So many different emoji fit under one message; so many of one person. */
const MAX_EMOJI = 50
const MAX_OF_ONE = 23

/** Aliases under which people type the same emoji. */
const ALIASES: Readonly<Record<string, string>> = { thumbsup: '+1', thumbsdown: '-1' }

/** Puts an emoji under a message. */
export function react(turn: Turn, channel: Channel, { message, userId, name }: Reacting): void {
  const emoji = emojiOf(turn, channel, name)
  const { reactions } = message
  const there = reactions.find((reaction) => reaction.name === emoji)
  if (there?.users.includes(userId)) refuse('already_reacted')
  if (!there && reactions.length >= MAX_EMOJI) refuse('too_many_emoji')
  if (reactions.filter(({ users }) => users.includes(userId)).length >= MAX_OF_ONE) {
    refuse('too_many_reactions')
  }
  const after: readonly Reaction[] = there
    ? reactions.map((other) =>
        other === there ? { ...other, users: [...other.users, userId] } : other,
      )
    : [...reactions, { name: emoji, users: [userId] }]
  replace(turn, { ...message, reactions: after })
  tell(turn, channel, { message, userId, name: emoji }, 'reaction_added')
}

/** Takes one's own emoji away again. */
export function unreact(turn: Turn, channel: Channel, { message, userId, name }: Reacting): void {
  const emoji = emojiOf(turn, channel, name)
  const there = message.reactions.find((reaction) => reaction.name === emoji)
  if (!there?.users.includes(userId)) refuse('no_reaction')
  const after = message.reactions
    .map((other) =>
      other.name === emoji ? { ...other, users: other.users.filter((id) => id !== userId) } : other,
    )
    .filter(({ users }) => users.length > 0)
  replace(turn, { ...message, reactions: after })
  tell(turn, channel, { message, userId, name: emoji }, 'reaction_removed')
}

/** The name by which Slack knows an emoji: without colons, aliases resolved, the workspace's own allowed. */
function emojiOf(turn: Turn, channel: Channel, given: string): string {
  const name = given.replaceAll(/^:|:$/g, '')
  const known = /^[a-z0-9_+'&-]+(::skin-tone-[2-6])?$/.test(name)
  const own = turn.state.teams[channel.teamId]?.emoji[name] !== undefined
  if (!known && !own && !/^[\p{Ll}\p{Lo}\p{M}\p{N}_-]+$/u.test(name)) refuse('invalid_name')
  return ALIASES[name] ?? name
}

function tell(
  turn: Turn,
  channel: Channel,
  { message, userId, name }: Reacting,
  type: 'reaction_added' | 'reaction_removed',
): void {
  emitIn(turn, channel, {
    type,
    user: userId,
    reaction: name,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    ...(message.userId === null ? {} : { item_user: message.userId }),
  })
}
