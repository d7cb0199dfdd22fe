import { installsIn } from '../acts/find.ts'
import type { App, Install, Json } from '../core/state.ts'
import type { Happened, Turn } from '../core/turn.ts'
import { EVENT_SCOPES } from '../facts/events.ts'
import { take } from '../rates/buckets.ts'
import { EVENTS_PER_HOUR } from '../rates/limits.ts'
import { seconds } from '../render/basics.ts'

/** An event on its way to one app. */
export interface Outgoing {
  readonly appId: string
  readonly name: string
  readonly body: Json
}

/** What goes out because of what happened: one envelope for each app that hears of it. */
export function envelopes(turn: Turn, happenings: readonly Happened[]): readonly Outgoing[] {
  return happenings.flatMap((happening) =>
    hearers(happening).flatMap(({ app, install }) => {
      const body = bodyFor(turn, happening, { app, install })
      return body === null ? [] : [{ appId: app.id, name: String(happening.event['type']), body }]
    }),
  )
}

interface Hearer {
  readonly app: App
  readonly install: Install
}

/** The apps that subscribed to it, have the scope for it, and are where it happened. */
function hearers(happening: Happened): readonly Hearer[] {
  const { audience, name, teamId, situation: state } = happening
  const addressed =
    typeof audience === 'object'
      ? Object.values(state.installs).filter(
          (install) => install.teamId === teamId && install.appId === audience.appId,
        )
      : installsIn(state, teamId)
  return addressed.flatMap((install) => {
    const app = state.apps[install.appId]
    const wanted = app?.events.includes(name) && mayHear(install, name)
    return app && wanted && isThere(happening, install) ? [{ app, install }] : []
  })
}

function mayHear({ scopes }: Install, name: string): boolean {
  const needed = EVENT_SCOPES[name] ?? []
  return needed.length === 0 || needed.some((scope) => scopes.includes(scope))
}

function isThere({ audience, channelId, situation }: Happened, install: Install): boolean {
  if (audience !== 'members' || channelId === null) return true
  return situation.channels[channelId]?.members.includes(install.botUserId) ?? false
}

/** The envelope; one notice a minute, and then nothing, when there were more than Slack sends in an hour. */
function bodyFor(turn: Turn, happening: Happened, { app, install }: Hearer): Json | null {
  const { teamId, event, channelId } = happening
  if (take(turn, `${install.id}:events`, EVENTS_PER_HOUR) !== null) {
    return limited(turn, app, install)
  }
  const team = turn.state.teams[teamId]
  const enterprise = team?.enterpriseId ?? null
  const eventId = turn.id('Ev')
  const channel = channelId === null ? undefined : turn.state.channels[channelId]
  return {
    token: app.verificationToken,
    team_id: teamId,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    context_team_id: teamId,
    context_enterprise_id: enterprise,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: seconds(turn.now),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: teamId,
        user_id: install.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isExtShared ?? false,
    event_context: contextOf({ et: event['type'], tid: teamId, aid: app.id, cid: channelId }),
  }
}

function contextOf(content: Json): string {
  return `4-${Buffer.from(JSON.stringify(content)).toString('base64url')}`
}

function limited(turn: Turn, app: App, install: Install): Json | null {
  const minute = Math.floor(turn.now / 60_000)
  const told = take(turn, `${install.id}:limited:${String(minute)}`, { burst: 1, perMinute: 0.001 })
  if (told !== null) return null
  return {
    token: app.verificationToken,
    type: 'app_rate_limited',
    team_id: install.teamId,
    minute_rate_limited: minute * 60,
    api_app_id: app.id,
  }
}
