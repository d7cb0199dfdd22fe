import type { Reads } from '../../platform/db.ts'
import { cursorAt, readLog, type Cursor, type LogEvent } from '../../platform/log/follow.ts'
import { audiencesOf, type Audiences } from './queries.ts'

export type Message =
  | { readonly kind: 'change'; readonly event: LogEvent }
  /** Too far behind to catch up event by event: look at everything again. */
  | { readonly kind: 'reset'; readonly position: string }

export interface Subscriber {
  readonly viewer: string
  readonly send: (message: Message) => void
}

export interface Client extends Subscriber {
  /** While it catches up, what happens meanwhile waits here. */
  waiting: LogEvent[] | null
}

const BATCH = 500
const CATCH_UP_MAX = 5000

/** Sends everything between what the client saw last and where the follower stood when it came. */
export async function catchUp(
  reads: Reads,
  client: Client,
  { from, to }: { readonly from: string | null; readonly to: Cursor },
): Promise<void> {
  if (from === null) return
  const start = await cursorAt(reads, from)
  if (start === null) return client.send({ kind: 'reset', position: to.position })
  let cursor: Cursor = start
  for (let sent = 0; ;) {
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

/** Asked per event, not per connection: who is let into a private incident, or leaves it, is so at once. */
export function maySee(
  audiences: Audiences,
  { subject, stream }: LogEvent,
  viewer: string,
): boolean {
  const people = audiences.get(subject ?? stream)
  return people === undefined || people.has(viewer)
}
