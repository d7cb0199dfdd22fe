/** Kills the server and its database at any moment, again and again, while people work. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, chmodSync, rmSync, readFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '../../packages/server/src/platform/postgres/index.ts'
import { layoutOf } from '../../packages/server/src/platform/postgres/layout.ts'
import { readPidFile } from '../../packages/server/src/platform/postgres/pid-file.ts'
import { inspect } from '../../packages/server/src/testing/verdict.ts'
import { connectionTo } from '../embedded.ts'
import { readLines } from './lines.ts'
import { freePort, start, untilOk, type Process } from './process.ts'
import type { Mutation } from './pulse.ts'
import { borne, gather, judge, type Finding, type Span } from './report.ts'

export interface KillOptions {
  readonly kills: number
  readonly commandsPerSecond: number
  readonly pulsesPerSecond: number
  readonly mutation: Mutation
  /** The next kill comes at any moment within this time of its being back. */
  readonly withinMs: number
}

const READY_MS = 120_000
const SETTLED_MS = 180_000
const WORKING = 50
/** As many sends as the lane of pulses runs at a time. */
const SENDS_AT_A_TIME = 8
const VICTIMS = ['server', 'database', 'both'] as const
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

export async function killAndJudge(options: KillOptions): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-crash-'))
  chmodSync(folder, 0o755)
  const stage = await setStage(folder, options)
  try {
    await untilWorking(stage)
    const { recoveries, up } = await killAtRandom(stage, options)
    stage.load.signal('SIGTERM')
    await stage.load.ended
    await untilSettled(stage)
    stage.server.signal('SIGTERM')
    await stage.server.ended
    const postgres = await startEmbeddedPostgres({ dataDir: stage.dataDir, log: quiet })
    try {
      const evidence = await gather(stage.files, postgres.connection)
      return [
        { what: 'kills (server, database, both in turn)', value: options.kills, holds: null },
        { what: 'back after, median and longest (ms)', value: spread(recoveries), holds: null },
        ...borne(evidence, up),
        ...judge(evidence, options.kills * SENDS_AT_A_TIME),
      ]
    } finally {
      await postgres.stop()
    }
  } catch (error) {
    console.log(`The server's last words:\n${lastWords(join(folder, 'server.log'))}`)
    throw error
  } finally {
    for (const one of [stage.load, stage.server, stage.ledger]) one.signal('SIGKILL')
    killDatabase(stage.dataDir)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

interface Stage {
  readonly folder: string
  readonly dataDir: string
  readonly files: { readonly acks: string; readonly ledger: string }
  readonly url: string
  readonly ledger: Process
  readonly load: Process
  server: Process
  readonly startServer: () => Process
}

async function setStage(folder: string, options: KillOptions): Promise<Stage> {
  const [port, planPort, ledgerPort] = [await freePort(), await freePort(), await freePort()]
  const token = `crash_test_${randomBytes(24).toString('hex')}`
  const dataDir = join(folder, 'data')
  const files = { acks: join(folder, 'acks.jsonl'), ledger: join(folder, 'ledger.jsonl') }
  const url = `http://127.0.0.1:${port}`
  const log = (name: string) => join(folder, `${name}.log`)
  const ledger = start(
    'ledger.main.ts',
    { LEDGER_PORT: String(ledgerPort), LEDGER_FILE: files.ledger },
    log('ledger'),
  )
  const startServer = () =>
    start(
      'server.main.ts',
      {
        PORT: String(port),
        PLAN_PORT: String(planPort),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        HIKESHI_ADMIN_EMAIL: 'owner@example.com',
        HIKESHI_ADMIN_PASSWORD: 'correct horse battery',
        HIKESHI_ADMIN_TOKEN: token,
        LEDGER_URL: `http://127.0.0.1:${ledgerPort}`,
        SERVER_NAME: 'one',
        MUTATION: options.mutation,
      },
      log('server'),
    )
  const server = startServer()
  await untilOk(`${url}/readyz`, { timeoutMs: READY_MS, alive: () => !server.hasEnded() })
  const load = start(
    'load.main.ts',
    {
      SERVER_URLS: url,
      PLAN_URLS: `http://127.0.0.1:${planPort}`,
      COMMANDS_PER_SECOND: String(options.commandsPerSecond),
      PULSES_PER_SECOND: String(options.pulsesPerSecond),
      STAMP_SHARE: '0',
      TOKEN: token,
      ACKS_FILE: files.acks,
    },
    log('load'),
  )
  return { folder, dataDir, files, url, ledger, load, server, startServer }
}

/** People are at work before the first kill. */
async function untilWorking({ files, load }: Stage): Promise<void> {
  while (readLines(files.acks).length < WORKING) {
    if (load.hasEnded()) throw new Error('the load generator has ended')
    await sleep(50)
  }
}

interface Survival {
  /** How long the server needed after each kill, in milliseconds. */
  readonly recoveries: readonly number[]
  /** From when to when it was there to answer. */
  readonly up: readonly Span[]
}

async function killAtRandom(stage: Stage, { kills, withinMs }: KillOptions): Promise<Survival> {
  const recoveries: number[] = []
  const up: Span[] = []
  let isBack = true
  for (let kill = 0; kill < kills; kill++) {
    const from = Date.now()
    await sleep(Math.random() * withinMs)
    if (isBack) up.push({ from, to: Date.now() })
    const victim = VICTIMS[kill % VICTIMS.length] ?? 'both'
    const startedAt = performance.now()
    if (victim !== 'server') killDatabase(stage.dataDir)
    if (victim !== 'database') stage.server.signal('SIGKILL')
    if (victim !== 'database' || stage.server.hasEnded()) {
      await stage.server.ended
      stage.server = stage.startServer()
    }
    // Sometimes the next kill comes before it is back.
    isBack = kill % 10 !== 9 || kill === kills - 1
    if (!isBack) continue
    await untilOk(`${stage.url}/readyz`, {
      timeoutMs: READY_MS,
      alive: () => !stage.server.hasEnded(),
    })
    recoveries.push(performance.now() - startedAt)
  }
  return { recoveries, up }
}

/** Ends a database at once, if it is there. */
function killDatabase(dataDir: string): void {
  const file = readPidFile(layoutOf(dataDir).data)
  try {
    if (file) process.kill(file.pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/** Waits until every pulse that is due has been done, by looking at the database. */
async function untilSettled({ dataDir, server }: Stage): Promise<void> {
  const deadline = performance.now() + SETTLED_MS
  while (performance.now() < deadline) {
    if (server.hasEnded()) throw new Error('the server ended by itself')
    const left = await leftIn(connectionTo(dataDir)).catch(() => null)
    if (left === 0) return
    await sleep(200)
  }
}

async function leftIn(connection: Parameters<typeof inspect>[0]): Promise<number> {
  const database = await inspect(connection)
  try {
    return await database.left('pulse.%')
  } finally {
    await database.close()
  }
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return `${at(0.5)} / ${at(1)}`
}

function lastWords(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(-20).join('\n') : ''
}
