import { App, LogLevel, type Logger, type Receiver, type ReceiverEvent } from '@slack/bolt'
import type { SlackLog } from './inside.ts'
import type { Identities } from './in/identity.ts'
import type { Incoming, Interactions } from './in/interactions.ts'

/** What Bolt hands over to us. */
export interface Listeners {
  readonly interactions: Interactions
  readonly event: (body: unknown) => Promise<void>
}

/** Slack's own framework, as far as we need it: it tells the kinds of payloads apart. */
export interface Bolt {
  /** Runs what is for it, and ends when that has ended. It throws what a listener of events threw. */
  readonly process: (event: ReceiverEvent) => Promise<void>
}

const ANY = /.*/

interface BoltParts {
  readonly botToken: string
  readonly apiUrl: string
  readonly identities: Identities
  readonly log: SlackLog
}

/**
 * Bolt without its own receivers, which thank Slack before anything is kept, and without its token option, which asks
 * Slack in the constructor and ends the process when Slack is down.
 */
export async function createBolt(parts: BoltParts, listeners: Listeners): Promise<Bolt> {
  const { botToken, apiUrl, identities, log } = parts
  const hand: { process: Bolt['process'] } = { process: async () => {} }
  const receiver: Receiver = {
    init: (app) => {
      hand.process = (event) => app.processEvent(event)
    },
    start: async () => {},
    stop: async () => {},
  }
  const app = new App({
    receiver,
    deferInitialization: true,
    logger: loggerOf(log),
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
    // Never asks anybody: it runs before every acknowledgement.
    authorize: async () => {
      const known = identities.known()
      return { botToken, ...(known ? { botId: known.botId, botUserId: known.botUserId } : {}) }
    },
  })
  listen(app, listeners)
  app.error(async (error) => {
    throw 'original' in error && error.original instanceof Error ? error.original : error
  })
  await app.init()
  return { process: (event) => hand.process(event) }
}

function listen(app: App, { interactions, event }: Listeners): void {
  app.command(ANY, ({ body, ack, respond }) =>
    interactions.command(incoming({ body, ack, respond })),
  )
  app.action(ANY, ({ body, ack, respond }) => interactions.action(incoming({ body, ack, respond })))
  app.shortcut(ANY, ({ body, ack, respond }) =>
    interactions.shortcut(incoming({ body, ack, respond })),
  )
  app.view(ANY, ({ body, ack }) => interactions.form(incoming({ body, ack })))
  app.view({ callback_id: ANY, type: 'view_closed' }, ({ body, ack }) =>
    interactions.ignored(incoming({ body, ack })),
  )
  app.options(ANY, ({ body, ack }) => interactions.options(incoming({ body, ack })))
  app.event(ANY, ({ body }) => event(body))
}

interface Given {
  readonly body: unknown
  // Bolt has a type of its own for the answer to each kind of payload.
  readonly ack: unknown
  readonly respond?: unknown
}

/** The arguments of a listener, without the types by which Bolt tells its listeners apart. */
const incoming = ({ body, ack, respond }: Given): Incoming => ({
  body,
  ack: ack as Incoming['ack'],
  ...(respond ? { respond: respond as NonNullable<Incoming['respond']> } : {}),
})

const said = (...words: readonly unknown[]): string =>
  words.filter((word) => typeof word === 'string').join(' ')

/** Bolt's words go to our log, where they are worth it; bodies and tokens never do. */
function loggerOf(log: SlackLog): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...words) => log.warn({ from: 'bolt' }, said(...words)),
    error: (...words) => log.error({ from: 'bolt' }, said(...words)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
