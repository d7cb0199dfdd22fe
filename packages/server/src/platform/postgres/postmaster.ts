import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { type Cluster, dataArgument, makePrivateFolder } from './cluster.ts'
import { holderOf, readPidFile } from './pid-file.ts'
import { toArguments } from './settings.ts'

/** A postmaster that this process started. */
export interface Child {
  readonly pid: number
  /** Settles when it has ended, with the reason in words. */
  readonly ended: Promise<string>
  readonly hasEnded: () => boolean
}

const logLimitBytes = 10_000_000

/** Starts PostgreSQL on the cluster; it keeps itself off a directory that another postmaster uses. */
export function launch(cluster: Cluster, binaries: Binaries): Child {
  const { layout, account, socketFolder } = cluster
  makePrivateFolder(socketFolder, account)
  rotate(layout.log)
  // A file, no pipe: PostgreSQL outlives us and must not choke on a log that nobody reads.
  const log = openSync(layout.log, 'a', 0o600)
  const logStart = statSync(layout.log).size
  const args = toArguments({ ...cluster.settings, unix_socket_directories: socketFolder })
  const child = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', dataArgument(layout.data, account), ...args],
    {
      cwd: layout.data,
      env: environment(layout.data),
      detached: cluster.detached,
      stdio: ['ignore', log, log],
      ...runAs(account),
    },
  )
  closeSync(log)
  let over = false
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`PostgreSQL could not be started: ${error.message}`))
    child.once('exit', (code, killedBy) => {
      void lastComplaint(layout.log, logStart).then((complaint) =>
        resolve(`PostgreSQL ended (${killedBy ?? `exit code ${code}`})${complaint}`),
      )
    })
  }).finally(() => {
    over = true
  })
  return { pid: child.pid ?? 0, ended, hasEnded: () => over }
}

/** Fast shutdown, and after `patienceMs` an immediate one, which loses nothing but time. */
export async function shutDown(cluster: Cluster, child: Child | null, patienceMs: number) {
  const pid = child !== null && !child.hasEnded() ? child.pid : livingPostmaster(cluster)
  if (pid === null) return
  // It removes its file a moment before it ends: what stood there tells whether it is still running.
  const file = readPidFile(cluster.layout.data)
  const isOver = () =>
    child?.pid === pid
      ? child.hasEnded()
      : file?.pid !== pid || holderOf(cluster.layout.data, file) === 'other'
  signal(pid, 'SIGINT')
  if (await comesTrue(isOver, patienceMs)) return
  signal(pid, 'SIGQUIT')
  if (await comesTrue(isOver, 30_000)) return
  throw new Error(`PostgreSQL (pid ${pid}) did not stop; its log is ${cluster.layout.log}`)
}

/** The postmaster of the cluster, if the pid file names one and it really is one. */
function livingPostmaster(cluster: Cluster): number | null {
  const { data } = cluster.layout
  const file = readPidFile(data)
  if (file === null) return null
  return holderOf(data, file) === 'other' ? null : file.pid
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function comesTrue(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const endMs = performance.now() + patienceMs
  while (!condition()) {
    if (performance.now() > endMs) return false
    await sleep(20)
  }
  return true
}

/**
 * PostgreSQL refuses to start while the process in postmaster.pid exists, whatever it is, unless it
 * is told that this is an ancestor of its own. When we have seen that it is no postmaster (its id
 * was given away again after a crash), we say so, and PostgreSQL replaces the file itself after it
 * has made sure that nobody uses the shared memory. We never delete the file.
 */
function environment(data: string): NodeJS.ProcessEnv {
  const file = readPidFile(data)
  const isStale = file !== null && holderOf(data, file) === 'other'
  return {
    LC_ALL: 'C',
    PATH: '/usr/bin:/bin',
    ...(isStale ? { PG_GRANDPARENT_PID: String(file.pid) } : {}),
  }
}

function rotate(log: string): void {
  if (existsSync(log) && statSync(log).size > logLimitBytes) renameSync(log, `${log}.1`)
}

/** The newest line of the log, for people who wait. */
export async function lastLine(log: string): Promise<string> {
  const lines = await linesSince(log, 0)
  return lines.at(-1) ?? ''
}

/** A panic tells more than the many deaths that follow it. */
async function lastComplaint(log: string, start: number): Promise<string> {
  const lines = await linesSince(log, start)
  const line =
    lines.findLast((text) => text.includes('PANIC:')) ??
    lines.findLast((text) => text.includes('FATAL:') && !text.includes('the database system is'))
  return line === undefined ? '' : `: ${line.replace(/^.*?(PANIC|FATAL): +/, '')}`
}

async function linesSince(log: string, start: number): Promise<string[]> {
  await using file = await open(log)
  const { size } = await file.stat()
  const tailBytes = Math.min(size - start, 16_384)
  if (tailBytes <= 0) return []
  const { buffer } = await file.read({
    buffer: Buffer.alloc(tailBytes),
    position: size - tailBytes,
  })
  return buffer.toString('utf8').trimEnd().split('\n')
}
