import { setTimeout as sleep } from 'node:timers/promises'
import type { Handler } from '../platform/tasks/handlers.ts'
import type { TaskRequest } from '../platform/tasks/schedule.ts'
import { createBolt, type Bolt } from './bolt.ts'
import { createEvents } from './in/hear-events.ts'
import { createHttpReceiver } from './in/http.ts'
import { createIdentities } from './in/identity.ts'
import { createInbox, eventTask } from './in/inbox.ts'
import { createInteractions } from './in/interactions.ts'
import { openSockets, type SocketReceiver } from './in/socket.ts'
import type { Inside, SlackNeeds } from './inside.ts'
import type { SlackOptions } from './options.ts'
import { createOutbound, createWebClient } from './out/client.ts'

export { SLACK_PATH } from './install/manifest.ts'
export type { SlackNeeds } from './inside.ts'
export type { SlackOptions } from './options.ts'

/** What the product knows of the Slack side before it is built; none of it is loaded where Slack is not configured. */
export interface SlackSide {
  readonly options: SlackOptions
  readonly follow: typeof follow
  readonly create: typeof createSlack
}

/** The Slack side of an installation that has these options. */
export const slackSide = (options: SlackOptions): SlackSide => ({
  options,
  follow,
  create: createSlack,
})

/** What must happen in Slack because anything happened in an incident. */
function follow(
  _event: { readonly type: string; readonly at: string },
  _subject: string,
): readonly TaskRequest[] {
  return []
}

export type Slack = ReturnType<typeof createSlack>

const IDENTITY_WAIT_MS = 10_000

/** Everything between this product and a Slack workspace. */
export function createSlack(needs: SlackNeeds) {
  const { options, parts, log } = needs
  const web = createWebClient({ token: options.botToken, slackApiUrl: options.apiUrl })
  const out = createOutbound({ web, clock: parts.clock, log })
  const inside: Inside = { ...needs, out, identities: createIdentities(out) }
  const inbox = createInbox(inside)
  let bolt: Promise<Bolt> | null = null
  const theBolt = () => (bolt ??= counted(boltOf(inside)))
  let underway = 0

  /** Bolt, with a count of what it is doing. */
  async function counted(made: Promise<Bolt>): Promise<Bolt> {
    const { process } = await made
    return {
      process: async (event) => {
        underway += 1
        try {
          await process(event)
        } finally {
          underway -= 1
        }
      },
    }
  }

  return {
    tasks: tasksOf(inside, theBolt),
    /** Answers a request that Slack made; null where Slack is told to use sockets. */
    receive:
      options.over.kind === 'http'
        ? createHttpReceiver({
            inside,
            signingSecret: options.over.signingSecret,
            inbox,
            bolt: theBolt,
          })
        : null,
    inside,
    /** How many things that somebody did in Slack are being done at this moment. */
    busy: () => underway,
    /** Connects. A Slack that is down is waited for, in the background. */
    start: async (): Promise<{
      readonly stop: () => Promise<void>
      readonly sockets: () => number
    }> => {
      const stopping = new AbortController()
      const asked = knowOurselves(inside, stopping.signal)
      const sockets: SocketReceiver | null =
        options.over.kind === 'socket'
          ? openSockets({ inside, appToken: options.over.appToken, inbox, bolt: theBolt })
          : null
      return {
        sockets: () => sockets?.open() ?? 0,
        stop: async () => {
          stopping.abort()
          await Promise.all([sockets?.stop(), asked])
        },
      }
    },
  }
}

/** Everything that is done for Slack later than it was asked for. */
function tasksOf(inside: Inside, bolt: () => Promise<Bolt>): readonly Handler[] {
  return [
    eventTask(inside, async (body) => {
      // Bolt has to know who we are, so that it leaves out what we did ourselves.
      await inside.identities.get()
      await (await bolt()).process({ body: { ...body }, ack: async () => {} })
    }),
  ]
}

function boltOf(inside: Inside): Promise<Bolt> {
  const { options, identities, log } = inside
  const { botToken, apiUrl } = options
  return createBolt(
    { botToken, apiUrl, identities, log },
    {
      interactions: createInteractions(inside),
      event: createEvents(inside, async () => {}),
    },
  )
}

/** Asks Slack who we are, until it answers. */
async function knowOurselves({ identities, log }: Inside, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const { team, teamName } = await identities.get()
      log.info({ team, teamName }, 'connected to Slack')
      return
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.warn({ reason }, 'Slack does not say who we are; trying again')
      await sleep(IDENTITY_WAIT_MS, null, { signal, ref: false }).catch(() => {})
    }
  }
}
