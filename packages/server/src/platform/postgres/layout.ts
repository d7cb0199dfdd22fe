import { join } from 'node:path'

/** Where everything of the embedded database lies below DATA_DIR. */
export interface Layout {
  readonly root: string
  /** What initdb made: appears by one rename, so it is either complete or not there. */
  readonly cluster: string
  readonly data: string
  readonly credentials: string
  readonly socket: string
  /** Held through SQLite as long as the owner lives; see `lock.ts`. */
  readonly lock: string
  readonly owner: string
  readonly log: string
  /** Remembers the folder in the system's temporary folder, where one is needed; see `annex.ts`. */
  readonly annex: string
}

export function layoutOf(dataDir: string): Layout {
  const root = join(dataDir, 'postgres')
  const cluster = join(root, 'cluster')
  return {
    root,
    cluster,
    data: join(cluster, 'data'),
    credentials: join(cluster, 'credentials.json'),
    socket: join(root, 'socket'),
    lock: join(root, 'lock'),
    owner: join(root, 'owner.json'),
    log: join(root, 'postgres.log'),
    annex: join(root, 'annex'),
  }
}
