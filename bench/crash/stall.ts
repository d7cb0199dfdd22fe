/** Two servers on one database; one is stopped for longer than its leases last, and wakes up again. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestPostgres } from '../../packages/server/src/testing/postgres-server.ts'
import { inspect } from '../../packages/server/src/testing/verdict.ts'
import { freePort, start, untilOk, type Process } from './process.ts'
import type { Mutation } from './pulse.ts'
import { gather, judge, zombies, type Evidence, type Finding } from './report.ts'

export interface StallOptions {
  readonly stoppedMs: number
  readonly pulsesPerSecond: number
  readonly mutation: Mutation
  /** Whether the time it takes is judged too: not on a machine that has other work. */
  readonly timed: boolean
}

const READY_MS = 60_000
const SETTLED_MS = 120_000
const WARM_MS = 4000
const AFTER_MS = 4000
/** A lease, and the look for leases that ran out. */
const ELSEWHERE_MS = 15_000
const SENDS_AT_A_TIME = 8

export async function stallAndJudge(options: StallOptions): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-stall-'))
  await using postgres = await startTestPostgres({ durable: true })
  const connection = { connectionString: postgres.connectionString() }
  const files = { acks: join(folder, 'acks.jsonl'), ledger: join(folder, 'ledger.jsonl') }
  const processes: Process[] = []
  try {
    const cast = await enter({ folder, files, options, processes, ...connection })
    await sleep(WARM_MS)
    const stoppedAt = Date.now()
    cast.zombie.signal('SIGSTOP')
    await sleep(options.stoppedMs)
    await untilTakenOver(connection)
    const wokenAt = Date.now()
    cast.zombie.signal('SIGCONT')
    await sleep(AFTER_MS)
    cast.load.signal('SIGTERM')
    await cast.load.ended
    await untilNothingLeft(connection)
    for (const server of [cast.zombie, cast.other]) server.signal('SIGTERM')
    await Promise.all([cast.zombie.ended, cast.other.ended])
    return verdict(await gather(files, connection), { stoppedAt, wokenAt, timed: options.timed })
  } finally {
    for (const process of processes) {
      process.signal('SIGCONT')
      process.signal('SIGKILL')
    }
    await Promise.all(processes.map(({ ended }) => ended))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

interface Entrance {
  readonly folder: string
  readonly files: { readonly acks: string; readonly ledger: string }
  readonly options: StallOptions
  readonly connectionString: string
  readonly processes: Process[]
}

/** Both servers take part before; while one is stopped, plans go to the other only. */
async function enter({ folder, files, options, connectionString, processes }: Entrance) {
  const [ledgerPort, ...ports] = await Promise.all(Array.from({ length: 5 }, freePort))
  const token = `crash_test_${randomBytes(24).toString('hex')}`
  const secret = randomBytes(32).toString('hex')
  const run = (program: string, name: string, environment: Record<string, string>) => {
    const process = start(program, environment, join(folder, `${name}.log`))
    processes.push(process)
    return process
  }
  run('ledger.main.ts', 'ledger', { LEDGER_PORT: String(ledgerPort), LEDGER_FILE: files.ledger })
  const server = async (name: string, port = 0, planPort = 0) => {
    const started = run('server.main.ts', name, {
      PORT: String(port),
      PLAN_PORT: String(planPort),
      DATA_DIR: join(folder, name),
      DATABASE_URL: connectionString,
      LOG_LEVEL: 'warn',
      HIKESHI_SECRET: secret,
      HIKESHI_ADMIN_EMAIL: 'owner@example.com',
      HIKESHI_ADMIN_PASSWORD: 'correct horse battery',
      HIKESHI_ADMIN_TOKEN: token,
      LEDGER_URL: `http://127.0.0.1:${ledgerPort}`,
      SERVER_NAME: name,
      MUTATION: options.mutation,
    })
    const alive = () => !started.hasEnded()
    await untilOk(`http://127.0.0.1:${port}/readyz`, { timeoutMs: READY_MS, alive })
    return started
  }
  const zombie = await server('zombie', ports[0], ports[1])
  const other = await server('other', ports[2], ports[3])
  const load = run('load.main.ts', 'load', {
    SERVER_URLS: `http://127.0.0.1:${ports[2]}`,
    PLAN_URLS: `http://127.0.0.1:${ports[3]}`,
    COMMANDS_PER_SECOND: '10',
    PULSES_PER_SECOND: String(options.pulsesPerSecond),
    STAMP_SHARE: '0.3',
    TOKEN: token,
    ACKS_FILE: files.acks,
  })
  return { zombie, other, load }
}

/** Nothing is left that a live server would have done long ago. */
async function untilTakenOver(connection: { readonly connectionString: string }): Promise<void> {
  const database = await inspect(connection)
  const deadline = performance.now() + SETTLED_MS
  try {
    while (performance.now() < deadline) {
      if ((await database.overdue(Date.now() - ELSEWHERE_MS)) === 0) return
      await sleep(100)
    }
  } finally {
    await database.close()
  }
}

async function untilNothingLeft(connection: { readonly connectionString: string }): Promise<void> {
  const database = await inspect(connection)
  const deadline = performance.now() + SETTLED_MS
  try {
    while ((await database.left('pulse.%')) > 0 && performance.now() < deadline) await sleep(200)
  } finally {
    await database.close()
  }
}

interface Times {
  readonly stoppedAt: number
  readonly wokenAt: number
  readonly timed: boolean
}

function verdict(evidence: Evidence, times: Times): readonly Finding[] {
  const { stoppedAt, wokenAt } = times
  const written = zombies(evidence)
  for (const one of written.slice(0, 5)) console.log(`  ${one}`)
  const doubts = evidence.attempts.filter(({ outcome }) => outcome === 'unknown').length
  return [
    {
      what: 'one of two servers stopped for (s)',
      value: (wokenAt - stoppedAt) / 1000,
      holds: null,
    },
    { what: 'sends that its stop left in doubt', value: doubts, holds: null },
    ...elsewhere(evidence, times),
    {
      what: 'written by the woken server with a lost token',
      value: written.length,
      holds: written.length === 0,
    },
    ...judge(evidence, SENDS_AT_A_TIME),
  ]
}

/** What was due while one was stopped: who did it, and how long after its time. */
function elsewhere(
  { pulses, posted }: Evidence,
  { stoppedAt, wokenAt, timed }: Times,
): readonly Finding[] {
  const first = new Map(posted.toReversed().map((line) => [line.id, line]))
  const due = pulses
    .filter(({ kind }) => kind === 'post')
    .map(({ id, dueAt }) => ({ dueMs: Date.parse(dueAt), done: first.get(id) }))
    .filter(({ dueMs }) => dueMs > stoppedAt - 2000 && dueMs < wokenAt - ELSEWHERE_MS / 3)
  const late = due.filter(({ done }) => !done || (done.at >= wokenAt && done.server === 'zombie'))
  const worst = Math.max(0, ...due.map(({ dueMs, done }) => (done?.at ?? Infinity) - dueMs))
  return [
    {
      what: `of ${due.length} tasks due meanwhile, left to the stopped server`,
      value: late.length,
      holds: due.length > 0 && late.length === 0,
    },
    {
      what: 'the latest of them, done after (s)',
      value: Math.round(worst) / 1000,
      holds: timed ? worst <= ELSEWHERE_MS : null,
    },
  ]
}
