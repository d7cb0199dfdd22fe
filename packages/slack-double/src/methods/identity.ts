import { installsIn, refuse, teamOf, userOf } from '../acts/find.ts'
import { uninstall } from '../acts/people.ts'
import { siteOf } from '../acts/permalink.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Json } from '../core/state.ts'
import { seconds } from '../render/basics.ts'
import { botIcons } from '../render/message.ts'
import { home, me, page } from './tools.ts'

const ICONS = {
  image_34: 'https://slack-double.example/team_34.png',
  image_44: 'https://slack-double.example/team_44.png',
  image_68: 'https://slack-double.example/team_68.png',
  image_88: 'https://slack-double.example/team_88.png',
  image_102: 'https://slack-double.example/team_102.png',
  image_132: 'https://slack-double.example/team_132.png',
  image_default: true,
} as const

/** Methods about who calls and where. */
export const identity = {
  'api.test': ({ args }) => {
    if (args.has('error')) refuse('invalid_arguments')
    const given = Object.entries(args.raw).filter(([name]) => name !== 'token')
    return given.length === 0 ? {} : { args: Object.fromEntries(given) }
  },

  'auth.test': (call) => {
    const { turn, caller } = call
    const team = teamOf(turn.state, home(call))
    return {
      url: siteOf(turn.state, team.id),
      team: team.name,
      user: userOf(turn.state, me(call)).name,
      team_id: team.id,
      user_id: me(call),
      bot_id: caller.install.botId,
      is_enterprise_install: false,
    }
  },

  'auth.revoke': ({ turn, args, caller }) => {
    if (args.flag('test')) return { revoked: false }
    uninstall(turn, caller.install, 'revoked')
    return { revoked: true }
  },

  'auth.teams.list': (call) => {
    const { state } = call.turn
    const own = Object.values(state.installs).filter(
      ({ appId, revoked }) => appId === call.caller.app.id && !revoked,
    )
    const { items, next } = page(call, own, { standard: 100, max: 1000 })
    return {
      teams: items.map(({ teamId }) => ({ id: teamId, name: teamOf(state, teamId).name })),
      response_metadata: { next_cursor: next },
    }
  },

  'apps.uninstall': ({ turn, args, caller }) => {
    const { app, install } = caller
    if (args.text('client_id') !== app.clientId) refuse('invalid_client_id')
    if (args.text('client_secret') !== app.clientSecret) refuse('bad_client_secret')
    uninstall(turn, install, 'uninstalled')
    return {}
  },

  'apps.event.authorizations.list': (call) => {
    const context = contextOf(call.args.text('event_context'))
    if (!context) refuse('invalid_event_context')
    const heard = installsIn(call.turn.state, home(call)).filter(
      ({ appId }) => appId === call.caller.app.id,
    )
    return { authorizations: heard.map((install) => authorization(call, install.botUserId)) }
  },

  'team.info': (call) => {
    const asked = call.args.maybe('team') ?? home(call)
    if (asked !== home(call)) refuse('team_not_found')
    const team = teamOf(call.turn.state, asked)
    return {
      team: {
        id: team.id,
        name: team.name,
        url: siteOf(call.turn.state, team.id),
        domain: team.domain,
        email_domain: team.emailDomain,
        icon: ICONS,
        ...(team.enterpriseId === null ? {} : { enterprise_id: team.enterpriseId }),
      },
    }
  },

  'bots.info': (call) => {
    const asked = call.args.maybe('bot') ?? call.caller.install.botId
    const bot = Object.values(call.turn.state.users).find((user) => user.bot?.botId === asked)
    if (!bot?.bot || bot.teamId !== home(call)) refuse('bot_not_found')
    return {
      bot: {
        id: asked,
        deleted: bot.deleted,
        name: bot.realName,
        updated: seconds(bot.updated),
        app_id: bot.bot.appId,
        user_id: bot.id,
        icons: botIcons,
      },
    }
  },

  'emoji.list': (call) => ({
    emoji: teamOf(call.turn.state, home(call)).emoji,
    cache_ts: `${String(seconds(call.turn.now))}.000000`,
  }),
} satisfies Readonly<Record<string, Handler>>

function authorization(call: Call, userId: string): Json {
  return {
    enterprise_id: teamOf(call.turn.state, home(call)).enterpriseId,
    team_id: home(call),
    user_id: userId,
    is_bot: true,
    is_enterprise_install: false,
  }
}

/** What an event's context says when it is one of ours. */
function contextOf(text: string): unknown {
  if (!text.startsWith('4-')) return null
  try {
    return JSON.parse(Buffer.from(text.slice(2), 'base64url').toString())
  } catch {
    return null
  }
}
