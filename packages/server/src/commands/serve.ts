import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEnvironment, slackInEnvironment, type Config } from '../config.ts'
import type { DemoSlack } from '../demo/slack.ts'
import { createLogger } from '../log.ts'
import { startServer, type RunningServer } from '../server.ts'
import { buildWebIfStale } from '../web-build.ts'
import type { CliCommand } from './command.ts'

const HELP = `hikeshi serve [--demo [--with-slack-double]]

Starts the server: builds the web app if it is stale, starts the embedded PostgreSQL unless
DATABASE_URL is set, brings the schema forward, and serves until SIGTERM or Ctrl-C.

  --demo   on a throw-away directory, with a sample organisation; be anybody; nothing leaves
           (one that is killed leaves hikeshi-demo-… in the temporary directory: delete it)
  --with-slack-double
           beside the demo a Slack that is none, with the same people in it and a page to use it

Settings come from the environment: PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL, LOG_LEVEL,
HIKESHI_SECRET, HIKESHI_ADMIN_EMAIL, HIKESHI_ADMIN_PASSWORD, HIKESHI_ADMIN_TOKEN, SLACK_BOT_TOKEN,
SLACK_APP_TOKEN, SLACK_SIGNING_SECRET; each may come from a file by the suffix _FILE.
`

const STOP_MS_MAX = 20_000
/** Wrong usage; the sentence says it right. */
const USAGE = 2

export const serve: CliCommand = {
  summary: 'Start the server (what `npm start` does).',
  help: HELP,
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean', default: false },
        'with-slack-double': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(HELP)
      return 0
    }
    const withSlack = values['with-slack-double']
    const refused = withSlack ? refusalOf(values.demo) : null
    if (refused !== null) {
      process.stderr.write(`${refused}\n`)
      return USAGE
    }
    const config = readEnvironment()
    return values.demo ? serveDemo(config, withSlack) : serveUntilStopped(config, null)
  },
}

/** Why there can be no double of Slack; null when there can. */
function refusalOf(demo: boolean): string | null {
  if (!demo) {
    return '--with-slack-double goes with --demo: a real installation is connected to a real Slack (docs/slack.md).'
  }
  const given = slackInEnvironment()
  if (given.length === 0) return null
  return `--with-slack-double brings its own Slack, and ${given.join(', ')} would name another. Start it without ${given.length === 1 ? 'that setting' : 'those settings'}.`
}

/** What a demo has that a real installation has not. */
interface Demo {
  readonly slack: DemoSlack | null
}

/** A demo lives in a directory of its own, and leaves nothing behind. */
async function serveDemo(config: Config, withSlack: boolean): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hikeshi-demo-'))
  let slack: DemoSlack | null = null
  try {
    slack = withSlack ? await openSlack(config) : null
    const settings = slack?.settings ?? null
    return await serveUntilStopped(
      { ...config, dataDir, databaseUrl: null, secret: null, admin: null, slack: settings },
      { slack },
    )
  } finally {
    await slack?.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Its port is like the server's: any that is free, if that is what was asked for. */
async function openSlack({ port }: Config): Promise<DemoSlack> {
  const { openDemoSlack } = await import('../demo/slack.ts')
  return port === 0 ? openDemoSlack(0) : openDemoSlack()
}

async function serveUntilStopped(config: Config, demo: Demo | null): Promise<number> {
  // What a demo does by itself would push the address of the demo off the screen.
  const log = createLogger(demo && config.logLevel === 'info' ? 'warn' : config.logLevel)
  const asked = stopAsked()
  await buildWebIfStale(log)
  const story = demo ? (await import('../demo/index.ts')).demoServer(demo.slack?.meet) : {}
  const server = await startServer({ config, log, ...story })
  announce(server, demo)
  await asked
  log.info('stopping')
  const late = setTimeout(() => process.exit(1), STOP_MS_MAX)
  await server.stop()
  clearTimeout(late)
  log.info('stopped')
  return 0
}

function announce({ url, setUpLink }: RunningServer, demo: Demo | null): void {
  const lines = [
    `Hikeshi is running at ${url}`,
    ...(demo?.slack ? [`Its Slack, which is none, is at ${demo.slack.page}`] : []),
    ...(demo
      ? ['This is a DEMO: it forgets everything when it stops, and nothing leaves it.']
      : []),
    ...(setUpLink && !demo
      ? ['', 'Nobody owns it yet. Open this one-time link to set it up:', setUpLink]
      : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/**
 * Resolves at the first SIGTERM or SIGINT. More of them change nothing: a terminal and npm may each
 * send one, and a stop that is cut short leaves PostgreSQL behind.
 */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve)
    process.on('SIGINT', resolve)
  })
}
