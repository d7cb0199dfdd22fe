import type { Caption, Channel, Json, State } from '../core/state.ts'
import { seconds } from './basics.ts'

/** A conversation as `conversations.list` shows it to one who may see it. */
export function channelJson(state: State, channel: Channel, viewer: string): Json {
  return channel.kind === 'im' ? imJson(channel, viewer) : roomJson(state, channel, viewer)
}

function roomJson(state: State, channel: Channel, viewer: string): Json {
  const { canvasId } = channel
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind !== 'mpim',
    is_group: false,
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    created: seconds(channel.created),
    is_archived: channel.isArchived,
    is_general: channel.isGeneral,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: channel.teamId,
    updated: channel.updated,
    creator: channel.creator,
    is_ext_shared: channel.isExtShared,
    shared_team_ids: [channel.teamId],
    pending_connected_team_ids: [],
    is_member: channel.members.includes(viewer),
    topic: captionJson(channel.topic),
    purpose: captionJson(channel.purpose),
    previous_names: channel.previousNames,
    ...(canvasId === null ? {} : { properties: { canvas: canvasJson(state, canvasId) } }),
  }
}

function canvasJson(state: State, id: string): Json {
  const canvas = state.canvases[id]
  return { file_id: id, is_empty: (canvas?.sections ?? []).length === 0, quip_thread_id: id }
}

function imJson(channel: Channel, viewer: string): Json {
  return {
    id: channel.id,
    created: seconds(channel.created),
    is_archived: channel.isArchived,
    is_im: true,
    is_org_shared: false,
    context_team_id: channel.teamId,
    updated: channel.updated,
    user: channel.members.find((id) => id !== viewer) ?? viewer,
  }
}

function captionJson({ value, creator, lastSet }: Caption): Json {
  return { value, creator, last_set: seconds(lastSet) }
}
