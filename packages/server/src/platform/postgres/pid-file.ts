import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a postmaster writes into its data directory. */
export interface PidFile {
  readonly pid: number
  readonly startedAtSeconds: number
  readonly socketFolder: string | null
}

export function readPidFile(data: string): PidFile | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, , started, , socketFolder] = lines
    if (!Number(pid)) return null
    return {
      pid: Number(pid),
      startedAtSeconds: Number(started),
      socketFolder: socketFolder || null,
    }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * Whether the process that the pid file names really is the postmaster of `data`. Process ids are
 * used again, in containers after every start, so their existence says nothing: the program's
 * name, its working directory (a postmaster's is its data directory) and its start do.
 */
export function holderOf(data: string, file: PidFile): 'postmaster' | 'other' | 'unknown' {
  if (process.platform !== 'linux') return isPostgres(file.pid) ? 'unknown' : 'other'
  const found = processOf(file.pid)
  if (found === null || found.name !== 'postgres' || found.state === 'Z') return 'other'
  const folder = workingDirectoryOf(file.pid)
  if (folder !== null) return isSame(folder, data) ? 'postmaster' : 'other'
  const apartSeconds = Math.abs(found.startedAtSeconds - file.startedAtSeconds)
  return apartSeconds <= 3 ? 'postmaster' : 'unknown'
}

/** True if both paths lead to the very same folder. */
export function isSameFolder(one: string, other: string): boolean {
  try {
    return isSame(statSync(one), other)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

interface Identified {
  readonly dev: number
  readonly ino: number
}

function isSame(one: Identified, path: string): boolean {
  const other = statSync(path)
  return one.dev === other.dev && one.ino === other.ino
}

function processOf(pid: number) {
  try {
    const [before, after] = splitName(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    const fields = after.trim().split(' ')
    const bootedAtSeconds = Number(/^btime (\d+)/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1])
    const ticksPerSecond = 100
    const startedAtSeconds = bootedAtSeconds + Number(fields[19]) / ticksPerSecond
    return { name: before.slice(before.indexOf('(') + 1), state: fields[0], startedAtSeconds }
  } catch {
    // Gone, perhaps while we looked.
    return null
  }
}

/** Where there is no /proc, the name has to do. */
function isPostgres(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim().endsWith('postgres')
}

/** The name may contain spaces and brackets, so the last bracket ends it. */
function splitName(stat: string): [string, string] {
  const end = stat.lastIndexOf(')')
  return [stat.slice(0, end), stat.slice(end + 1)]
}

/** Null where the system does not let us look: in a container even root may not, without CAP_SYS_PTRACE. */
function workingDirectoryOf(pid: number): Identified | null {
  try {
    readlinkSync(`/proc/${pid}/cwd`)
    return statSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
