import type { Channel, Install, Json, Message } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { messageJson, repliesTo } from '../render/message.ts'
import { emitMessage, mentionedBots } from './emit.ts'
import { messagesOf } from './find.ts'
import { tellOfLinks } from './links.ts'
import { richText } from './rich-text.ts'

/** Who says something: a person, or the bot of an app, perhaps under another name. */
export type Author =
  | { readonly kind: 'user'; readonly userId: string }
  | {
      readonly kind: 'bot'
      readonly install: Install
      readonly username?: string | null
      readonly icon?: string | null
    }

/** What is said. */
export interface Said {
  readonly text: string
  readonly blocks?: readonly Json[]
  readonly attachments?: readonly Json[]
  readonly metadata?: Json | null
  readonly threadTs?: string | null
  readonly isBroadcast?: boolean
  readonly subtype?: string | null
  readonly files?: readonly string[]
  readonly extra?: Json
}

const NOTHING = {
  username: null,
  icon: null,
  botId: null,
  appId: null,
  metadata: null,
  clientMsgId: null,
  threadTs: null,
  edited: null,
  reactions: [],
  attachments: [],
  files: [],
} as const

/** Puts a message into a channel and tells the apps that are there. Whether the author may was asked before. */
export function postMessage(turn: Turn, channel: Channel, author: Author, said: Said): Message {
  const message: Message = {
    ...NOTHING,
    ts: turn.ts(),
    channelId: channel.id,
    teamId: channel.teamId,
    ...authorFields(turn, author, said),
    text: said.text,
    blocks: blocksOf(turn, said),
    attachments: said.attachments ?? [],
    metadata: said.metadata ?? null,
    ...threadFields(said),
    files: said.files ?? [],
    extra: said.extra ?? {},
    subtype: subtypeOf(author, said),
  }
  write(turn, channel.id, [...messagesOf(turn.state, channel.id), message])
  tell(turn, channel, message)
  return message
}

function threadFields(said: Said): Pick<Message, 'threadTs' | 'isBroadcast'> {
  const threadTs = said.threadTs ?? null
  return { threadTs, isBroadcast: threadTs !== null && (said.isBroadcast ?? false) }
}

function subtypeOf(author: Author, said: Said): string | null {
  if (said.subtype) return said.subtype
  if (said.threadTs && said.isBroadcast === true) return 'thread_broadcast'
  if (said.files && said.files.length > 0) return 'file_share'
  return author.kind === 'bot' && (author.username ?? author.icon) ? 'bot_message' : null
}

function authorFields(
  turn: Turn,
  author: Author,
  { subtype }: Said,
): Partial<Message> & Pick<Message, 'userId'> {
  if (author.kind === 'user') {
    return { userId: author.userId, clientMsgId: subtype ? null : uuid(turn) }
  }
  const { install, username, icon } = author
  const disguised = Boolean(username ?? icon)
  return {
    userId: disguised ? null : install.botUserId,
    botId: install.botId,
    appId: install.appId,
    username: username ?? null,
    icon: icon ?? null,
  }
}

/** Text alone becomes a block of rich text, as Slack makes it. */
function blocksOf(turn: Turn, { text, blocks = [], subtype }: Said): readonly Json[] {
  if (blocks.length > 0 || text === '' || subtype) return blocks
  return [{ type: 'rich_text', block_id: turn.random(5), elements: [richText(text)] }]
}

function tell(turn: Turn, channel: Channel, message: Message): void {
  const json = { ...messageJson(turn.state, message), event_ts: message.ts }
  emitMessage(turn, channel, json)
  tellOfLinks(turn, channel, message)
  for (const id of mentionedBots(turn.state, message.text)) {
    const appId = turn.state.users[id]?.bot?.appId ?? ''
    const alone = channel.kind === 'im' || appId === message.appId || !channel.members.includes(id)
    if (alone || message.subtype !== null) continue
    turn.emit({
      name: 'app_mention',
      teamId: channel.teamId,
      channelId: channel.id,
      audience: { appId },
      event: { ...json, type: 'app_mention', channel: channel.id },
    })
  }
}

/** What an edit says anew; what it leaves out stays. */
export interface Edit {
  readonly text?: string
  readonly blocks?: readonly Json[]
  readonly attachments?: readonly Json[]
  readonly metadata?: Json | null
  readonly files?: readonly string[]
}

/** Changes a message and tells the apps what it was before. Without an editor it is Slack itself, such as an unfurl. */
export function editMessage(
  turn: Turn,
  channel: Channel,
  before: Message,
  edit: Edit & { readonly by: string | null },
): Message {
  const { by, ...changes } = edit
  const ts = turn.ts()
  const text = changes.text ?? before.text
  const kept = changes.blocks ?? (isMadeOfText(before) ? [] : before.blocks)
  const after: Message = {
    ...before,
    ...changes,
    text,
    blocks: blocksOf(turn, { text, blocks: kept }),
    edited: by === null ? before.edited : { userId: by, ts },
  }
  replace(turn, after)
  emitMessage(turn, channel, {
    subtype: 'message_changed',
    hidden: true,
    message: messageJson(turn.state, after),
    previous_message: messageJson(turn.state, before),
    ts,
    event_ts: ts,
  })
  return after
}

/** Blocks that Slack made of the text are made anew with it; those that an app sent stay until it sends others. */
function isMadeOfText({ blocks }: Message): boolean {
  return blocks.length === 1 && blocks[0]?.['type'] === 'rich_text'
}

/** Takes a message away. One that was answered leaves a tombstone, so that the thread stays. */
export function deleteMessage(turn: Turn, channel: Channel, message: Message): void {
  const previous = messageJson(turn.state, message)
  const ts = turn.ts()
  turn.put(
    'pins',
    channel.id,
    (turn.state.pins[channel.id] ?? []).filter((pin) => pin.ts !== message.ts),
  )
  if (repliesTo(turn.state, message).length > 0) {
    const tombstone: Message = { ...message, ...BURIED }
    replace(turn, tombstone)
    const shown = messageJson(turn.state, tombstone)
    emitMessage(turn, channel, {
      subtype: 'message_changed',
      hidden: true,
      message: shown,
      previous_message: previous,
      ts,
      event_ts: ts,
    })
    return
  }
  const rest = messagesOf(turn.state, channel.id).filter((other) => other.ts !== message.ts)
  write(turn, channel.id, rest)
  emitMessage(turn, channel, {
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: previous,
    ts,
    event_ts: ts,
  })
}

const BURIED = {
  subtype: 'tombstone',
  text: 'This message was deleted.',
  userId: 'USLACKBOT',
  botId: null,
  appId: null,
  blocks: [],
  attachments: [],
  reactions: [],
  files: [],
  metadata: null,
  extra: { hidden: true },
} as const

/** Puts a changed message in the place of the one with its `ts`, and says nothing. */
export function replace(turn: Turn, message: Message): void {
  const all = messagesOf(turn.state, message.channelId)
  write(
    turn,
    message.channelId,
    all.map((other) => (other.ts === message.ts ? message : other)),
  )
}

function write(turn: Turn, channelId: string, messages: readonly Message[]): void {
  turn.put('messages', channelId, messages)
}

function uuid(turn: Turn): string {
  const digits = turn.random(32, '0123456789abcdef')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
