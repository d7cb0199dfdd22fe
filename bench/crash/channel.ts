/** Kills the server while it makes the channel of an incident: at each step, again and again. */
import { createDouble, furnish, readManifest } from '@hikeshi/slack-double'
import { en } from '@hikeshi/contract/words/en'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { manifestOf } from '../../packages/server/src/slack/install/manifest.ts'
import { killDatabase } from './kills.ts'
import { freePort, start, untilOk, type Process } from './process.ts'
import { connectionTo } from '../embedded.ts'
import { channelsIn } from '../../packages/server/src/testing/verdict.ts'
import { hasSettled, judgeChannels, type Kill } from './channel-report.ts'
import type { Finding } from './report.ts'

/** Every place at which making a channel can be interrupted, in the order in which they come. */
const STEPS = [
  'slack.channel.reserved',
  'slack.channel.asking',
  'slack.channel.asked',
  'slack.channel.known',
  'slack.channel.invited',
  'slack.message.sending',
  'slack.message.sent',
  'slack.channel.topic',
  'slack.channel.purpose',
  'slack.channel.bookmark',
] as const

export interface ChannelOptions {
  /** At each of the steps, the server is killed so often. */
  readonly rounds: number
  readonly steps?: readonly string[]
  /** After so many minutes no other round is begun. */
  readonly minutes?: number
}

const READY_MS = 60_000
/** A kill that has not come by then never comes: another one before it used up what Slack allows in a minute. */
const DEAD_MS = 30_000
/** Long enough for a lease to run out, for Slack's limits, and for a slow machine. */
const SETTLED_MS = 300_000

/** Raises one incident for each kill, and looks in the end at what stands in Slack: the server is not asked. */
export async function killAndCount(options: ChannelOptions): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-channel-'))
  chmodSync(folder, 0o755)
  const stage = await setStage(folder)
  const until = performance.now() + (options.minutes ?? Infinity) * 60_000
  try {
    await introduce(stage)
    for (let round = 0; round < options.rounds && performance.now() < until; round++) {
      for (const step of options.steps ?? STEPS) await killAt(stage, step)
    }
    await restart(stage, null)
    await raiseAll(stage)
    await untilSettled(stage)
    return judgeChannels(stage, await channelsIn(connectionTo(stage.dataDir)))
  } catch (error) {
    const log = join(folder, 'server.log')
    const said = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20) : []
    console.log(`The server's last words:\n${said.join('\n')}`)
    throw error
  } finally {
    stage.server.signal('SIGKILL')
    killDatabase(stage.dataDir)
    await stage.double.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

type Stage = Awaited<ReturnType<typeof setStage>>

/** A Slack that is kept here, and a server of its own process to be killed; its database lives on. */
async function setStage(folder: string) {
  const double = createDouble()
  const address = await double.listen()
  const manifest = { words: en, publicUrl: 'https://hikeshi.example.com', over: 'socket' } as const
  const { app, install } = furnish(double, readManifest(manifestOf(manifest)), null)
  const aiko = Object.values(double.state.users).find(({ name }) => name === 'aiko')
  const [port, token] = [await freePort(), `crash_test_${randomBytes(24).toString('hex')}`]
  const dataDir = join(folder, 'data')
  const startServer = (failpoint: string | null): Process =>
    start(
      'server.main.ts',
      {
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        HIKESHI_ADMIN_EMAIL: aiko?.email ?? '',
        HIKESHI_ADMIN_PASSWORD: 'correct horse battery',
        HIKESHI_ADMIN_TOKEN: token,
        SLACK_BOT_TOKEN: install.token,
        SLACK_APP_TOKEN: app.appToken,
        SLACK_API_URL: `${address}/api/`,
        ...(failpoint === null ? {} : { FAILPOINT: failpoint }),
      },
      join(folder, 'server.log'),
    )
  return {
    double,
    app,
    aiko: double.human.as(aiko?.id ?? ''),
    dataDir,
    url: `http://127.0.0.1:${String(port)}`,
    token,
    startServer,
    server: startServer(null),
    kills: new Array<Kill>(),
    /** Titles of which nobody has heard yet whether they were raised. */
    unheard: new Set<string>(),
    raised: new Array<string>(),
  }
}

const isReady = ({ url, server }: Stage): Promise<unknown> =>
  untilOk(`${url}/readyz`, { timeoutMs: READY_MS, alive: () => !server.hasEnded() })

/** Whoever raises is known in Slack too, so that somebody is invited. */
async function introduce(stage: Stage): Promise<void> {
  await isReady(stage)
  while (stage.double.sockets.count(stage.app.id) === 0) await sleep(20)
  const general = Object.values(stage.double.state.channels).find(({ name }) => name === 'general')
  const outcome = await stage.aiko.command(general?.id ?? '', '/hikeshi')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

/** A new server, which kills itself when it comes to this step. */
async function restart(stage: Stage, failpoint: string | null): Promise<void> {
  stage.server.signal('SIGKILL')
  await stage.server.ended
  stage.server = stage.startServer(failpoint)
  // It may come to the step by what the one before it left behind, before anybody can ask it for something.
  if (failpoint === null) await isReady(stage)
  else await isReady(stage).catch(() => {})
}

async function killAt(stage: Stage, step: string): Promise<void> {
  stage.unheard.add(`Incident ${stage.kills.length + 1}`)
  await restart(stage, `${step}:1:kill`)
  await raiseAll(stage)
  const end = performance.now() + DEAD_MS
  while (!stage.server.hasEnded() && performance.now() < end) await sleep(10)
  stage.kills.push({ step, killed: stage.server.hasEnded() })
}

/** Raises what nobody has heard of, again with the same key; what is not answered is asked for again by the next server. */
async function raiseAll({ url, token, unheard, raised }: Stage): Promise<void> {
  for (const title of unheard) {
    const answer = await fetch(`${url}/api/v1/incidents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': title,
      },
      body: JSON.stringify({ title }),
    }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.ok
      },
      () => false,
    )
    if (!answer) continue
    unheard.delete(title)
    raised.push(title)
  }
}

async function untilSettled(stage: Stage): Promise<void> {
  const end = performance.now() + SETTLED_MS
  while (performance.now() < end) {
    if (stage.server.hasEnded()) throw new Error('the server ended by itself')
    if (hasSettled(stage, await channelsIn(connectionTo(stage.dataDir)))) return
    await sleep(200)
  }
}
