/** The processes of a crash test: started, heard, signalled. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Process {
  readonly pid: number
  readonly signal: (signal: NodeJS.Signals) => void
  readonly hasEnded: () => boolean
  readonly ended: Promise<unknown>
}

const alive = new Set<ChildProcess>()
// Whoever ends before its time, as a test does whose time is up, leaves nobody behind.
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')))

/** Starts one of the programs beside this file, or one elsewhere; what it says goes to a file. */
export function start(
  program: string,
  environment: Readonly<Record<string, string>>,
  logFile: string,
): Process {
  const log = openSync(logFile, 'a')
  const child: ChildProcess = spawn(process.execPath, [resolve(import.meta.dirname, program)], {
    stdio: ['ignore', log, log],
    env: {
      ...environment,
      // As `hikeshi serve` does it: a start costs half when what was compiled is kept.
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../.cache/compiled'),
      PATH: process.env['PATH'] ?? '',
      TMPDIR: process.env['TMPDIR'] ?? '/tmp',
    },
  })
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  const ended = once(child, 'exit')
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    pid: child.pid ?? 0,
    hasEnded,
    ended,
    signal: (signal) => {
      if (!hasEnded()) child.kill(signal)
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Asks until the answer is 2xx. Returns how long that took; throws when `alive` says it is over. */
export async function untilOk(
  url: string,
  options: { readonly timeoutMs: number; readonly alive?: () => boolean },
): Promise<number> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < options.timeoutMs) {
    if (options.alive && !options.alive()) throw new Error(`the process behind ${url} has ended`)
    const ok = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.ok
      },
      () => false,
    )
    if (ok) return performance.now() - startedAt
    await sleep(20)
  }
  throw new Error(`${url} did not answer within ${options.timeoutMs} ms`)
}
