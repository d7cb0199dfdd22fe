import { readFileSync } from 'node:fs'
import { layoutOf } from '../packages/server/src/platform/postgres/layout.ts'
import { readPidFile } from '../packages/server/src/platform/postgres/pid-file.ts'

interface Credentials {
  readonly supervisor: { readonly user: string; readonly password: string }
}

/** How to reach the embedded PostgreSQL of a directory, as its superuser. */
export function connectionTo(dataDir: string) {
  const layout = layoutOf(dataDir)
  const { supervisor } = JSON.parse(readFileSync(layout.credentials, 'utf8')) as Credentials
  const host = readPidFile(layout.data)?.socketFolder ?? layout.socket
  return { ...supervisor, host, database: 'hikeshi' }
}
