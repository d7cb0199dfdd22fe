import type { Reads } from '../../platform/db.ts'
import type { Hints } from '../../platform/hints.ts'
import { cursorAt, endOfLog, readLog, type Cursor, type LogEvent } from '../../platform/log/follow.ts'
import { audiencesOf, type Audiences } from './queries.ts'

export type Message =
  | { readonly kind: 'change'; readonly event: LogEvent }
  /** Too far behind to catch up event by event: look at everything again. */
  | { readonly kind: 'reset'; readonly position: string }

export interface Subscriber {
  readonly viewer: string
  readonly send: (message: Message) => void
}

export interface Hub {
  /** Sends what happened after `position` (null: from now on), then everything as it happens. */
  readonly subscribe: (subscriber: Subscriber, position: string | null) => Promise<() => void>
  readonly clients: () => number
  readonly stop: () => Promise<void>
}

const BATCH = 500
const CATCH_UP_MAX = 5000
const POLL_MS = 1000

interface Client extends Subscriber {
  /** While it catches up, what happens meanwhile waits here. */
  waiting: LogEvent[] | null
}

/** One follower of the log per server, and everybody who listens to it. */
export async function createHub(reads: Reads, hints: Hints, onError: (error: unknown) => void): Promise<Hub> {
  const clients = new Set<Client>()
  const stopping = new AbortController()
  let cursor = await endOfLog(reads)

  async function follow(): Promise<void> {
    for (;;) {
      const events = await readLog(reads, cursor, BATCH)
      const last = events.at(-1)
      if (!last) return
      cursor = last
      await deliver(events)
      if (events.length < BATCH) return
    }
  }

  async function deliver(events: readonly LogEvent[]): Promise<void> {
    if (clients.size === 0) return
    const audiences = await audiencesOf(reads, events)
    for (const client of clients) {
      for (const event of events) {
        if (!maySee(audiences, event, client.viewer)) continue
        if (client.waiting) client.waiting.push(event)
        else client.send({ kind: 'change', event })
      }
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      let hinted = false
      const unsubscribe = hints.subscribe((topic) => {
        hinted ||= topic === 'log'
      })
      await follow().catch(onError)
      unsubscribe()
      if (!hinted) await hints.wait('log', POLL_MS, stopping.signal)
    }
  }

  const looping = loop()

  return {
    clients: () => clients.size,
    subscribe: async (subscriber, position) => {
      const client: Client = { ...subscriber, waiting: [] }
      clients.add(client)
      try {
        await catchUp(reads, client, { from: position, to: cursor })
      } catch (error) {
        clients.delete(client)
        throw error
      }
      for (const event of client.waiting ?? []) client.send({ kind: 'change', event })
      client.waiting = null
      return () => clients.delete(client)
    },
    stop: async () => {
      stopping.abort()
      await looping
    },
  }
}

/** Everything between what the client saw last and where the follower stood when it came. */
async function catchUp(
  reads: Reads,
  client: Client,
  { from, to }: { readonly from: string | null; readonly to: Cursor },
): Promise<void> {
  if (from === null) return
  const start = await cursorAt(reads, from)
  if (start === null) return client.send({ kind: 'reset', position: to.position })
  let cursor: Cursor = start
  for (let sent = 0; ; ) {
    const read: readonly LogEvent[] = await readLog(reads, cursor, BATCH)
    const events = read.filter((event) => !isAfter(event, to))
    const last = events.at(-1)
    if (!last) return
    sent += events.length
    if (sent > CATCH_UP_MAX) return client.send({ kind: 'reset', position: to.position })
    const audiences = await audiencesOf(reads, events)
    for (const event of events) {
      if (maySee(audiences, event, client.viewer)) client.send({ kind: 'change', event })
    }
    cursor = last
  }
}

function isAfter(one: Cursor, other: Cursor): boolean {
  const [xid, otherXid] = [BigInt(one.xid), BigInt(other.xid)]
  return xid === otherXid ? BigInt(one.position) > BigInt(other.position) : xid > otherXid
}

function maySee(audiences: Audiences, { subject }: LogEvent, viewer: string): boolean {
  const people = subject === null ? undefined : audiences.get(subject)
  return people === undefined || people.has(viewer)
}
