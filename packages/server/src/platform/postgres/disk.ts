import { readFileSync, realpathSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from './log.ts'

/** Says loudly in the log when the disk below the database is not to be trusted, or slow. */
export async function examineDisk(folder: string, log: Log): Promise<void> {
  const complaint = complaintAbout(mountOf(realpathSync(folder), mounts()))
  if (complaint !== null) log.warn({ folder }, complaint)
  const latencyUs = await fsyncLatency(folder)
  const verdict = judgeFsync(latencyUs)
  if (verdict === 'suspicious') {
    log.warn(
      { latencyUs },
      'The disk confirms writes suspiciously fast: it may lose them with the power',
    )
  }
  if (verdict === 'slow') {
    log.warn({ latencyUs }, 'The disk is slow: every alert waits for it before it is accepted')
  }
}

export function judgeFsync(latencyUs: number): 'suspicious' | 'good' | 'slow' {
  if (latencyUs < 50) return 'suspicious'
  return latencyUs > 100_000 ? 'slow' : 'good'
}

/** The type of the file system that holds `path`, by the text of /proc/self/mountinfo. */
export function mountOf(path: string, mountinfo: string): string | null {
  const found = mountinfo
    .split('\n')
    .map((line) => line.split(' '))
    .map((fields) => ({ point: unescape(fields[4] ?? ''), type: fields[fields.indexOf('-') + 1] }))
    .filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
    // Of two mounts at one point the later hides the earlier.
    .reduce<{ point: string; type: string | undefined } | null>(
      (best, mount) => (best === null || mount.point.length >= best.point.length ? mount : best),
      null,
    )
  return found?.type ?? null
}

export function complaintAbout(type: string | null): string | null {
  if (type === null) return null
  if (/^(nfs|nfs4|cifs|smb3|smbfs|9p|ceph|glusterfs|fuse\..*)$/.test(type)) {
    return `DATA_DIR is on a network file system (${type}), where a database can be damaged: use a local disk or DATABASE_URL`
  }
  if (type === 'overlay' || type === 'tmpfs') {
    return `DATA_DIR is on ${type}, which goes away with the container or the machine: mount a volume there`
  }
  return null
}

function mounts(): string {
  return process.platform === 'linux' ? readFileSync('/proc/self/mountinfo', 'utf8') : ''
}

/** Spaces and the like are written in octal there. */
function unescape(point: string): string {
  return point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
}

/** The median of a few synchronised writes of one page. */
async function fsyncLatency(folder: string): Promise<number> {
  const path = join(folder, 'fsync-probe')
  const timesUs: number[] = []
  try {
    await using file = await open(path, 'w', 0o600)
    for (let round = 0; round < 7; round++) {
      const startMs = performance.now()
      await file.write(Buffer.alloc(8_192, round), 0, 8_192, 0)
      await file.datasync()
      timesUs.push((performance.now() - startMs) * 1_000)
    }
  } finally {
    await rm(path, { force: true })
  }
  return Math.round(timesUs.toSorted((one, other) => one - other)[3] ?? 0)
}
