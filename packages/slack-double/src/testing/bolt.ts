import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import type { ManualClock } from '../core/clock.ts'
import type { Transport } from '../core/state.ts'
import { quiet } from './quiet.ts'
import { type Stage, stage } from './stage.ts'
import { until } from './until.ts'

/** A double with Slack's own framework in front of it. */
export interface Rehearsal extends AsyncDisposable {
  readonly it: Stage
  readonly bolt: App
}

/** How the app is connected, and what else a rehearsal may have. */
export interface Rehearsed {
  readonly over: 'http' | 'socket'
  readonly clock?: ManualClock
  readonly listen?: (bolt: App) => void
}

const COMMON = { logger: quiet, ignoreSelf: false } as const

/** Starts a double and a Bolt app, connected as an app is that runs in production. */
export async function rehearse({ over, clock, listen }: Rehearsed): Promise<Rehearsal> {
  const it = stage({ app: { name: 'Hikeshi' }, ...(clock ? { clock } : {}) })
  const url = await it.double.listen()
  const { bolt, start } = over === 'http' ? await overHttp(it, url) : overSocket(it, url)
  listen?.(bolt)
  await start()
  return {
    it,
    bolt,
    async [Symbol.asyncDispose]() {
      await bolt.stop()
      await it[Symbol.asyncDispose]()
    },
  }
}

function authorize(it: Stage) {
  return () =>
    Promise.resolve({
      botToken: it.bot.token,
      botId: it.bot.botId,
      botUserId: it.bot.botUserId,
    })
}

async function overHttp(it: Stage, url: string) {
  const receiver = new HTTPReceiver({
    signingSecret: it.app.signingSecret,
    port: 0,
    logger: quiet,
  })
  const bolt = new App({
    ...COMMON,
    receiver,
    authorize: authorize(it),
    clientOptions: { slackApiUrl: `${url}/api/` },
  })
  const start = async (): Promise<void> => {
    const server = await receiver.start(0)
    const { port } = server.address() as AddressInfo
    const address = `http://127.0.0.1:${String(port)}/slack/events`
    setTransport(it, {
      kind: 'http',
      eventsUrl: address,
      commandsUrl: address,
      interactivityUrl: address,
      optionsUrl: address,
    })
  }
  return { bolt, start }
}

/** Tells Slack where the app is. */
export function setTransport(it: Stage, transport: Transport): void {
  it.double.change((turn) => {
    const app = turn.state.apps[it.app.id] ?? it.app
    turn.put('apps', app.id, { ...app, transport })
  })
}

function overSocket(it: Stage, url: string) {
  const receiver = new SocketModeReceiver({
    appToken: it.app.appToken,
    logger: quiet,
    clientPingTimeout: 1500,
    installerOptions: { clientOptions: { slackApiUrl: `${url}/api/` } },
  })
  const bolt = new App({
    ...COMMON,
    receiver,
    authorize: authorize(it),
    clientOptions: { slackApiUrl: `${url}/api/` },
  })
  const start = async (): Promise<void> => {
    await bolt.start()
    await until(() => it.double.sockets.count(it.app.id) === 1)
  }
  return { bolt, start }
}
