import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEnvironment, type Config } from '../config.ts'
import { createLogger } from '../log.ts'
import { startServer, type RunningServer } from '../server.ts'
import { buildWebIfStale } from '../web-build.ts'
import type { CliCommand } from './command.ts'

const HELP = `hikeshi serve [--demo]

Starts the server: builds the web app if it is stale, starts the embedded PostgreSQL unless
DATABASE_URL is set, brings the schema forward, and serves until SIGTERM or Ctrl-C.

  --demo   on a throw-away directory, with a sample organisation; be anybody; nothing leaves
           (one that is killed leaves hikeshi-demo-… in the temporary directory: delete it)

Settings come from the environment: PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL, LOG_LEVEL,
HIKESHI_SECRET, HIKESHI_ADMIN_EMAIL, HIKESHI_ADMIN_PASSWORD, HIKESHI_ADMIN_TOKEN, SLACK_BOT_TOKEN,
SLACK_APP_TOKEN, SLACK_SIGNING_SECRET; each may come from a file by the suffix _FILE.
`

const STOP_MS_MAX = 20_000

export const serve: CliCommand = {
  summary: 'Start the server (what `npm start` does).',
  help: HELP,
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(HELP)
      return 0
    }
    const config = readEnvironment()
    return values.demo ? serveDemo(config) : serveUntilStopped(config, false)
  },
}

/** A demo lives in a directory of its own, and leaves nothing behind. */
async function serveDemo(config: Config): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hikeshi-demo-'))
  try {
    return await serveUntilStopped(
      { ...config, dataDir, databaseUrl: null, secret: null, admin: null, slack: null },
      true,
    )
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function serveUntilStopped(config: Config, demo: boolean): Promise<number> {
  // What a demo does by itself would push the address of the demo off the screen.
  const log = createLogger(demo && config.logLevel === 'info' ? 'warn' : config.logLevel)
  const asked = stopAsked()
  await buildWebIfStale(log)
  const story = demo ? (await import('../demo/index.ts')).demoServer() : {}
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

function announce({ url, setUpLink }: RunningServer, demo: boolean): void {
  const lines = [
    `Hikeshi is running at ${url}`,
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
