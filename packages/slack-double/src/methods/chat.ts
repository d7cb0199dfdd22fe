import { openDirect } from '../acts/channels.ts'
import { messageOf, messagesOf, refuse } from '../acts/find.ts'
import { deleteMessage, editMessage, postMessage } from '../acts/messages.ts'
import { permalink } from '../acts/permalink.ts'
import { takeBlocks } from '../blocks/index.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Channel, Json, Message } from '../core/state.ts'
import { messageJson } from '../render/message.ts'
import {
  LONGEST_POST,
  LONGEST_UPDATE,
  attachmentsOf,
  authorOf,
  contentOf,
  cut,
  metadataOf,
  notLongerThan,
} from './message-content.ts'
import { home, joined, may, me, open, seen } from './tools.ts'

/** Methods that write messages and take them back. */
export const chat = {
  'chat.postMessage': (call) => {
    const channel = target(call)
    const said = contentOf(call)
    const { text, wasCut } = cut(said.text)
    const message = postMessage(call.turn, channel, authorOf(call), {
      ...said,
      text,
      ...threadOf(call, channel),
    })
    return {
      channel: channel.id,
      ts: message.ts,
      message: messageJson(call.turn.state, message, true),
      ...(wasCut ? warning('message_truncated') : {}),
    }
  },

  'chat.meMessage': (call) => {
    const channel = target(call)
    const { ts } = postMessage(call.turn, channel, authorOf(call), {
      text: call.args.text('text'),
      subtype: 'me_message',
    })
    return { channel: channel.id, ts }
  },

  'chat.update': (call) => {
    const { turn, args } = call
    const channel = open(seen(call), 'is_inactive')
    const before = own(call, channel, 'cant_update_message')
    const said = args.has('blocks') && args.text('blocks') === '[]' ? emptied(call) : edited(call)
    if (said.text !== undefined) notLongerThan(said.text, LONGEST_UPDATE)
    const after = editMessage(turn, channel, before, { ...said, by: me(call) })
    return {
      channel: channel.id,
      ts: after.ts,
      text: after.text,
      message: updated(call, after),
    }
  },

  'chat.delete': (call) => {
    const channel = seen(call)
    const message = own(call, channel, 'cant_delete_message')
    deleteMessage(call.turn, channel, message)
    return { channel: channel.id, ts: message.ts }
  },

  'chat.postEphemeral': (call) => {
    const { turn, args, caller } = call
    const channel = open(joined(call))
    const to = args.text('user')
    if (!channel.members.includes(to)) refuse('user_not_in_channel')
    const { text, blocks = [], attachments = [] } = contentOf(call)
    notLongerThan(text, LONGEST_POST)
    const ts = turn.ts()
    const { appId, botId, teamId } = caller.install
    const sent = { ts, channelId: channel.id, teamId, to, botId, appId, text, blocks, attachments }
    const shown = [
      ...(turn.state.ephemerals[channel.id] ?? []),
      { ...sent, threadTs: args.maybe('thread_ts') },
    ]
    turn.put('ephemerals', channel.id, shown)
    return { message_ts: ts }
  },

  'chat.getPermalink': (call) => {
    const channel = seen(call)
    const message = messageOf(call.turn.state, channel.id, call.args.text('message_ts'))
    return { channel: channel.id, permalink: permalink(call.turn.state, message) }
  },

  'chat.unfurl': (call) => {
    const { turn, args } = call
    if (!args.has('unfurls')) refuse('missing_unfurls')
    const unfurls = args.record('unfurls', 'invalid_unfurls_format')
    if (!args.has('channel') && args.text('source') === 'composer') return {}
    const channel = turn.state.channels[args.text('channel')] ?? refuse('cannot_find_channel')
    const message =
      messagesOf(turn.state, channel.id).find(({ ts }) => ts === args.text('ts')) ??
      refuse('cannot_find_message')
    const added = Object.entries(unfurls).map(([url, unfurl], at) =>
      unfurled(call, url, { unfurl: (unfurl ?? {}) as Json, id: at + 1 }),
    )
    editMessage(turn, channel, message, { attachments: added, by: null })
    return {}
  },
} satisfies Readonly<Record<string, Handler>>

/** What an app attaches to a message with one of its links. */
function unfurled(
  { turn, caller }: Call,
  url: string,
  { unfurl, id }: { readonly unfurl: Json; readonly id: number },
): Json {
  const blocks =
    unfurl['blocks'] === undefined ? {} : { blocks: takeBlocks(turn, unfurl['blocks']) }
  const { id: appId } = caller.app
  return {
    id,
    fallback: '[no preview available]',
    ...unfurl,
    ...blocks,
    app_unfurl_url: url,
    is_app_unfurl: true,
    app_id: appId,
  }
}

/** Where a post goes: an id, a name, or a person, with whom a direct conversation is then opened. */
function target(call: Call): Channel {
  const { turn, args } = call
  const given = args.text('channel')
  const user = turn.state.users[given]
  if (user) {
    if (user.deleted || user.teamId !== home(call)) refuse('channel_not_found')
    return openDirect(turn, home(call), [me(call), user.id]).channel
  }
  const name = given.replace(/^#/, '')
  const named = Object.values(turn.state.channels).find(
    (channel) => channel.teamId === home(call) && channel.name !== '' && channel.name === name,
  )
  const channel = open(seen(call, named?.id ?? given))
  const inside = channel.members.includes(me(call))
  if (!inside && !may(call, 'chat:write.public')) refuse('not_in_channel')
  return channel.isReadOnly ? refuse('restricted_action_read_only_channel') : channel
}

/** The thread that a post belongs to. A reply's own `ts` leads to its parent. */
function threadOf(
  { turn, args }: Call,
  channel: Channel,
): { readonly threadTs?: string; readonly isBroadcast?: boolean } {
  const given = args.text('thread_ts')
  if (given === '') return {}
  const parent = messagesOf(turn.state, channel.id).find(({ ts }) => ts === given)
  if (parent?.subtype?.startsWith('channel_')) refuse('cannot_reply_to_message')
  return { threadTs: parent?.threadTs ?? given, isBroadcast: args.flag('reply_broadcast') }
}

/** A message of the app that calls: it changes no other. */
function own(call: Call, channel: Channel, error: string): Message {
  const message = messageOf(call.turn.state, channel.id, call.args.text('ts'))
  return message.appId === call.caller.app.id ? message : refuse(error)
}

/** What an update says anew: what it leaves out stays. */
function edited(call: Call): {
  readonly text?: string
  readonly blocks?: readonly Json[]
  readonly attachments?: readonly Json[]
  readonly metadata?: Json | null
} {
  const { args } = call
  const metadata = metadataOf(call)
  const { text, blocks } = contentOf(call)
  return {
    ...(args.has('text') || args.has('markdown_text') ? { text } : {}),
    ...(args.has('blocks') ? { blocks: blocks ?? [] } : {}),
    ...(args.has('attachments') ? { attachments: attachmentsOf(call) } : {}),
    ...(metadata === undefined ? {} : { metadata }),
  }
}

/** What an update answers with: the message without its place, its thread and what others put under it. */
function updated(call: Call, message: Message): Json {
  const shown = messageJson(call.turn.state, message, true)
  return Object.fromEntries(UPDATED.flatMap((key) => (key in shown ? [[key, shown[key]]] : [])))
}

const UPDATED = [
  'type',
  'user',
  'bot_id',
  'app_id',
  'bot_profile',
  'team',
  'text',
  'blocks',
  'files',
  'metadata',
  'edited',
]

/** An update that takes the blocks away and leaves the text. */
function emptied(call: Call): ReturnType<typeof edited> {
  const { args } = call
  if (!args.has('text')) refuse('no_text')
  return { text: args.text('text'), blocks: [] }
}

function warning(name: string): Json {
  return { warning: name, response_metadata: { warnings: [name] } }
}
