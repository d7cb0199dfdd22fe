import { ja } from '@hikeshi/contract/words/ja'
import {
  addApp,
  addTeam,
  addUser,
  createDouble,
  install,
  join,
  readManifest,
  type Manifest,
  type SlackDouble,
} from '@hikeshi/slack-double'
import type { App } from '../app.ts'
import { slackAt, type Config } from '../config.ts'
import { lookUp } from '../slack/in/names.ts'
import { manifestOf } from '../slack/install/manifest.ts'
import { addressOf, CHARACTERS, DOMAIN, ORGANISATION_NAME, type CharacterKey } from './people.ts'

/** Where its page is, unless something else is there already. */
const PORT = 3939
/** Whoever reaches the page is anybody: it is for this machine alone. */
const HOST = '127.0.0.1'

/** A Slack that is none, for the people of the demo. */
export interface DemoSlack {
  /** The page on which people type, react and click. */
  readonly page: string
  /** How the server of the demo is connected to it. */
  readonly settings: NonNullable<Config['slack']>
  /** Links everybody to their account, so that they are in their channels from the first moment. */
  readonly meet: (app: App) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens it, with the people of the demo in it and the app installed by its own manifest. */
export async function openDemoSlack(port: number = PORT): Promise<DemoSlack> {
  const double = createDouble()
  const { team, users, botToken, appToken } = furnish(double)
  const page = await listen(double, port)
  return {
    page: `${page}/`,
    settings: slackAt({ botToken, appToken, apiUrl: `${page}/api/` }),
    meet: async ({ slack }) => {
      if (slack === null) throw new Error('the demo has a Slack, and its server has none')
      const { people } = slack.inside
      for (const user of users) await people.resolve(team, user, lookUp(slack.inside))
    },
    close: () => double.close(),
  }
}

/** At this port; where somebody else has it, at any. */
async function listen(double: SlackDouble, port: number): Promise<string> {
  try {
    return await double.listen({ port, host: HOST })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return double.listen({ port: 0, host: HOST })
  }
}

/** The demo's people have their names and addresses in Slack too. Its owner runs the workspace. */
function furnish(double: SlackDouble) {
  const manifest = manifestOf({ words: ja, publicUrl: '', over: 'socket' }) as Manifest
  const { app: described, scopes, botName } = readManifest(manifest)
  return double.change((turn) => {
    const { id: teamId } = addTeam(turn, {
      name: ORGANISATION_NAME,
      domain: DOMAIN.split('.')[0] ?? '',
      linksHere: true,
    })
    const keys = Object.keys(CHARACTERS) as CharacterKey[]
    const users = keys.map((key) => {
      const { name, language, role } = CHARACTERS[key]
      return addUser(turn, teamId, {
        name: key,
        realName: name,
        email: addressOf(key),
        locale: language === 'ja' ? 'ja-JP' : 'en-US',
        isAdmin: role !== 'member',
      }).id
    })
    const app = addApp(turn, described)
    const { token, botUserId } = install(turn, app, { teamId, scopes, botName })
    // Somebody has invited it there: 🔥 under a message and a mention reach it only where it is.
    const general = Object.values(turn.state.channels).find(({ isGeneral }) => isGeneral)
    if (general) join(turn, general, botUserId)
    return { team: teamId, users, botToken: token, appToken: app.appToken }
  })
}
