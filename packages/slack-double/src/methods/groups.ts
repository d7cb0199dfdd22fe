import { refuse, teamOf } from '../acts/find.ts'
import { changeGroup, createGroup } from '../acts/groups.ts'
import { refuseArgument } from '../blocks/index.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Json, UserGroup } from '../core/state.ts'
import { FACTS, type MethodName } from '../facts/index.ts'
import { groupJson } from '../render/group.ts'
import { home, me } from './tools.ts'

/** Methods for user groups. A group is never empty. */
export const groups = {
  'usergroups.list': (call) => {
    paid(call, 'usergroups.list')
    const all = inTeam(call).filter(
      ({ disabled }) => disabled === null || call.args.flag('include_disabled'),
    )
    const withUsers = call.args.flag('include_users')
    return { usergroups: all.map((group) => groupJson(group, withUsers)) }
  },

  'usergroups.create': (call) => {
    allowed(call, 'usergroups.create')
    const { args } = call
    const name = args.text('name')
    const handle = args.maybe('handle') ?? name.toLowerCase().replaceAll(/\s+/g, '-')
    if (inTeam(call).some((group) => group.name === name)) refuse('name_already_exists')
    if (inTeam(call).some((group) => group.handle === handle)) refuse('handle_already_exists')
    if (!/^[\p{Ll}\p{Lo}\p{M}\p{N}._-]+$/u.test(handle)) refuse('bad_handle')
    if (['here', 'channel', 'everyone'].includes(handle)) refuse('forbidden_handle')
    const group = createGroup(call.turn, {
      teamId: home(call),
      name,
      handle,
      description: args.text('description'),
      channels: args.list('channels'),
      createdBy: me(call),
    })
    return { usergroup: groupJson(group, false) }
  },

  'usergroups.update': (call) => {
    allowed(call, 'usergroups.update')
    const { args } = call
    return changed(call, {
      ...(args.has('name') ? { name: args.text('name') } : {}),
      ...(args.has('handle') ? { handle: args.text('handle') } : {}),
      ...(args.has('description') ? { description: args.text('description') } : {}),
      ...(args.has('channels') ? { channels: args.list('channels') } : {}),
    })
  },

  'usergroups.enable': (call) => {
    allowed(call, 'usergroups.enable')
    return changed(call, { disabled: null })
  },

  'usergroups.disable': (call) => {
    allowed(call, 'usergroups.disable')
    return changed(call, { disabled: call.turn.now })
  },

  'usergroups.users.list': (call) => {
    paid(call, 'usergroups.users.list')
    const id = call.args.text('usergroup')
    const group = inTeam(call).find((other) => other.id === id) ?? refuse('no_such_subteam')
    const hidden = group.disabled !== null && !call.args.flag('include_disabled')
    return hidden ? refuse('no_such_subteam') : { users: group.users }
  },

  'usergroups.users.update': (call) => {
    allowed(call, 'usergroups.users.update')
    const users = call.args.list('users')
    if (users.length === 0) refuse('no_users_provided')
    const known = users.every((id) => {
      const user = call.turn.state.users[id]
      return user?.teamId === home(call) && !user.deleted
    })
    if (!known) refuse('invalid_users')
    return changed(call, { users: [...new Set(users)], disabled: null }, true)
  },
} satisfies Readonly<Record<string, Handler>>

function changed(call: Call, changes: Partial<UserGroup>, withUsers = false): Json {
  const id = call.args.text('usergroup')
  const group =
    inTeam(call).find((other) => other.id === id) ??
    refuseArgument('failed to match all allowed schemas', '/usergroup')
  return { usergroup: groupJson(changeGroup(call.turn, group, me(call), changes), withUsers) }
}

function inTeam({ turn, caller }: Call): readonly UserGroup[] {
  return Object.values(turn.state.userGroups).filter(
    ({ teamId }) => teamId === caller.install.teamId,
  )
}

/** Free workspaces have no user groups; each method has its own word for it. */
function paid(call: Call, method: MethodName): void {
  if (teamOf(call.turn.state, home(call)).policy.plan === 'paid') return
  const { errors } = FACTS[method]
  refuse(errors.includes('plan_upgrade_required') ? 'plan_upgrade_required' : 'paid_teams_only')
}

function allowed(call: Call, method: MethodName): void {
  paid(call, method)
  if (!teamOf(call.turn.state, home(call)).policy.appsMayEditUserGroups) refuse('permission_denied')
}
