import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import type { Hints, Topic } from './hints.ts'
import { LANES } from './tasks/schedule.ts'

const CHANNEL = 'hikeshi'
const INTERVAL_MS = 100
const RECONNECT_MS = 1000
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
  let client: pg.Client | null = null
  let stopped = false
  let receiving = false
  let sendTimer: NodeJS.Timeout | null = null
  let reconnectTimer: NodeJS.Timeout | null = null
  let sentAt = 0

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      ...connection,
      application_name: 'hikeshi hints',
      keepAlive: true,
    })
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    fresh.on('notification', ({ payload }) => receive(payload))
    await fresh.connect()
    await fresh.query(`listen ${CHANNEL}`)
    client = fresh
  }

  function lose(lost: pg.Client): void {
    if (client === lost) client = null
    if (stopped || reconnectTimer) return
    reconnectTimer = setTimeout(() => {
      reconnectTimer = null
      connect().catch(() => lose(lost))
    }, RECONNECT_MS)
  }

  function receive(payload: string | undefined): void {
    const hint = Hint.safeParse(JSON.parse(payload ?? 'null'))
    if (!hint.success || hint.data.from === self) return
    receiving = true
    hints.changed(hint.data.topics)
    receiving = false
  }

  function send(): void {
    sendTimer = null
    sentAt = performance.now()
    const hint = JSON.stringify({ from: self, topics: Array.from(pending) })
    pending.clear()
    client?.query('select pg_notify($1, $2)', [CHANNEL, hint]).catch(() => {})
  }

  const unsubscribe = hints.subscribe((topic) => {
    if (receiving) return
    pending.add(topic)
    sendTimer ??= setTimeout(send, Math.max(0, INTERVAL_MS - (performance.now() - sentAt)))
  })
  const first = connect().catch(() => reconnectTimer ?? lose(new pg.Client()))

  return {
    stop: async () => {
      stopped = true
      unsubscribe()
      if (sendTimer) clearTimeout(sendTimer)
      if (reconnectTimer) clearTimeout(reconnectTimer)
      await first
      await client?.end().catch(() => {})
    },
  }
}
