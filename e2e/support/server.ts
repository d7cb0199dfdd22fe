import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../tools/root.ts'

/** A server as a user runs it: `serve` in a process of its own. */
export interface Server {
  readonly url: string
  /** The same again for a server that takes its place. */
  readonly port: number
  /** The one-time link that a server without an owner prints. */
  readonly setUpLink: string
  /** The page of the Slack that a demo has beside it. */
  readonly slack: string
  /** Ends it as a system does, and tells how that went. */
  readonly stop: () => Promise<Stopped>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}

interface Stopped {
  readonly code: number | null
  readonly ms: number
  readonly output: string
}

interface Started {
  readonly dataDir: string
  /** 0: any that is free. */
  readonly port?: number
  readonly demo?: boolean
  /** With a Slack beside the demo. */
  readonly slack?: boolean
}

const MAIN = join(ROOT, 'packages/server/bin/hikeshi.js')
const READY_MS_MAX = 120_000

/** Starts it and waits until it says where it is. */
export async function startServer(started: Started): Promise<Server> {
  const { dataDir, port = 0, demo = false, slack = false } = started
  const how = [...(demo ? ['--demo'] : []), ...(slack ? ['--with-slack-double'] : [])]
  const child = spawn(process.execPath, [MAIN, 'serve', ...how], {
    cwd: ROOT,
    env: environment(dataDir, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { promise: ended, resolve: end } = Promise.withResolvers<number | null>()
  child.once('exit', (code) => end(code))
  let output = ''
  const ready = Promise.withResolvers<string>()
  const late = setTimeout(() => ready.reject(new Error(`Not ready:\n${output}`)), READY_MS_MAX)
  const heard = (part: Buffer) => {
    output += part.toString()
    const url = /^Hikeshi is running at (\S+)$/m.exec(output)?.[1]
    // The links are printed with the address, in one piece.
    if (url) ready.resolve(url)
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  void ended.then((code) => ready.reject(new Error(`Ended with ${String(code)}:\n${output}`)))
  const url = await ready.promise.finally(() => clearTimeout(late))

  return {
    url,
    port: Number(new URL(url).port),
    setUpLink: /https?:\/\/\S+\/set-up\S+/.exec(output)?.[0] ?? '',
    slack: /^Its Slack, .+ (http\S+)$/m.exec(output)?.[1] ?? '',
    stop: async () => {
      const asked = performance.now()
      child.kill('SIGTERM')
      const code = await ended
      return { code, ms: performance.now() - asked, output }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A directory that did not exist before, and does not afterwards. */
export async function emptyDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'hikeshi-e2e-'))
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** What the machine has set for itself is no part of a journey. */
function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env
  return {
    PATH,
    HOME,
    LANG,
    ...(TMPDIR ? { TMPDIR } : {}),
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }
}
