import { constants, existsSync, readFileSync, realpathSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { Config } from '../../config.ts'
import { complaintAbout, mountOf } from '../../platform/postgres/disk.ts'
import { advice, good, messageOf, wrong, type Finding } from './finding.ts'

const NODE_MAJOR = 24
const GIGABYTE = 1_000_000_000
/** PostgreSQL's own log of changes may take this much before it is tidied. */
const FREE_BYTES_MIN = 2 * GIGABYTE
const WEB = join(import.meta.dirname, '../../../../web/dist/index.html')

/** Node, disk, port and web app: all that can be asked without a database. */
export async function examineMachine(config: Config): Promise<readonly Finding[]> {
  return [
    nodeVersion(process.versions.node),
    ...(config.databaseUrl === null ? await dataFolder(config.dataDir) : []),
    await port(config),
    existsSync(WEB)
      ? good('web app', 'built')
      : advice('web app', 'not built yet', 'Nothing: `npm start` builds it once.'),
  ]
}

export function nodeVersion(version: string): Finding {
  if (Number.parseInt(version, 10) >= NODE_MAJOR) return good('node', version)
  return wrong(
    'node',
    version,
    `Run npm ci in the repository, or install Node ${NODE_MAJOR} or newer.`,
  )
}

async function dataFolder(dataDir: string): Promise<readonly Finding[]> {
  const folder = nearest(dataDir)
  try {
    await access(folder, constants.W_OK)
  } catch {
    return [
      wrong(
        'data folder',
        `${folder} may not be written to`,
        'Set DATA_DIR to a folder of this user.',
      ),
    ]
  }
  const { bavail, bsize } = await statfs(folder)
  return [good('data folder', dataDir), spaceLeft(bavail * bsize), fileSystem(folder)]
}

export function spaceLeft(bytes: number): Finding {
  const detail = `${(bytes / GIGABYTE).toFixed(1)} GB free`
  if (bytes >= FREE_BYTES_MIN) return good('disk space', detail)
  return wrong(
    'disk space',
    detail,
    'Make room: a full disk stops the database. 2 GB is the least.',
  )
}

function fileSystem(folder: string): Finding {
  const type =
    process.platform === 'linux'
      ? mountOf(realpathSync(folder), readFileSync('/proc/self/mountinfo', 'utf8'))
      : null
  const complaint = complaintAbout(type)
  if (complaint === null) return good('file system', type ?? 'unknown')
  return advice('file system', complaint, 'Move DATA_DIR to a local disk that stays.')
}

/** The folder itself, or the one above it in which it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : nearest(dirname(folder))
}

async function port(config: Config): Promise<Finding> {
  const { host, port: number } = config
  try {
    await listenOnce(host, number)
    return good('port', `${host}:${number} is free`)
  } catch (error) {
    if (await answersAsHikeshi(config)) return good('port', `Hikeshi answers at ${host}:${number}`)
    return wrong('port', messageOf(error), `Stop what uses ${host}:${number}, or set PORT or HOST.`)
  }
}

function listenOnce(host: string, number: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(number, host, () => server.close(() => resolve()))
  })
}

async function answersAsHikeshi({ host, port: number }: Config): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  try {
    const signal = AbortSignal.timeout(2000)
    const response = await fetch(
      `http://${name.includes(':') ? `[${name}]` : name}:${number}/livez`,
      { signal },
    )
    return (await response.text()).trim() === 'alive'
  } catch {
    return false
  }
}
