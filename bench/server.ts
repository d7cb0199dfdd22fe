/** A server of its own process on a directory of its own, and one that talks to it. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, start, untilOk } from './crash/process.ts'

export async function startBenchServer(env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-bench-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const token = `bench_${randomBytes(24).toString('hex')}`
  const dataDir = join(folder, 'data')
  const process = start(
    'server.main.ts',
    {
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      HIKESHI_ADMIN_EMAIL: 'owner@example.com',
      HIKESHI_ADMIN_PASSWORD: 'correct horse battery',
      HIKESHI_ADMIN_TOKEN: token,
      ...env,
    },
    join(folder, 'server.log'),
  )
  await untilOk(`${url}/readyz`, { timeoutMs: 60_000, alive: () => !process.hasEnded() })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    url,
    dataDir,
    pid: process.pid,
    headers,
    ask: async (method: string, path: string, body?: object, key?: string) => {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { ...headers, ...(key ? { 'idempotency-key': key } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const answer = (await response.json()) as Record<string, unknown>
      if (!response.ok)
        throw new Error(`${method} ${path}: ${response.status} ${String(answer['code'])}`)
      return answer
    },
    [Symbol.asyncDispose]: async () => {
      process.signal('SIGTERM')
      await process.ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

export type BenchServer = Awaited<ReturnType<typeof startBenchServer>>
