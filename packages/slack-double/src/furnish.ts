import { addApp, addTeam, addUser, install as installApp, type NewApp } from './acts/index.ts'
import type { App, Install, Team, Transport } from './core/state.ts'
import type { Turn } from './core/turn.ts'
import type { SlackDouble } from './create-double.ts'
import { EVENT_SCOPES } from './facts/events.ts'
import { FACTS } from './facts/index.ts'
import type { Described } from './manifest.ts'

/** A workspace with people and one app in it. */
export interface Furnished {
  readonly team: Team
  readonly app: App
  readonly install: Install
}

/** Every scope that a method or an event asks for. */
export const ALL_SCOPES: readonly string[] = [
  ...new Set([
    ...Object.values(FACTS).flatMap(({ scopes }) => scopes),
    ...Object.values(EVENT_SCOPES).flat(),
    'chat:write.public',
    'chat:write.customize',
    'commands',
    'metadata.message:read',
    'users:read.email',
  ]),
]

/** Every event that the double tells of. */
export const ALL_EVENTS: readonly string[] = Object.keys(EVENT_SCOPES)

const PEOPLE = [
  { name: 'aiko', realName: '相田 愛子', isAdmin: true },
  { name: 'ben', realName: 'Ben Carter', locale: 'en-US' },
  { name: 'chihiro', realName: '千葉 千尋' },
  { name: 'daichi', realName: '大地 大輔' },
] as const

/** Puts a workspace with people into an empty double and installs the app; a furnished one stays as it is. */
export function furnish(
  double: SlackDouble,
  described: Described | null,
  appUrl: string | null,
): Furnished {
  const [install] = Object.values(double.state.installs)
  const app = install && double.state.apps[install.appId]
  const team = install && double.state.teams[install.teamId]
  if (install && app && team) return { install, app, team }
  return double.change((turn) => fresh(turn, described, appUrl))
}

function fresh(turn: Turn, described: Described | null, appUrl: string | null): Furnished {
  const team = addTeam(turn, { name: '消防団', domain: 'shobodan' })
  for (const person of PEOPLE) addUser(turn, team.id, person)
  const wanted = described?.app ?? ANYTHING
  const app = addApp(turn, { ...wanted, ...(appUrl === null ? {} : { transport: over(appUrl) }) })
  const install = installApp(turn, app, {
    teamId: team.id,
    scopes: described?.scopes ?? ALL_SCOPES,
    botName: described?.botName ?? 'app',
  })
  return { team, app, install }
}

const ANYTHING: NewApp = { name: 'App', transport: { kind: 'socket' }, events: ALL_EVENTS }

function over(url: string): Transport {
  return { kind: 'http', eventsUrl: url, commandsUrl: url, interactivityUrl: url, optionsUrl: url }
}
