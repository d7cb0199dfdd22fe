import type { App, Channel, Install, Policy, Team, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { userJson } from '../render/user.ts'
import { createChannel, set } from './channels.ts'
import { emitTeam } from './emit.ts'
import { teamOf } from './find.ts'

/** A workspace to make. */
export interface NewTeam {
  readonly name: string
  readonly domain: string
  readonly policy?: Partial<Policy>
  readonly enterpriseId?: string
  readonly linksHere?: boolean
}

const OPEN: Policy = {
  appsMayCreateChannels: true,
  appsMayInviteGuests: true,
  appsMayEditUserGroups: true,
  plan: 'paid',
  historyLimited: false,
}

/** Makes a workspace with nobody in it. */
export function addTeam(turn: Turn, wanted: NewTeam): Team {
  const { name, domain, policy, enterpriseId, linksHere = false } = wanted
  const team: Team = {
    id: turn.id('T'),
    name,
    domain,
    emailDomain: `${domain}.example`,
    enterpriseId: enterpriseId ?? null,
    linksHere,
    policy: { ...OPEN, ...policy },
    emoji: {},
  }
  turn.put('teams', team.id, team)
  return team
}

/** A person to let in. */
export interface NewUser {
  readonly name: string
  readonly realName?: string
  readonly email?: string
  readonly timeZone?: string
  readonly locale?: string
  readonly isAdmin?: boolean
  readonly guest?: User['guest']
  readonly bot?: User['bot']
}

const USUAL = {
  timeZone: 'Asia/Tokyo',
  locale: 'ja-JP',
  isAdmin: false,
  guest: 'no',
  deleted: false,
  away: false,
  bot: null,
} as const

/** Lets a person into a workspace and into its general channel. */
export function addUser(turn: Turn, teamId: string, wanted: NewUser): User {
  const { name, realName = name } = wanted
  const team = teamOf(turn.state, teamId)
  const isBot = Boolean(wanted.bot)
  const user: User = {
    ...USUAL,
    ...wanted,
    id: turn.id('U'),
    teamId,
    realName,
    displayName: realName,
    email: isBot ? null : (wanted.email ?? `${name}@${team.emailDomain}`),
    updated: turn.now,
  }
  turn.put('users', user.id, user)
  if (!isBot) enterGeneral(turn, user)
  emitTeam(turn, teamId, {
    type: 'team_join',
    user: userJson(user, { email: true, locale: true }),
  })
  return user
}

/** The first person makes the general channel; everyone else is put into it. */
function enterGeneral(turn: Turn, user: User): void {
  const general = Object.values(turn.state.channels).find(
    ({ teamId, isGeneral }) => teamId === user.teamId && isGeneral,
  )
  if (general) {
    set(turn, general, { members: [...general.members, user.id] })
    return
  }
  const made: Channel = createChannel(turn, {
    teamId: user.teamId,
    name: 'general',
    creator: user.id,
    isPrivate: false,
  })
  set(turn, made, { isGeneral: true })
}

/** An app to make: what its manifest says. */
export type NewApp = Pick<App, 'name' | 'transport'> &
  Partial<
    Pick<App, 'events' | 'commands' | 'shortcuts' | 'homeTab' | 'unfurlDomains' | 'signingSecret'>
  >

/** Makes an app that is nowhere installed. */
export function addApp(turn: Turn, wanted: NewApp): App {
  const hex = '0123456789abcdef'
  const id = turn.id('A')
  const app: App = {
    events: [],
    commands: [],
    shortcuts: [],
    homeTab: true,
    unfurlDomains: [],
    id,
    clientId: `${turn.random(13, '0123456789')}.${turn.random(13, '0123456789')}`,
    clientSecret: turn.random(32, hex),
    signingSecret: turn.random(32, hex),
    verificationToken: turn.random(24),
    appToken: `xapp-1-${id}-${turn.random(13, '0123456789')}-${turn.random(64, hex)}`,
    ...wanted,
  }
  turn.put('apps', app.id, app)
  return app
}

/** Puts an app into a workspace with these scopes; its bot user is made and its token handed out. */
export function install(
  turn: Turn,
  app: App,
  { teamId, scopes, botName }: { teamId: string; scopes: readonly string[]; botName?: string },
): Install {
  const botId = turn.id('B')
  const name = botName ?? app.name.toLowerCase()
  const bot = addUser(turn, teamId, { name, realName: app.name, bot: { botId, appId: app.id } })
  const row: Install = {
    id: `${teamId}:${app.id}`,
    appId: app.id,
    teamId,
    botUserId: bot.id,
    botId,
    token: `xoxb-${turn.random(12, '0123456789')}-${turn.random(13, '0123456789')}-${turn.random(24)}`,
    scopes,
    revoked: false,
  }
  turn.put('installs', row.id, row)
  return row
}
