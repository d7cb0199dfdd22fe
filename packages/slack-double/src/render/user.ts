import type { Json, User } from '../core/state.ts'
import { compact, seconds } from './basics.ts'

interface Shown {
  readonly email: boolean
  readonly locale: boolean
}

/** A person as `users.info` shows them; the address only to those with the scope for it. */
export function userJson(user: User, shown: Shown): Json {
  const { bot, guest } = user
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    ...(user.deleted ? {} : { color: '9f69e7', real_name: user.realName, ...zone(user) }),
    profile: profileJson(user, shown.email),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: guest !== 'no',
    is_ultra_restricted: guest === 'ultra',
    is_bot: bot !== null,
    updated: seconds(user.updated),
    is_app_user: false,
    ...(bot === null ? { is_email_confirmed: user.email !== null } : {}),
    ...(shown.locale ? { locale: user.locale } : {}),
  }
}

/** What a person tells about themselves. */
export function profileJson(user: User, withEmail: boolean): Json {
  return {
    title: '',
    phone: '',
    skype: '',
    real_name: user.realName,
    real_name_normalized: user.realName,
    display_name: user.displayName,
    display_name_normalized: user.displayName,
    status_text: '',
    status_emoji: '',
    status_expiration: 0,
    avatar_hash: user.id.toLowerCase(),
    ...pictures(user),
    team: user.teamId,
    ...compact({
      email: withEmail ? user.email : null,
      bot_id: user.bot?.botId,
      api_app_id: user.bot?.appId,
    }),
  }
}

/** Where pictures would be; the double has none. */
function pictures({ id }: User): Json {
  return Object.fromEntries(
    [24, 32, 48, 72, 192, 512].map((size) => [
      `image_${String(size)}`,
      `https://slack-double.example/${id}_${String(size)}.png`,
    ]),
  )
}

const OFFSETS: Readonly<Record<string, number>> = { 'Asia/Tokyo': 32_400, UTC: 0 }

function zone({ timeZone }: User): Json {
  return { tz: timeZone, tz_label: timeZone, tz_offset: OFFSETS[timeZone] ?? 0 }
}
