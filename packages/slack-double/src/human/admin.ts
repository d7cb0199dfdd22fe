import { changeGroup } from '../acts/groups.ts'
import { emitIn, emitTeam } from '../acts/emit.ts'
import { refuse } from '../acts/find.ts'
import { postMessage, uninstall } from '../acts/index.ts'
import type { Double } from '../core/double.ts'
import type { Channel, FileRow, Message, UserGroup } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { channelFor, ownChannel, person } from './spots.ts'

/** A file that someone puts into a channel. */
export interface Upload {
  readonly name: string
  readonly content: string
  /** How the content is written down; text unless it says. */
  readonly encoding?: 'utf8' | 'base64'
  readonly mimetype?: string
  readonly text?: string
  readonly threadTs?: string
}

/** What people do besides talking: files, user groups, apps, sharing a channel with another company. */
export function administer(double: Double, userId: string) {
  return {
    /** Puts a file into a channel with a few words; apps hear of the message and of the file. */
    upload: (given: string, wanted: Upload): Message =>
      double.change((turn) => {
        const channel = ownChannel(turn.state, person(turn.state, userId), given)
        return upload(turn, channel, { ...wanted, userId })
      }),
    /** Puts these people into a user group, as someone does by hand in Slack. */
    setGroupMembers: (groupId: string, users: readonly string[]): UserGroup =>
      double.change((turn) => {
        person(turn.state, userId)
        const group = turn.state.userGroups[groupId] ?? refuse('no_such_subteam')
        return users.length === 0
          ? refuse('no_users_provided')
          : changeGroup(turn, group, userId, { users })
      }),
    /** Takes an app out of the workspace, or only its token away. */
    removeApp: (appId: string, how: 'revoked' | 'uninstalled' = 'uninstalled'): void => {
      double.change((turn) => {
        const { teamId, isAdmin } = person(turn.state, userId)
        if (!isAdmin) refuse('restricted_action')
        const found = Object.values(turn.state.installs).find(
          (install) => install.appId === appId && install.teamId === teamId && !install.revoked,
        )
        uninstall(turn, found ?? refuse('no_app'), how)
      })
    },
    /** Shares a channel with another company. A private one goes on under another id. */
    shareChannel: (given: string): Channel =>
      double.change((turn) =>
        share(turn, channelFor(turn.state, person(turn.state, userId), given)),
      ),
  }
}

function upload(turn: Turn, channel: Channel, wanted: Upload & { userId: string }): Message {
  const { userId, name, mimetype = 'text/plain', text = '', threadTs = null } = wanted
  const bytes = Buffer.from(wanted.content, wanted.encoding ?? 'utf8')
  const file: FileRow = {
    id: turn.id('F'),
    teamId: channel.teamId,
    userId,
    name,
    title: name,
    mimetype,
    size: bytes.length,
    content: bytes.toString('base64'),
    created: turn.now,
    completed: true,
    deleted: false,
    channels: [channel.id],
  }
  turn.put('files', file.id, file)
  const author = { kind: 'user', userId } as const
  const said = { text, files: [file.id], threadTs, subtype: 'file_share', extra: { upload: true } }
  const message = postMessage(turn, channel, author, said)
  emitIn(turn, channel, {
    type: 'file_shared',
    file_id: file.id,
    user_id: userId,
    file: { id: file.id },
    channel_id: channel.id,
  })
  return message
}

function share(turn: Turn, channel: Channel): Channel {
  const shared =
    channel.kind === 'private'
      ? moved(turn, channel, { ...channel, id: turn.id('C'), isExtShared: true })
      : { ...channel, isExtShared: true }
  turn.put('channels', shared.id, shared)
  emitIn(turn, shared, {
    type: 'channel_shared',
    connected_team_id: turn.id('T'),
    channel: shared.id,
  })
  return shared
}

/** Everything that stood under the old id stands under the new one. */
function moved(turn: Turn, before: Channel, after: Channel): Channel {
  const { messages, pins, ephemerals, bookmarks } = turn.state
  const rest = { channelId: after.id }
  const moveAll = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => Object.assign({}, row, rest))
  turn.put('messages', after.id, moveAll(messages[before.id] ?? []))
  turn.put('ephemerals', after.id, moveAll(ephemerals[before.id] ?? []))
  turn.put('pins', after.id, pins[before.id] ?? [])
  for (const bookmark of Object.values(bookmarks)) {
    if (bookmark.channelId === before.id) {
      turn.put('bookmarks', bookmark.id, { ...bookmark, ...rest })
    }
  }
  for (const table of ['channels', 'messages', 'ephemerals', 'pins'] as const) {
    turn.drop(table, before.id)
  }
  emitTeam(turn, after.teamId, {
    type: 'channel_id_changed',
    old_channel_id: before.id,
    new_channel_id: after.id,
  })
  return after
}
