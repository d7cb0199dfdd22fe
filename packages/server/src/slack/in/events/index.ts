import type { OnEvent } from './event.ts'
import { appHomeOpened } from './home.ts'
import { installationGone } from './installation.ts'
import { memberJoined, memberLeft } from './members.ts'
import { mention } from './mention.ts'
import { message } from './message.ts'
import { userChange } from './people.ts'
import { reactionAdded, reactionRemoved } from './reaction.ts'
import { roomChanged, sentAway } from './rooms.ts'

/** What follows from each kind of event. A kind that is not here is nothing to us. */
export const EVENTS: Readonly<Record<string, OnEvent>> = {
  app_home_opened: appHomeOpened,
  app_uninstalled: installationGone,
  tokens_revoked: installationGone,
  user_change: userChange,
  channel_archive: roomChanged,
  channel_unarchive: roomChanged,
  channel_rename: roomChanged,
  channel_deleted: roomChanged,
  channel_left: roomChanged,
  group_archive: roomChanged,
  group_unarchive: roomChanged,
  group_rename: roomChanged,
  group_deleted: roomChanged,
  group_left: sentAway,
  member_joined_channel: memberJoined,
  member_left_channel: memberLeft,
  message,
  app_mention: mention,
  reaction_added: reactionAdded,
  reaction_removed: reactionRemoved,
}
