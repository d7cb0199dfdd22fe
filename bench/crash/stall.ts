/** Two servers on one database; one is stopped for longer than its leases last, and wakes up again. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestPostgres } from '../../packages/server/src/testing/postgres-server.ts'
import { inspect } from '../../packages/server/src/testing/verdict.ts'
import { freePort, start, untilOk, type Process } from './process.ts'
import { readLines } from './lines.ts'
import type { Mutation } from './pulse.ts'
import { gather, judge, zombies, type Evidence, type Finding } from './report.ts'

export interface StallOptions {
  readonly stoppedMs: number
  readonly pulsesPerSecond: number
  readonly mutation: Mutation
  /** How long both are at work before the one is stopped, and after it was woken: at the least. */
  readonly asideMs: number
  /** Whether the time it takes is judged too: not on a machine that has other work. */
  readonly timed: boolean
}

const READY_MS = 120_000
const SETTLED_MS = 120_000
/** A lease, and the look for leases that ran out. */
const ELSEWHERE_MS = 15_000
/** What is due in the last moments of the stop need not be done by anybody when it ends. */
const LAST_MS = 5000
const SENDS_AT_A_TIME = 8
/** So much is promised before the stop, and so much while it lasts. */
const ENOUGH = 30

export async function stallAndJudge(options: StallOptions): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-stall-'))
  await using postgres = await startTestPostgres({ durable: true })
  const connection = { connectionString: postgres.connectionString() }
  const files = { acks: join(folder, 'acks.jsonl'), ledger: join(folder, 'ledger.jsonl') }
  const processes: Process[] = []
  try {
    const cast = await enter({ folder, files, options, processes, ...connection })
    await untilPromised(files.acks, ENOUGH)
    await sleep(options.asideMs)
    const stoppedAt = Date.now()
    cast.zombie.signal('SIGSTOP')
    await Promise.all([
      sleep(options.stoppedMs),
      untilPromised(files.acks, readLines(files.acks).length + ENOUGH).then(() => sleep(LAST_MS)),
    ])
    const dueBefore = Date.now() - LAST_MS
    await untilTakenOver(connection, dueBefore)
    const wokenAt = Date.now()
    cast.zombie.signal('SIGCONT')
    await sleep(options.asideMs)
    cast.load.signal('SIGTERM')
    await cast.load.ended
    await untilNothingLeft(connection)
    for (const server of [cast.zombie, cast.other]) server.signal('SIGTERM')
    await Promise.all([cast.zombie.ended, cast.other.ended])
    return verdict(await gather(files, connection), {
      stoppedAt,
      dueBefore,
      wokenAt,
      timed: options.timed,
    })
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

/** A slow machine is given the time to promise anything. */
async function untilPromised(acks: string, count: number): Promise<void> {
  const deadline = performance.now() + SETTLED_MS
  while (readLines(acks).length < count && performance.now() < deadline) await sleep(100)
}

/** The other one has done all of it. If it never does, the one that was stopped will be seen to do it. */
async function untilTakenOver(
  connection: { readonly connectionString: string },
  dueBefore: number,
): Promise<void> {
  const database = await inspect(connection)
  const deadline = performance.now() + SETTLED_MS
  try {
    while (performance.now() < deadline) {
      if ((await database.overdue(dueBefore)) === 0) return
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
  readonly dueBefore: number
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
  { stoppedAt, dueBefore, wokenAt, timed }: Times,
): readonly Finding[] {
  const first = new Map(posted.toReversed().map((line) => [line.id, line]))
  const due = pulses
    // Nobody was told to do what was not yet promised.
    .filter(({ kind, at }) => kind === 'post' && at < dueBefore)
    .map(({ id, dueAt }) => ({ dueMs: Date.parse(dueAt), done: first.get(id) }))
    .filter(({ dueMs }) => dueMs > stoppedAt - 2000 && dueMs < dueBefore)
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
