import type { Json, UserGroup } from '../core/state.ts'
import { seconds } from './basics.ts'

/** A user group as `usergroups.list` and the events about it show it. */
export function groupJson(group: UserGroup, withUsers: boolean): Json {
  return {
    id: group.id,
    team_id: group.teamId,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: false,
    date_create: seconds(group.created),
    date_update: seconds(group.updated),
    date_delete: group.disabled === null ? 0 : seconds(group.disabled),
    auto_provision: false,
    enterprise_subteam_id: '',
    created_by: group.createdBy,
    updated_by: group.updatedBy,
    ...(group.disabled === null ? {} : { deleted_by: group.updatedBy }),
    prefs: { channels: group.channels, groups: [] },
    channel_count: group.channels.length,
    ...(withUsers ? { users: group.users, user_count: group.users.length } : {}),
  }
}
