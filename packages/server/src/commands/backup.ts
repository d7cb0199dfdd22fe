import { join } from 'node:path'
import { readEnvironment } from '../config.ts'
import { createLogger } from '../log.ts'
import { saveBackup, writeBackup, type Contents } from '../platform/backup/index.ts'
import { systemClock } from '../platform/clock.ts'
import { version } from '../version.ts'
import { commandOf, say } from './command-line.ts'
import { withClient } from '../platform/client.ts'
import { reachDatabase } from './reach.ts'

export const backup = commandOf({
  summary: 'Write everything to one file, while the server runs or not.',
  help: `hikeshi backup [FILE]

Writes the whole database, as it is at this moment, to one compressed file and reads it back to make
sure of it. The server may run. Without FILE the backup goes to DATA_DIR/backups; with - it goes
to standard output, for a pipe. An existing file is never overwritten.

Not in it: sessions (people sign in again after a restore) and DATA_DIR/secret.
The file holds names, e-mail addresses and password hashes: keep it as safe as the database.
`,
  options: {},
  positionalsMax: 1,
  run: async ({ positionals: [file] }) => {
    const config = readEnvironment()
    const { connection, close } = await reachDatabase(config, createLogger(config.logLevel))
    try {
      return await withClient(connection, async (client) => {
        const made = { product: version, now: systemClock.now() }
        if (file === '-') {
          await writeBackup({ client, ...made, to: process.stdout })
          return 0
        }
        const path = file ?? join(config.dataDir, 'backups', nameFor(made.now))
        say(`${summaryOf(await saveBackup(client, { ...made, path }))} saved to ${path}`)
        return 0
      })
    } finally {
      await close()
    }
  },
})

/** Sorts by time, and is a file name on every system. */
function nameFor(now: Temporal.Instant): string {
  const second = now.toString({ smallestUnit: 'second' })
  return `hikeshi-${second.replaceAll(':', '')}.backup.gz`
}

export function summaryOf({ tables }: Contents): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const events = tables.find(({ name }) => name === 'public.event')?.rows ?? 0
  return `${rows} rows of ${tables.length} tables (${events} events)`
}
