/** What it takes to begin: seconds, memory, and JavaScript. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, untilOk } from './crash/process.ts'
import { spreadOf, table } from './figures.ts'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'packages/web/dist')
const STARTS = 5
const IDLE_MS = 10_000

export async function benchStart(): Promise<string> {
  const [cold, warm, memory]: [number[], number[], number[]] = [[], [], []]
  for (let start = 0; start < STARTS; start++) {
    const folder = mkdtempSync(join(tmpdir(), 'hikeshi-start-'))
    try {
      cold.push((await startOnce(folder, 0)).readyMs)
      const second = await startOnce(folder, IDLE_MS)
      warm.push(second.readyMs)
      memory.push(second.residentMb)
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
  }
  const script = firstLoad()
  return table(
    `Beginning (${STARTS} starts)`,
    ['', 'median', 'most', 'target'],
    [
      row('cold start on an empty directory (s)', seconds(cold), '≤ 6'),
      row('warm start (s)', seconds(warm), '≤ 2'),
      row('memory of the idle server process (MB)', memory, '≤ 180'),
      ['JavaScript of the first page, brotli (kB)', (script / 1000).toFixed(1), '', '≤ 250'],
    ],
  )
}

function row(what: string, values: readonly number[], target: string): readonly string[] {
  const { median, most } = spreadOf(values)
  return [what, median.toFixed(1), most.toFixed(1), target]
}

const seconds = (values: readonly number[]): readonly number[] =>
  values.map((value) => value / 1000)

/** What `npm start` runs on the Node of the lockfile. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return /^node (.+)$/.exec(scripts.start)?.[1]?.split(' ') ?? []
}

/** Starts the product as people do, and stops it again. */
async function startOnce(dataDir: string, idleMs: number) {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, startArguments(), {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
  })
  const ended = once(child, 'exit')
  try {
    await untilOk(`http://127.0.0.1:${port}/readyz`, {
      timeoutMs: 120_000,
      alive: () => child.exitCode === null,
    })
    const readyMs = performance.now() - startedAt
    await sleep(idleMs)
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return { readyMs, residentMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** The compressed size of every script that the page loads before it is asked for anything. */
function firstLoad(): number {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const named = Array.from(page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g), ([, file = '']) =>
    join(DIST, file),
  )
  const files = new Set(named)
  // A set may grow while it is walked.
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      files.add(join(dirname(file), path))
  }
  return Array.from(files).reduce((sum, file) => sum + statSync(`${file}.br`).size, 0)
}
