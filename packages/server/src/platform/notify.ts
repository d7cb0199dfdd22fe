import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import { openChannel } from './channel.ts'
import type { Hints, Topic } from './hints.ts'
import { LANES } from './tasks/schedule.ts'

const CHANNEL = 'hikeshi'
const INTERVAL_MS = 100
const Hint = z.object({ from: z.string(), topics: z.array(z.enum(['log', ...LANES])) })

export interface Notifier {
  readonly stop: () => Promise<void>
}

/**
 * Passes hints between the servers of one database: at most ten a second, on a connection of its
 * own, never inside a transaction that does work. Losing it costs a second of delay, nothing else.
 */
export function startNotifier(connection: pg.ClientConfig, hints: Hints): Notifier {
  const self = randomUUID()
  const pending = new Set<Topic>()
  let receiving = false
  let timer: NodeJS.Timeout | null = null
  let sentAt = 0

  function receive(payload: string): void {
    const hint = read(payload)
    if (hint === null || hint.from === self) return
    receiving = true
    hints.changed(hint.topics)
    receiving = false
  }

  function send(): void {
    timer = null
    sentAt = performance.now()
    channel.send(JSON.stringify({ from: self, topics: Array.from(pending) }))
    pending.clear()
  }

  const channel = openChannel({ connection, name: CHANNEL, receive })
  const unsubscribe = hints.subscribe((topic) => {
    if (receiving) return
    pending.add(topic)
    timer ??= setTimeout(send, Math.max(0, INTERVAL_MS - (performance.now() - sentAt)))
  })

  return {
    stop: async () => {
      unsubscribe()
      if (timer) clearTimeout(timer)
      await channel.stop()
    },
  }
}

/** What another server said; null for anything else that is on the channel. */
function read(payload: string): z.output<typeof Hint> | null {
  try {
    return Hint.parse(JSON.parse(payload))
  } catch {
    return null
  }
}
