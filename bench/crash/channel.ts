/** Kills the server while it makes the channel of an incident: at each step, again and again. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  startTestPostgres,
  swiftest,
  type TestPostgres,
} from '../../packages/server/src/testing/postgres-server.ts'
import { channelsIn } from '../../packages/server/src/testing/verdict.ts'
import { bundledServer } from './bundle.ts'
import { judgeChannels, type WorldSeen } from './channel-report.ts'
import { setStage, type Stage } from './channel-stage.ts'
import type { Finding } from './report.ts'
import { STEPS } from './steps.ts'

export interface ChannelOptions {
  /** At each of the steps, the server is killed so often. */
  readonly rounds: number
  readonly steps?: readonly string[]
  /** So many servers at a time, each with a Slack and a database of its own. */
  readonly beside?: number
  /** As it lies there: for a few starts it is not worth while to put it together first. */
  readonly asItIs?: true
  /** After so many minutes no other round is begun. */
  readonly minutes?: number
  /** Hears of every round that is over. */
  readonly tell?: (said: string) => void
}

/** A new workspace after so many rounds: no channel is looked for among thousands. */
const ROUNDS_IN_ONE = 10
/** A kill that has not come by then never comes. */
const DEAD_MS = 120_000
/** Long enough for Slack's limits, and for a slow machine. */
const SETTLED_MS = 300_000

/** Raises one incident for each kill, and looks in the end at what stands in Slack: the server is not asked. */
export async function killAndCount(options: ChannelOptions): Promise<readonly Finding[]> {
  const { rounds, steps = STEPS, beside = 1, minutes = Infinity, tell = () => {} } = options
  // It is not killed, so that it may stand in memory.
  await using postgres = await startTestPostgres({ durable: true, parent: swiftest() })
  const until = performance.now() + minutes * 60_000
  const program = options.asItIs ? 'server.main.ts' : await bundledServer()
  const goesOn = (): boolean => performance.now() < until
  const seen: WorldSeen[] = []
  const sizes = Array.from({ length: Math.ceil(rounds / ROUNDS_IN_ONE) }, (_, at) =>
    Math.min(ROUNDS_IN_ONE, rounds - at * ROUNDS_IN_ONE),
  )
  const work = async (): Promise<void> => {
    for (let size = sizes.shift(); size !== undefined && goesOn(); size = sizes.shift()) {
      seen.push(await world({ postgres, program, steps, tell, goesOn, rounds: size }))
    }
  }
  await Promise.all(Array.from({ length: beside }, work))
  return judgeChannels(seen)
}

interface Given {
  readonly postgres: TestPostgres
  readonly program: string
  readonly steps: readonly string[]
  readonly rounds: number
  readonly goesOn: () => boolean
  readonly tell: (said: string) => void
}

/** One workspace and one database: some rounds of kills, then a server that is left alone. */
async function world({
  postgres,
  program,
  steps,
  rounds,
  goesOn,
  tell,
}: Given): Promise<WorldSeen> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-channel-'))
  chmodSync(folder, 0o755)
  const stage = await setStage({ folder, postgres, program })
  try {
    for (let round = 0; round < rounds && goesOn(); round++) {
      const startedAt = performance.now()
      for (const step of steps) await (round % 2 === 0 ? killAt : killFromTheStart)(stage, step)
      tell(`${steps.length} kills in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    }
    await stage.restart(null)
    await stage.raiseAll()
    await untilSettled(stage)
    const { double, kills, raised, unheard, connectionString } = stage
    return {
      state: double.state,
      kills,
      raised,
      unheard,
      ...(await channelsIn({ connectionString })),
    }
  } catch (error) {
    const log = join(folder, 'server.log')
    const said = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20) : []
    console.log(`The server's last words:\n${said.join('\n')}`)
    throw error
  } finally {
    await stage.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** The server first makes good what the one before it left behind; it dies at this step of an incident of its own. */
async function killAt(stage: Stage, step: string): Promise<void> {
  await stage.restart(null)
  await stage.raiseAll()
  await stage.untilCalm()
  await stage.arm(`${step}:1:kill`)
  await dies(stage, step)
}

/** The server dies at this step of whatever it comes to first, also of what it has to make good. */
async function killFromTheStart(stage: Stage, step: string): Promise<void> {
  await stage.restart(`${step}:1:kill`)
  await dies(stage, step)
}

async function dies(stage: Stage, step: string): Promise<void> {
  stage.unheard.add(`Incident ${stage.kills.length + 1}`)
  await stage.raiseAll()
  const end = performance.now() + DEAD_MS
  while (stage.isAlive() && performance.now() < end) await sleep(5)
  stage.kills.push({ step, killed: !stage.isAlive() })
}

/** Until every incident is in Slack, with all that hangs around it. */
async function untilSettled(stage: Stage): Promise<void> {
  const end = performance.now() + SETTLED_MS
  while (performance.now() < end && (await stage.left()) > 0) {
    if (!stage.isAlive()) throw new Error('the server ended by itself')
    await sleep(100)
  }
}
