import type { UserGroup } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { seconds } from '../render/basics.ts'
import { groupJson } from '../render/group.ts'
import { emitTeam } from './emit.ts'

/** Makes a user group. */
export function createGroup(
  turn: Turn,
  given: Pick<UserGroup, 'teamId' | 'name' | 'handle' | 'description' | 'channels' | 'createdBy'>,
): UserGroup {
  const group: UserGroup = {
    ...given,
    id: turn.id('S'),
    users: [],
    created: turn.now,
    updated: turn.now,
    disabled: null,
    updatedBy: given.createdBy,
  }
  turn.put('userGroups', group.id, group)
  emitTeam(turn, group.teamId, { type: 'subteam_created', subteam: groupJson(group, true) })
  return group
}

/** Changes what a user group is called, whether it is on, or who is in it. */
export function changeGroup(
  turn: Turn,
  group: UserGroup,
  by: string,
  changes: Partial<UserGroup>,
): UserGroup {
  const after: UserGroup = { ...group, ...changes, updated: turn.now, updatedBy: by }
  turn.put('userGroups', after.id, after)
  if (changes.users) tellMembers(turn, group, after)
  emitTeam(turn, after.teamId, { type: 'subteam_updated', subteam: groupJson(after, true) })
  return after
}

function tellMembers(turn: Turn, before: UserGroup, after: UserGroup): void {
  const added = after.users.filter((id) => !before.users.includes(id))
  const removed = before.users.filter((id) => !after.users.includes(id))
  emitTeam(turn, after.teamId, {
    type: 'subteam_members_changed',
    subteam_id: after.id,
    team_id: after.teamId,
    date_previous_update: seconds(before.updated),
    date_update: seconds(after.updated),
    added_users: added,
    added_users_count: added.length,
    removed_users: removed,
    removed_users_count: removed.length,
  })
}
