import { refuse, userOf } from '../acts/find.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Json, User } from '../core/state.ts'
import { seconds } from '../render/basics.ts'
import { profileJson, userJson } from '../render/user.ts'
import { home, may, me, page } from './tools.ts'

/** More people than that are listed only by pages. */
const MOST_AT_ONCE = 1000

/** Methods about people. */
export const people = {
  'users.info': (call) => ({ user: shown(call, member(call)) }),

  'users.list': (call) => {
    const all = Object.values(call.turn.state.users).filter(({ teamId }) => teamId === home(call))
    if (all.length > MOST_AT_ONCE && !call.args.has('limit')) refuse('limit_required')
    const { items, next } = page(call, all, { standard: MOST_AT_ONCE, max: MOST_AT_ONCE })
    return {
      members: items.map((user) => shown(call, user)),
      cache_ts: seconds(call.turn.now),
      response_metadata: { next_cursor: next },
    }
  },

  'users.lookupByEmail': (call) => {
    const email = call.args.text('email').toLowerCase()
    const user = Object.values(call.turn.state.users).find(
      (other) => other.teamId === home(call) && other.email?.toLowerCase() === email,
    )
    if (!user || user.deleted) refuse('users_not_found')
    const { locale: _locale, ...json } = shown(call, user)
    return { user: json }
  },

  'users.profile.get': (call) => {
    const user = call.args.has('user') ? member(call) : userOf(call.turn.state, me(call))
    const {
      team: _team,
      bot_id: _bot,
      api_app_id: _app,
      ...profile
    } = profileJson(user, may(call, 'users:read.email'))
    return { profile: { ...profile, fields: {} } }
  },

  'users.getPresence': (call) => {
    const user = userOf(call.turn.state, call.args.maybe('user') ?? me(call), 'invalid_arguments')
    return { presence: user.away || user.deleted ? 'away' : 'active' }
  },

  'users.setPresence': (call) => {
    const presence = call.args.text('presence')
    if (!['auto', 'away'].includes(presence)) refuse('invalid_presence')
    const user = userOf(call.turn.state, me(call))
    call.turn.put('users', user.id, { ...user, away: presence === 'away' })
    return {}
  },

  'dnd.info': () => QUIET,

  'dnd.teamInfo': (call) => {
    const users = call.args.list('users')
    if (users.length === 0) refuse('no_users_provided')
    return { users: Object.fromEntries(users.map((id) => [id, QUIET])) }
  },
} satisfies Readonly<Record<string, Handler>>

/** Nobody in the double has asked for quiet. */
const QUIET: Json = { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 }

function member(call: Call): User {
  const user = userOf(call.turn.state, call.args.text('user'))
  return user.teamId === home(call) ? user : refuse('user_not_found')
}

function shown(call: Call, user: User): Json {
  return userJson(user, {
    email: may(call, 'users:read.email'),
    locale: call.args.flag('include_locale'),
  })
}
