/** The whole server, listening on a port of its own, on a database of its own. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { startServer } from '../server.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

export type RealServer = Awaited<ReturnType<typeof startRealServer>>

export async function startRealServer(
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hikeshi-server-'))
  const token = `test_${randomBytes(20).toString('hex')}`
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    HIKESHI_SECRET: randomBytes(32).toString('hex'),
    HIKESHI_ADMIN_EMAIL: 'owner@example.com',
    HIKESHI_ADMIN_PASSWORD: 'correct horse battery',
    HIKESHI_ADMIN_TOKEN: token,
    ...more,
  })
  const server = await startServer({ config, log: pino({ level: 'silent' }) })

  /** One request of the owner, as it stands; the answer read as JSON. */
  async function send(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`)
    const response = await fetch(`${server.url}/api/v1${path}`, { ...init, method, headers })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
    }
  }

  return {
    ...server,
    send,
    /** A request with a JSON body. */
    ask: (method: string, path: string, body: unknown = {}) =>
      send(method, path, {
        headers: { 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
      }),
    [Symbol.asyncDispose]: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
