import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Cluster, isWorkingDirectory } from './cluster.ts'
import { holderOf, isSameFolder, readPidFile } from './pid-file.ts'
import { PostgresRefusal } from './refusal.ts'

export type Finding =
  | { readonly found: 'nobody' }
  /** Somebody listens who does not take queries yet: starting, recovering or shutting down. */
  | { readonly found: 'busy'; readonly reason: string }
  /** Our cluster answered a query; the connection stays open. */
  | {
      readonly found: 'ready'
      readonly client: pg.Client
      /** Settles when the connection ends, whoever ends it. */
      readonly dropped: Promise<void>
      readonly socketFolder: string
    }

/** Asks the socket of the cluster who is there, and makes sure that it is this very cluster. */
export async function probe(cluster: Cluster): Promise<Finding> {
  const recorded = readPidFile(cluster.layout.data)?.socketFolder
  const folders = new Set([recorded ?? cluster.socketFolder, cluster.socketFolder])
  for (const folder of folders) {
    const finding = await ask(cluster, folder)
    if (finding.found !== 'nobody') return finding
  }
  return { found: 'nobody' }
}

async function ask(cluster: Cluster, socketFolder: string): Promise<Finding> {
  if (!existsSync(join(socketFolder, '.s.PGSQL.5432'))) return { found: 'nobody' }
  const client = new pg.Client({
    ...cluster.supervisor,
    host: socketFolder,
    port: 5432,
    database: 'postgres',
    ssl: false,
    application_name: 'hikeshi supervisor',
    connectionTimeoutMillis: 5_000,
  })
  // A connection that breaks later says so by its 'end' event; an 'error' without a listener would end the server.
  client.on('error', () => {})
  const dropped = new Promise<void>((resolve) => client.once('end', resolve))
  try {
    await client.connect()
    await assertIdentity(cluster, client)
    return { found: 'ready', client, dropped, socketFolder }
  } catch (error) {
    await client.end().catch(() => {})
    return classify(error, socketFolder)
  }
}

function classify(error: unknown, socketFolder: string): Finding {
  if (!(error instanceof Error) || error instanceof PostgresRefusal) throw error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return { found: 'nobody' }
  if (code.startsWith('28')) {
    throw new PostgresRefusal(
      `A PostgreSQL answers in ${socketFolder}, but not to the password in credentials.json. ` +
        'Restore that file, or stop that PostgreSQL and start Hikeshi again.',
      { cause: error },
    )
  }
  if (code === 'EACCES') {
    throw new PostgresRefusal(
      `The socket in ${socketFolder} belongs to another user. Start Hikeshi as the user who started it last.`,
      { cause: error },
    )
  }
  return { found: 'busy', reason: error.message }
}

/** A copied directory has the same system identifier, a moved one the same inode: both must agree. */
async function assertIdentity(cluster: Cluster, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ folder: string; identifier: string }>(
    `select current_setting('data_directory') as folder,
            system_identifier::text as identifier from pg_control_system()`,
  )
  const [answer] = rows
  const { data } = cluster.layout
  const identifier = await systemIdentifier(data)
  if (answer?.identifier === identifier && isFolderOf(answer.folder, data)) return
  throw new PostgresRefusal(
    `The PostgreSQL that answers for ${data} runs on another directory (${answer?.folder}). ` +
      'Was DATA_DIR copied or moved while it ran? Stop that PostgreSQL, then start Hikeshi again. Do not delete postmaster.pid.',
  )
}

function isFolderOf(answered: string, data: string): boolean {
  if (!isWorkingDirectory(answered)) return isSameFolder(answered, data)
  const file = readPidFile(data)
  return file !== null && holderOf(data, file) === 'postmaster'
}

/** The first eight bytes of pg_control. */
async function systemIdentifier(data: string): Promise<string> {
  await using file = await open(join(data, 'global', 'pg_control'))
  const { buffer } = await file.read({ buffer: Buffer.alloc(8), position: 0 })
  return buffer.readBigUInt64LE().toString()
}
