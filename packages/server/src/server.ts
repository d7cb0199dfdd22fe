import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import { openDatabases, type Databases } from './databases.ts'
import { createHub } from './features/live/index.ts'
import type { Parts } from './features/parts.ts'
import type { Logger } from './log.ts'
import { isUnavailable } from './platform/database-errors.ts'
import { armFailpoint } from './platform/failpoint.ts'
import type { Clock } from './platform/clock.ts'
import { createHints } from './platform/hints.ts'
import { createMetrics } from './platform/metrics.ts'
import { startNotifier } from './platform/notify.ts'
import type { Handler } from './platform/tasks/handlers.ts'
import type { Lane } from './platform/tasks/schedule.ts'
import { drain, startWorker } from './platform/tasks/worker.ts'
import { seedMaintenance } from './features/maintenance/index.ts'
import type { Connection, SlackSide } from './slack/side.ts'
import { version } from './version.ts'
import { createVitals } from './vitals.ts'

export interface ServerOptions {
  readonly config: Config
  readonly log: Logger
  readonly demo?: boolean
  /** The time that this server lives by, made of the real one: a demo begins in the past. */
  readonly clock?: (real: Clock) => Clock
  /** What happens before anybody may come in. `settle` runs what is due in these lanes; the rest is left to the worker. */
  readonly before?: (app: App, settle: Settle) => Promise<void>
  /** The Slack side that this server has, made of the usual one. */
  readonly slack?: (usual: SlackSide) => SlackSide
  readonly moreTasks?: (parts: Parts) => readonly Handler[]
}

/** Runs the tasks of these lanes that are due, until none is. */
type Settle = (lanes: readonly Lane[]) => Promise<unknown>

export interface RunningServer {
  readonly url: string
  readonly app: App
  /** Until somebody owns this installation: how to become that person. */
  readonly setUpLink: string | null
  /** Takes no more, finishes what runs, leaves the rest to others: at most twenty seconds. */
  readonly stop: () => Promise<void>
}

const TASK_GRACE_MS = 12_000
const SWEEP_MS = 100
const PATIENCE_MS = 60_000
const PAUSE_MS = 500
/** What a session takes is loaded when those who waited for the start are answered; whoever needs it sooner loads it. */
const SOON_MS = 1000

/** Starts everything. The port answers from the first moment: 503 until the rest is there. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log } = options
  armFailpoint(config.failpoint)
  const { url, attach, close } = await listen(config)
  const closing = new AbortController()
  try {
    const { undo, listener, app, setUpLink } = await persist(log, () =>
      begin(options, { url, stopping: closing.signal }),
    )
    attach(listener)
    const soon = setTimeout(() => {
      // Whoever needs it is told what went wrong.
      app.people.load().catch(() => {})
    }, SOON_MS)
    return {
      url,
      app,
      setUpLink,
      stop: async () => {
        closing.abort()
        clearTimeout(soon)
        const closed = close()
        for (const step of undo) await step()
        await closed
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A database that is away, or goes away while we start, gets a minute to come back. */
async function persist<Result>(log: Logger, work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > deadline) throw error
      log.warn({ error }, 'the database is not there yet; trying again')
      await sleep(PAUSE_MS)
    }
  }
}

/** Opens the databases and starts all that works on them; what fails leaves nothing behind. */
async function begin(options: ServerOptions, place: Omit<Ground, 'databases' | 'undo'>) {
  const databases = await openDatabases(options.config, options.log, () => {
    // A failure is met again by who needs it.
    loadRest().catch(() => {})
  })
  const undo: (() => Promise<unknown>)[] = [databases.close]
  try {
    const started = await assemble(options, { ...place, databases, undo })
    return { ...started, undo, setUpLink: await started.app.people.setUpLink() }
  } catch (error) {
    for (const step of undo) await step().catch(() => {})
    throw error
  }
}

/** Most of the code, and most of the time that a start takes: PostgreSQL starts beside it. */
async function loadRest() {
  const [{ createApp }, { createWeb }] = await Promise.all([import('./app.ts'), import('./web.ts')])
  return { createApp, createWeb }
}

interface Ground {
  readonly databases: Databases
  readonly url: string
  readonly stopping: AbortSignal
  /** Takes the steps that undo what was started, the last first. */
  readonly undo: (() => Promise<unknown>)[]
}

async function assemble(options: ServerOptions, { databases, url, stopping, undo }: Ground) {
  const { config, log, demo = false, moreTasks } = options
  const { secret, background } = databases
  const { createApp, createWeb } = await loadRest()
  const clock = options.clock?.(databases.clock) ?? databases.clock
  const publicUrl = config.publicUrl ?? url
  const hints = createHints()
  const metrics = createMetrics()
  const vitals = createVitals({ databases, metrics, stopping })
  undo.unshift(async () => vitals.stop())
  const app = createApp({
    db: databases.web,
    authPool: databases.auth,
    clock,
    hints,
    secret,
    publicUrl,
    demo,
    vitals: vitals.view,
    slack: await slackOf(options),
    ...(moreTasks ? { moreTasks } : {}),
  })
  if (config.admin) {
    const { email, password, token } = config.admin
    await app.people.ensureAdmin({
      email,
      password: password.reveal(),
      token: token?.reveal() ?? null,
    })
  }
  const quietly = { info: () => {}, error: log.error.bind(log) }
  const past = { db: background, clock, handlers: app.tasks, log: quietly }
  await app.settings.refresh()
  await options.before?.(app, (lanes) => drain(past, lanes))
  await seedMaintenance(background, clock.now())
  const hub = await createHub(app.parts.reads, hints, (error) =>
    log.warn({ error }, 'cannot follow the log'),
  )
  undo.unshift(() => hub.stop())
  hub.hear(app.settings.follow((error) => log.warn({ error }, 'cannot read the settings')))
  const notifier = startNotifier(databases.connection, hints)
  undo.unshift(() => notifier.stop())
  const worker = startWorker({
    databases: databases.lanes,
    clock,
    hints,
    handlers: app.tasks,
    log,
    metrics,
  })
  undo.unshift(() => worker.stop(TASK_GRACE_MS))
  vitals.watch({ worker, hub })
  await connect(app, undo)
  const web = createWeb({
    app,
    hub,
    metrics,
    log,
    version,
    publicUrl,
    stopping,
    unready: vitals.unready,
  })
  return { app, listener: getRequestListener(web.fetch, { overrideGlobalObjects: false }) }
}

async function connect({ slack }: App, undo: Ground['undo']): Promise<void> {
  if (!slack) return
  const { stop } = await slack.start()
  undo.unshift(stop)
}

/** Slack and its clients are loaded only where somebody has set them up. */
async function slackOf({
  config,
  log,
  slack = (usual) => usual,
}: ServerOptions): Promise<Connection> {
  if (!config.slack) return null
  const { botToken, apiUrl, over } = config.slack
  const { slackSide } = await import('./slack/index.ts')
  const side = slackSide({
    botToken: botToken.reveal(),
    apiUrl,
    over:
      over.kind === 'socket'
        ? { kind: 'socket', appToken: over.appToken.reveal() }
        : { kind: 'http', signingSecret: over.signingSecret.reveal() },
  })
  return { side: slack(side), log }
}

async function listen({ host, port }: Config) {
  let listener: ReturnType<typeof getRequestListener> | null = null
  const http = createServer((request, response) => {
    if (listener) {
      void listener(request, response)
      return
    }
    const alive = request.url === '/livez'
    response.writeHead(alive ? 200 : 503, { 'retry-after': '1', 'content-type': 'text/plain' })
    response.end(alive ? 'alive\n' : 'starting\n')
  })
  const silent = silentConnections(http)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, resolve)
  })
  // A TCP server that listens has an address with a port.
  const address = http.address() as AddressInfo
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address
  const url = `http://${shown === '0.0.0.0' || shown === '[::]' ? 'localhost' : shown}:${address.port}`
  return {
    close: () => endAll(http, silent),
    url: url.replace('127.0.0.1', 'localhost'),
    attach: (attached: ReturnType<typeof getRequestListener>) => {
      listener = attached
    },
  }
}

/** The connections that have asked for nothing yet: browsers connect ahead of need. */
function silentConnections(http: HttpServer): ReadonlySet<Socket> {
  const silent = new Set<Socket>()
  http.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  http.on('request', ({ socket }) => silent.delete(socket))
  return silent
}

/** Answers what was asked, and waits for nobody who asks nothing. */
function endAll(http: HttpServer, silent: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const sweeping = setInterval(() => http.closeIdleConnections(), SWEEP_MS)
    http.close(() => {
      clearInterval(sweeping)
      resolve()
    })
    for (const socket of silent) socket.destroy()
    setTimeout(() => http.closeAllConnections(), TASK_GRACE_MS).unref()
  })
}
