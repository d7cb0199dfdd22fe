import pg from 'pg'

/** A LISTEN connection that comes back by itself. */
export interface Channel {
  /** Sends to everybody who listens; lost without a sound while there is no connection. */
  readonly send: (payload: string) => void
  readonly stop: () => Promise<void>
}

interface ChannelOptions {
  readonly connection: pg.ClientConfig
  readonly name: string
  readonly receive: (payload: string) => void
}

const RECONNECT_MS = 1000

export function openChannel({ connection, name, receive }: ChannelOptions): Channel {
  /** The connection that lives or is being made, and the same once it listens. */
  let current: pg.Client | null = null
  let listening: pg.Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | null = null

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      ...connection,
      application_name: `${name} channel`,
      keepAlive: true,
    })
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    fresh.on('notification', ({ payload = '' }) => receive(payload))
    current = fresh
    try {
      await fresh.connect()
      await fresh.query(`listen ${fresh.escapeIdentifier(name)}`)
      listening = fresh
      if (stopped) await fresh.end()
    } catch {
      lose(fresh)
      await fresh.end().catch(() => {})
    }
  }

  /** Each connection is lost once; a moment later the next one takes its place. */
  function lose(lost: pg.Client): void {
    if (current !== lost) return
    current = null
    listening = null
    if (stopped) return
    timer = setTimeout(() => {
      connecting = connect()
    }, RECONNECT_MS)
  }

  let connecting = connect()
  return {
    send: (payload) => {
      // A hint that cannot be sent is made up for by polling.
      listening?.query('select pg_notify($1, $2)', [name, payload]).catch(() => {})
    },
    stop: async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      await connecting
      await listening?.end().catch(() => {})
    },
  }
}
