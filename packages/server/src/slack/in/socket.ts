import { setTimeout as sleep } from 'node:timers/promises'
import { LogLevel, SocketModeClient } from '@slack/socket-mode'
import type { Bolt } from '../bolt.ts'
import type { Inside, SlackLog } from '../inside.ts'
import type { createInbox } from './inbox.ts'
import { classOf } from '../out/errors.ts'
import { at, isRecord, textAt, type Json } from './read.ts'

/** Slack refreshes a socket every few hours and leaves it deaf for seconds: the other one hears meanwhile. */
const SOCKETS = 2
const WAIT_MS = 1000
/** Each wait is twice the one before, up to so many times the first. */
const LONGER_MAX = 10
/** A socket that lived so long was no failure. */
const WELL_MS = 10_000
/** Slack does not know us: only an admin of the workspace can change that. */
const TURNED_AWAY_MS = 60_000
const OPEN_TIMEOUT_MS = 8000
const STOP_MS_MAX = 1000

interface SocketParts {
  readonly inside: Inside
  readonly appToken: string
  readonly inbox: ReturnType<typeof createInbox>
  readonly bolt: () => Promise<Bolt>
  /** One is open, and none was before it: since when, as far as that is known. Slack told nobody what happened meanwhile. */
  readonly back: (since: Temporal.Instant | null) => void
}

interface Envelope {
  readonly ack: (payload?: object) => Promise<void>
  readonly type: string
  readonly body: unknown
  readonly retry_num?: number
  readonly retry_reason?: string
}

export interface SocketReceiver {
  /** How many of our sockets are open. */
  readonly open: () => number
  /** What Slack says of the token by which none can be opened; null: one is open, or Slack said nothing. */
  readonly refusal: () => string | null
  readonly stop: () => Promise<void>
}

/** Opens the sockets, and opens them again for as long as it runs, however long Slack is away. */
export function openSockets(parts: SocketParts): SocketReceiver {
  const { appToken, inside, back } = parts
  const sockets = Array.from({ length: SOCKETS }, () => new Socket(appToken, inside))
  const open = (): number => sockets.filter((socket) => socket.hears()).length
  let deafSince: Temporal.Instant | null = null
  for (const socket of sockets) {
    socket.on('slack_event', (envelope: Envelope) => void hear(parts, envelope))
    socket.on('connected', () => {
      if (!socket.hears() || open() > 1) return
      back(deafSince)
      deafSince = null
    })
    socket.on('disconnected', () => {
      if (open() === 0) deafSince ??= inside.parts.clock.now()
    })
    void socket.stayOpen()
  }
  return {
    open,
    refusal: () => sockets.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    stop: async () => {
      await Promise.all(sockets.map((socket) => socket.end()))
    },
  }
}

/** Slack's client, of which nothing that Slack says or fails to say may end the process. */
class Socket extends SocketModeClient {
  readonly #log: SlackLog
  readonly #waitMs: number
  /** What Slack said when it was to be opened last; null: it was opened, or there was no answer. */
  refusal: string | null = null
  #lost = Promise.withResolvers<void>()
  #isGreeted = false
  readonly #ended = new AbortController()

  constructor(appToken: string, { options, log }: Inside) {
    super({
      appToken,
      logger: SILENT,
      // It would be deaf for five seconds, and begin anew where nobody catches what goes wrong.
      autoReconnectEnabled: false,
      clientOptions: {
        slackApiUrl: options.apiUrl,
        timeout: OPEN_TIMEOUT_MS,
        rejectRateLimitedCalls: true,
        // Slack's client gives up in the end; we do not.
        retryConfig: { retries: 0 },
      },
    })
    this.#log = log
    this.#waitMs = options.patience?.socket ?? WAIT_MS
    this.on('connected', () => {
      this.#isGreeted = true
    })
    this.on('disconnected', () => {
      this.#isGreeted = false
      this.#lost.resolve()
    })
  }

  /** Slack greeted us there, and neither side has begun to close it. */
  hears(): boolean {
    return this.#isGreeted && !this.#ended.signal.aborted && this.websocket?.isActive() === true
  }

  /** Opens it, and opens it again whenever it is lost, until it is ended. */
  async stayOpen(): Promise<void> {
    const longest = this.#waitMs * LONGER_MAX
    for (let wait = this.#waitMs; ; wait = Math.min(wait * 2, longest)) {
      this.#lost = Promise.withResolvers()
      const beganAt = performance.now()
      const why = await this.#openUntilLost()
      // One that was well for a while is opened again soon; one that is closed at once is not opened in a circle.
      if (performance.now() - beganAt > WELL_MS) wait = this.#waitMs
      if (!(await this.#waits(why, wait))) return
    }
  }

  /** Why it did not open; undefined for one that was open and is no more. */
  async #openUntilLost(): Promise<unknown> {
    try {
      await this.start()
      this.refusal = null
      // Ended while it was still opening: nobody else would close it.
      if (this.#ended.signal.aborted) void this.disconnect()
      await this.#lost.promise
      return undefined
    } catch (error) {
      this.refusal = textAt(error, 'data', 'error') || null
      return error
    }
  }

  /** False: it was ended meanwhile. */
  async #waits(error: unknown, wait: number): Promise<boolean> {
    const { signal } = this.#ended
    if (signal.aborted) return false
    if (error !== undefined) {
      this.#log.warn({ error: messageOf(error) }, 'no socket of Slack opens; trying again')
    }
    const pause = isTurnedAway(error) ? TURNED_AWAY_MS : wait
    return sleep(pause, true, { signal, ref: false }).catch(() => false)
  }

  protected override async onWebSocketMessage(
    data: string | ArrayBuffer,
    isBinary: boolean,
  ): Promise<void> {
    try {
      await super.onWebSocketMessage(data, isBinary)
    } catch (error) {
      // `app_rate_limited` comes without an event in it, which Slack's client does not expect.
      this.#log.warn(
        { error: messageOf(error) },
        'Slack said something that its client cannot read',
      )
      // Told again it would be no easier to read.
      this.#acknowledge(data)
    }
  }

  #acknowledge(data: string | ArrayBuffer): void {
    // Whatever else is not JSON Slack's client leaves alone by itself.
    const id = typeof data === 'string' ? textAt(JSON.parse(data), 'envelope_id') : ''
    if (id !== '') this.websocket?.send(JSON.stringify({ envelope_id: id }), () => {})
  }

  async end(): Promise<void> {
    this.#ended.abort()
    await Promise.race([this.disconnect(), sleep(STOP_MS_MAX, null, { ref: false })])
  }
}

const isTurnedAway = (error: unknown): boolean =>
  classOf(textAt(error, 'data', 'error')) === 'installation'

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

const SILENT = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

/** An event is thanked for once it is kept; everything else is answered at once. */
async function hear({ inside, inbox, bolt }: SocketParts, envelope: Envelope): Promise<void> {
  const { body } = envelope
  let acked = false
  const ack = async (payload?: unknown): Promise<void> => {
    if (acked) return
    acked = true
    await envelope.ack(isRecord(payload) ? payload : textOf(payload))
  }
  try {
    if (isRecord(at(body, 'event'))) {
      await inbox.take(body as Json)
      await ack()
      return
    }
    const { process } = await bolt()
    if (isRecord(body)) await process({ body, ack })
    await ack()
  } catch (error) {
    inside.log.warn({ error, type: envelope.type }, 'an envelope of Slack could not be taken')
    // Only events are told again: of all else nothing more would come.
    if (!isRecord(at(body, 'event'))) await ack().catch(() => {})
  }
}

const textOf = (payload: unknown): object | undefined =>
  typeof payload === 'string' && payload !== '' ? { text: payload } : undefined
