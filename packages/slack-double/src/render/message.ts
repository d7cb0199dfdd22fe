import type { Ephemeral, Json, Message, State } from '../core/state.ts'
import { compact, seconds } from './basics.ts'
import { fileJson } from './file.ts'

/** A message as history and events show it; `metadata` only to those who ask. */
export function messageJson(state: State, message: Message, withMetadata = false): Json {
  return {
    type: 'message',
    ...compact({
      subtype: message.subtype,
      user: message.userId,
      client_msg_id: message.clientMsgId,
      username: message.username,
      icons: iconsOf(message.icon),
      bot_id: message.botId,
      app_id: message.appId,
      bot_profile: message.botId === null ? null : botProfile(state, message.botId),
      team: message.subtype === 'tombstone' ? null : message.teamId,
      blocks: message.blocks,
      attachments: message.attachments,
      metadata: withMetadata ? message.metadata : null,
      edited: message.edited && { user: message.edited.userId, ts: message.edited.ts },
      files: message.files.map((id) => fileJson(state, id)),
      reactions: message.reactions.map(reactionJson),
      pinned_to: isPinned(state, message) ? [message.channelId] : null,
      parent_user_id: parentOf(state, message)?.userId,
    }),
    text: message.text,
    ts: message.ts,
    ...threadJson(state, message),
    ...message.extra,
  }
}

/** What a message says about its thread: where it belongs, or what was answered. */
function threadJson(state: State, message: Message): Json {
  if (message.threadTs !== null) {
    const root = parentOf(state, message)
    const broadcast = message.isBroadcast && root
    return { thread_ts: message.threadTs, ...(broadcast ? { root: messageJson(state, root) } : {}) }
  }
  const replies = repliesTo(state, message)
  const last = replies.at(-1)
  if (!last) return {}
  const users = [...new Set(replies.flatMap(({ userId, botId }) => userId ?? botId ?? []))]
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users.slice(0, 5),
    latest_reply: last.ts,
    is_locked: false,
    subscribed: false,
  }
}

/** The replies to a message, oldest first. */
export function repliesTo(state: State, { channelId, ts }: Message): readonly Message[] {
  return (state.messages[channelId] ?? []).filter(({ threadTs }) => threadTs === ts)
}

/** A message that one person sees, as that person's Slack gets it. */
export function ephemeralJson(message: Ephemeral): Json {
  return {
    type: 'message',
    subtype: 'bot_message',
    is_ephemeral: true,
    text: message.text,
    ts: message.ts,
    bot_id: message.botId,
    app_id: message.appId,
    ...compact({
      blocks: message.blocks,
      attachments: message.attachments,
      thread_ts: message.threadTs,
    }),
  }
}

function parentOf(state: State, { channelId, threadTs }: Message): Message | undefined {
  if (threadTs === null) return undefined
  return (state.messages[channelId] ?? []).find(({ ts }) => ts === threadTs)
}

function isPinned(state: State, { channelId, ts }: Message): boolean {
  return (state.pins[channelId] ?? []).some((pin) => pin.ts === ts)
}

function reactionJson({ name, users }: Message['reactions'][number]): Json {
  return { name, users, count: users.length }
}

function iconsOf(icon: string | null): Json | null {
  if (icon === null) return null
  return icon.startsWith(':') ? { emoji: icon } : { image_64: icon }
}

/** The profile that goes with what a bot says. */
function botProfile(state: State, botId: string): Json | null {
  const bot = Object.values(state.users).find((user) => user.bot?.botId === botId)
  if (!bot?.bot) return null
  return {
    id: botId,
    app_id: bot.bot.appId,
    name: bot.name,
    icons: botIcons,
    deleted: bot.deleted,
    updated: seconds(bot.updated),
    team_id: bot.teamId,
  }
}

/** Pictures of bots lead nowhere: the double has none. */
export const botIcons: Json = {
  image_36: 'https://slack-double.example/bot_36.png',
  image_48: 'https://slack-double.example/bot_48.png',
  image_72: 'https://slack-double.example/bot_72.png',
}
