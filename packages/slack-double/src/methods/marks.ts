import { messageOf, refuse } from '../acts/find.ts'
import { permalink } from '../acts/permalink.ts'
import { pin, unpin } from '../acts/pins.ts'
import { react, unreact } from '../acts/reactions.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Bookmark, Channel, Json, Message } from '../core/state.ts'
import { seconds } from '../render/basics.ts'
import { messageJson } from '../render/message.ts'
import { joined, me, open, seen } from './tools.ts'

/** Not in the reference: more bookmarks than that have not been seen on one channel. */
const MOST_BOOKMARKS = 100

/** Methods for what hangs on a message or a channel: reactions, pins, bookmarks. */
export const marks = {
  'reactions.add': (call) => {
    const { channel, message } = item(call, open(joined(call, undefined, 'no_access')))
    react(call.turn, channel, { message, userId: me(call), name: call.args.text('name') })
    return {}
  },

  'reactions.remove': (call) => {
    const { channel, message } = item(call, seen(call))
    unreact(call.turn, channel, { message, userId: me(call), name: call.args.text('name') })
    return {}
  },

  'reactions.get': (call) => {
    const { channel, message } = item(call, seen(call))
    return {
      type: 'message',
      channel: channel.id,
      message: {
        ...messageJson(call.turn.state, message),
        permalink: permalink(call.turn.state, message),
      },
    }
  },

  'pins.add': (call) => {
    const { channel, message } = item(call, joined(call))
    if (message.subtype?.startsWith('channel_')) refuse('not_pinnable')
    pin(call.turn, channel, message, me(call))
    return {}
  },

  'pins.remove': (call) => {
    const { channel, message } = item(call, joined(call, undefined, 'channel_not_found'))
    unpin(call.turn, channel, message, me(call))
    return {}
  },

  'pins.list': (call) => {
    const channel = seen(call)
    const { state } = call.turn
    return {
      items: (state.pins[channel.id] ?? []).toReversed().map((pinned) => {
        const message = messageOf(state, channel.id, pinned.ts)
        return {
          type: 'message',
          created: seconds(pinned.created),
          created_by: pinned.userId,
          channel: channel.id,
          message: { ...messageJson(state, message), permalink: permalink(state, message) },
        }
      }),
    }
  },

  'bookmarks.add': (call) => {
    const { turn, args } = call
    const channel = seen(call, args.text('channel_id'))
    if (args.text('type') !== 'link') refuse('invalid_bookmark_type')
    if (bookmarksOf(call, channel).length >= MOST_BOOKMARKS) refuse('too_many_bookmarks')
    const bookmark: Bookmark = {
      id: turn.id('Bk'),
      channelId: channel.id,
      title: args.text('title'),
      link: linkOf(args.text('link')),
      emoji: args.text('emoji'),
      type: 'link',
      created: turn.now,
      updated: 0,
      updatedBy: me(call),
      parentId: args.maybe('parent_id'),
    }
    turn.put('bookmarks', bookmark.id, bookmark)
    return { bookmark: bookmarkJson(call, bookmark) }
  },

  'bookmarks.edit': (call) => {
    const { turn, args } = call
    const bookmark = bookmarkOf(call)
    const after: Bookmark = {
      ...bookmark,
      title: args.maybe('title') ?? bookmark.title,
      link: args.has('link') ? linkOf(args.text('link')) : bookmark.link,
      emoji: args.maybe('emoji') ?? bookmark.emoji,
      updated: turn.now,
      updatedBy: me(call),
    }
    turn.put('bookmarks', after.id, after)
    return { bookmark: bookmarkJson(call, after) }
  },

  'bookmarks.remove': (call) => {
    call.turn.drop('bookmarks', bookmarkOf(call).id)
    return {}
  },

  'bookmarks.list': (call) => {
    const channel = seen(call, call.args.text('channel_id'))
    return {
      bookmarks: bookmarksOf(call, channel).map((bookmark) => bookmarkJson(call, bookmark)),
    }
  },
} satisfies Readonly<Record<string, Handler>>

function item(
  call: Call,
  channel: Channel,
): { readonly channel: Channel; readonly message: Message } {
  const { args, turn } = call
  if (!args.has('timestamp')) refuse('no_item_specified')
  const ts = args.text('timestamp')
  if (!/^\d+\.\d+$/.test(ts)) refuse('bad_timestamp')
  return { channel, message: messageOf(turn.state, channel.id, ts) }
}

function bookmarksOf({ turn }: Call, { id }: Channel): readonly Bookmark[] {
  return Object.values(turn.state.bookmarks).filter(({ channelId }) => channelId === id)
}

function bookmarkOf(call: Call): Bookmark {
  const channel = seen(call, call.args.text('channel_id'))
  const id = call.args.text('bookmark_id')
  return bookmarksOf(call, channel).find((bookmark) => bookmark.id === id) ?? refuse('not_found')
}

function linkOf(link: string): string {
  return /^(https?|mailto|slack):/.test(link) ? link : refuse('invalid_link')
}

function bookmarkJson({ caller }: Call, bookmark: Bookmark): Json {
  return {
    id: bookmark.id,
    channel_id: bookmark.channelId,
    title: bookmark.title,
    link: bookmark.link,
    emoji: bookmark.emoji,
    icon_url: null,
    type: bookmark.type,
    entity_id: null,
    date_created: seconds(bookmark.created),
    date_updated: seconds(bookmark.updated),
    rank: 'u',
    last_updated_by_user_id: bookmark.updatedBy,
    last_updated_by_team_id: caller.install.teamId,
    shortcut_id: null,
    app_id: null,
  }
}
