import type { Reads } from '../../platform/db.ts'
import type { Hints } from '../../platform/hints.ts'
import {
  endOfLog,
  follow as readOn,
  type Cursor,
  type LogEvent,
} from '../../platform/log/follow.ts'
import { catchUp, maySee, type Client, type Subscriber } from './catch-up.ts'
import { audiencesOf, type Audiences } from './queries.ts'

export interface Hub {
  /** Sends what happened after `position` (null: from now on), then everything as it happens. */
  readonly subscribe: (subscriber: Subscriber, position: string | null) => Promise<() => void>
  readonly clients: () => number
  /** Hands over everything that was read, whoever may see it, and nothing at least once a second. */
  readonly hear: (listener: (events: readonly LogEvent[]) => void) => () => void
  readonly stop: () => Promise<void>
}

const BATCH = 500
const POLL_MS = 1000
const HELD_BACK_MS = 20
/** Looks come no closer together than this: what happens in between is read at once. */
const BREATH_MS = 20

/** One follower of the log per server, and everybody who listens to it. */
export async function createHub(
  reads: Reads,
  hints: Hints,
  onError: (error: unknown) => void,
): Promise<Hub> {
  const clients = new Set<Client>()
  const listeners = new Set<(events: readonly LogEvent[]) => void>()
  const stopping = new AbortController()
  let cursor = await endOfLog(reads)
  let heldMs = HELD_BACK_MS

  /** Everything there is to read now. Returns how long to wait for more. */
  async function follow(): Promise<number> {
    for (;;) {
      const { events, heldBack } = await readOn(reads, cursor, BATCH)
      for (const listener of listeners) listener(events)
      const last = events.at(-1)
      if (last) {
        const audiences = clients.size > 0 ? await audiencesOf(reads, events) : new Map()
        // With nothing between: who enters is sent this by one of the two, never by both or by none.
        cursor = last
        deliver(clients, events, audiences)
        heldMs = HELD_BACK_MS
      }
      if (heldBack) return waitHeldBack()
      if (events.length < BATCH) return POLL_MS
    }
  }

  /** Again at once, then less and less often: a transaction elsewhere may take its time. */
  function waitHeldBack(): number {
    const waitMs = heldMs
    heldMs = Math.min(heldMs * 2, POLL_MS)
    return waitMs
  }

  const looping = repeat(follow, { hints, signal: stopping.signal, onError })

  return {
    clients: () => clients.size,
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    subscribe: (subscriber, position) =>
      enter(reads, clients, { subscriber, position, to: cursor }),
    stop: async () => {
      stopping.abort()
      await looping
    },
  }
}

interface Repeating {
  readonly hints: Hints
  readonly signal: AbortSignal
  readonly onError: (error: unknown) => void
}

/** Follows at every hint, and every second in any case. */
async function repeat(
  follow: () => Promise<number>,
  { hints, signal, onError }: Repeating,
): Promise<void> {
  while (!signal.aborted) {
    let hinted = false
    const unsubscribe = hints.subscribe((topic) => {
      hinted ||= topic === 'log'
    })
    const waitMs = await follow().catch((error: unknown) => {
      onError(error)
      return POLL_MS
    })
    unsubscribe()
    if (hinted) await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
    else await hints.wait('log', waitMs, signal)
  }
}

function deliver(
  clients: ReadonlySet<Client>,
  events: readonly LogEvent[],
  audiences: Audiences,
): void {
  for (const client of clients) {
    for (const event of events) {
      if (!maySee(audiences, event, client.viewer)) continue
      if (client.waiting) client.waiting.push(event)
      else client.send({ kind: 'change', event })
    }
  }
}

interface Entering {
  readonly subscriber: Subscriber
  readonly position: string | null
  readonly to: Cursor
}

/** Lets a client in: what happens while it catches up waits until it has. */
async function enter(
  reads: Reads,
  clients: Set<Client>,
  { subscriber, position, to }: Entering,
): Promise<() => void> {
  const client: Client = { ...subscriber, waiting: [] }
  clients.add(client)
  try {
    await catchUp(reads, client, { from: position, to })
  } catch (error) {
    clients.delete(client)
    throw error
  }
  for (const event of client.waiting ?? []) client.send({ kind: 'change', event })
  client.waiting = null
  return () => clients.delete(client)
}
