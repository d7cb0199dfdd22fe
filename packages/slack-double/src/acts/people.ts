import type { Install, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { seconds } from '../render/basics.ts'
import { userJson } from '../render/user.ts'
import { emitTeam } from './emit.ts'

/** Changes what is known of a person. */
export function changeUser(turn: Turn, user: User, changes: Partial<User>): User {
  const after: User = { ...user, ...changes, updated: turn.now }
  turn.put('users', user.id, after)
  emitTeam(turn, user.teamId, {
    type: 'user_change',
    user: userJson(after, { email: true, locale: true }),
    cache_ts: seconds(turn.now),
  })
  return after
}

/** Deactivates an account: the person is out of every channel, what they wrote stays. */
export function deactivate(turn: Turn, user: User): User {
  for (const channel of Object.values(turn.state.channels)) {
    if (!channel.members.includes(user.id) || channel.kind === 'im') continue
    const members = channel.members.filter((id) => id !== user.id)
    turn.put('channels', channel.id, { ...channel, members })
  }
  return changeUser(turn, user, { deleted: true })
}

/** Takes an app's token away; the app hears of it once, and then nothing more. */
export function uninstall(turn: Turn, install: Install, how: 'revoked' | 'uninstalled'): void {
  const event = { audience: { appId: install.appId }, teamId: install.teamId, channelId: null }
  turn.emit({
    ...event,
    name: 'tokens_revoked',
    event: { type: 'tokens_revoked', tokens: { oauth: [], bot: [install.botUserId] } },
  })
  if (how === 'uninstalled') {
    turn.emit({
      ...event,
      name: 'app_uninstalled',
      event: { type: 'app_uninstalled' },
    })
  }
  turn.put('installs', install.id, { ...install, revoked: true })
}
