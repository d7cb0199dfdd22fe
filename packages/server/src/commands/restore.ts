import { readEnvironment } from '../config.ts'
import { createLogger } from '../log.ts'
import { BackupRefusal, readBackup, restoreBackup } from '../platform/backup/index.ts'
import { summaryOf } from './backup.ts'
import { commandOf, say } from './command-line.ts'
import { withClient } from '../platform/client.ts'
import { ownDatabase } from './reach.ts'

export const restore = commandOf({
  summary: 'Fill an empty database from a backup.',
  help: `hikeshi restore FILE [--check]

Fills the empty database of DATA_DIR or DATABASE_URL from a backup: all of it, or nothing. Stop
every server first. The file is read to its end before anything is touched, and the rows are
compared with it afterwards. A database that holds people or incidents is refused.

  --check   only read the file and say what is in it
`,
  options: { check: { type: 'boolean', default: false } },
  positionalsMax: 1,
  run: async ({ values, positionals: [file] }) => {
    if (file === undefined) throw new BackupRefusal('Name the backup: hikeshi restore FILE')
    if (values.check) return check(file)
    // Before a database is made for nothing.
    await readBackup(file)
    const config = readEnvironment()
    const { connection, close } = await ownDatabase(config, createLogger(config.logLevel))
    try {
      const contents = await withClient(connection, (client) => restoreBackup(client, file))
      say(
        `${summaryOf(contents)} restored and compared. Start the server; everybody signs in again.`,
      )
      return 0
    } finally {
      await close()
    }
  },
})

async function check(file: string): Promise<number> {
  const contents = await readBackup(file)
  const { product, madeAt, postgres } = contents.header
  say(
    `${file} is whole: ${summaryOf(contents)}, made at ${madeAt} by Hikeshi ${product} on PostgreSQL ${postgres}.`,
  )
  return 0
}
