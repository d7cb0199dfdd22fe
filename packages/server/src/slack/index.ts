import type { Handler } from '../platform/tasks/handlers.ts'
import { createBolt, type Bolt } from './bolt.ts'
import { homesAfter, homeTasks } from './home/index.ts'
import { createEvents } from './in/hear-events.ts'
import { createFill } from './in/fill.ts'
import { createHearing } from './in/hearing.ts'
import { createHttpReceiver } from './in/http.ts'
import { createIdentities, knowOurselves } from './in/identity.ts'
import { createInbox, eventTask } from './in/inbox.ts'
import { createInteractions } from './in/interactions.ts'
import { openSockets, type SocketReceiver } from './in/socket.ts'
import type { Inside, SlackNeeds } from './inside.ts'
import type { SlackOptions } from './options.ts'
import type { SlackSide } from './side.ts'
import { createOutbound, createWebClient } from './out/client.ts'
import { createNarrative } from './project/narrative.ts'
import { afterSafeMode, createSafety } from './safe-mode.ts'
import { createSync, follow as syncAfter } from './project/sync.ts'
import { whispersAfter, whisperTasks } from './whisper/index.ts'

/** The Slack side of an installation that has these options. */
export const slackSide = (options: SlackOptions): SlackSide => ({
  options,
  follow: syncAfter,
  aside: (event, incident) => [...whispersAfter(event, incident), ...homesAfter(event, incident)],
  create: createSlack,
})

export type Slack = ReturnType<typeof createSlack>

/** What comes over HTTP is signed with another secret than ours. */
const FOREIGN = 'signature'

/** Everything between this product and a Slack workspace. */
export function createSlack(needs: SlackNeeds) {
  const { over } = needs.options
  const { inside, sync, fill, back } = insideOf(needs)
  const inbox = createInbox(inside)
  const { bolt, busy } = boltOf(inside, sync.sync)
  const hearing = createHearing()
  let sockets: SocketReceiver | null = null

  /** Connects. A Slack that is down is waited for, in the background. */
  async function start(): Promise<{ readonly stop: () => Promise<void> }> {
    const stopping = new AbortController()
    await sync.start()
    await fill.start()
    const connect = async (): Promise<void> => {
      if (over.kind === 'socket') {
        sockets = openSockets({ inside, appToken: over.appToken, inbox, bolt, back: back.since })
      }
      if (await knowOurselves(inside, stopping.signal)) await sync.syncAll()
    }
    const connected = afterSafeMode(inside, stopping.signal, { connect, catchUp: sync.syncAll })
    return {
      stop: async () => {
        stopping.abort()
        await Promise.all([sockets?.stop(), connected])
      },
    }
  }

  const tasks: readonly Handler[] = [
    eventTask(async (body) => {
      // Bolt has to know who we are, so that it leaves out what we did ourselves.
      await inside.identities.get()
      const { process } = await bolt()
      await process({ body: { ...body }, ack: async () => {} })
    }),
    ...sync.tasks,
    ...fill.tasks,
    ...whisperTasks(inside),
    ...homeTasks(inside),
  ]

  return {
    tasks,
    /** Answers a request that Slack made; null where Slack is told to use sockets. */
    receive:
      over.kind === 'http'
        ? inside.safety.deaf(createHttpReceiver({ ...over, inside, hearing, inbox, bolt }))
        : null,
    inside,
    /** How many sockets are open at this moment. */
    sockets: () => sockets?.open() ?? 0,
    /** Why nothing that happens in Slack comes here, as far as somebody said so. */
    deafness: (): string | null => (hearing.isForeign() ? FOREIGN : (sockets?.refusal() ?? null)),
    /** How many things that somebody did in Slack, or that follow from its return, are being done at this moment. */
    busy: () => busy() + back.busy(),
    start,
  }
}

/** What every part is built from, and the one that brings Slack to what it should be: also when Slack is back. */
function insideOf(needs: SlackNeeds) {
  const { options, parts, log } = needs
  const { botToken, apiUrl, patience } = options
  const timing = patience ? { timeoutMs: patience.call } : {}
  const web = createWebClient({ token: botToken, slackApiUrl: apiUrl, ...timing })
  const safety = createSafety(parts)
  const open = createOutbound({
    web,
    clock: parts.clock,
    log,
    changed: (before, after) => {
      log.warn({ condition: after.condition }, 'Slack is another than before')
      sync
        .changed(before, after)
        .then(() => (before.condition === 'down' ? fill.fillNow(before.lastAnswerAt) : undefined))
        .catch((error: unknown) => log.error({ error }, 'cannot look after Slack'))
    },
  })
  const out = safety.guarded(open)
  const inside: Inside = { ...needs, out, safety, identities: createIdentities(out) }
  const sync = createSync(inside, { narrative: createNarrative(inside) })
  const fill = createFill(inside, sync.sync)
  return { inside, sync, fill, back: backOf({ inside, sync, fill }) }
}

interface BackParts {
  readonly inside: Inside
  readonly sync: ReturnType<typeof createSync>
  readonly fill: ReturnType<typeof createFill>
}

/** Looks for what happened in Slack while nobody here was told, with a count of what it is doing. */
function backOf({ inside, sync, fill }: BackParts) {
  let underway = 0

  async function look(since: Temporal.Instant | null): Promise<void> {
    underway += 1
    try {
      // Not known since when: we have just started, and everything is looked after anyway.
      if (since) await sync.syncAll()
      await fill.fillNow(since)
    } catch (error) {
      inside.log.error({ error }, 'cannot look for what happened in Slack meanwhile')
    } finally {
      underway -= 1
    }
  }

  return { since: (since: Temporal.Instant | null) => void look(since), busy: () => underway }
}

/** Bolt, made when it is needed first, with a count of what it is doing. */
function boltOf(inside: Inside, sync: (incident: string) => Promise<void>) {
  const { options, identities, log } = inside
  let underway = 0
  let made: Promise<Bolt> | null = null

  async function make(): Promise<Bolt> {
    const interactions = createInteractions(inside)
    const event = createEvents(inside, sync)
    const { process } = await createBolt(
      { botToken: options.botToken, apiUrl: options.apiUrl, identities, log },
      { interactions, event },
    )
    return {
      process: async (given) => {
        underway += 1
        try {
          await process(given)
        } finally {
          underway -= 1
        }
      },
    }
  }

  return { bolt: () => (made ??= make()), busy: () => underway }
}
