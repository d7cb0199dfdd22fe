import type pg from 'pg'
import { readEnvironment } from '../config.ts'
import { nameOf } from '../domain/actor.ts'
import { confirmReal } from '../features/people/index.ts'
import { createLogger } from '../log.ts'
import { BackupRefusal, readBackup, restoreBackup } from '../platform/backup/index.ts'
import { summaryOf } from './backup.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/db.ts'
import { createHints } from '../platform/hints.ts'
import { migrate } from '../platform/migrate.ts'
import { createSpine } from '../platform/spine.ts'
import { commandOf, say } from './command-line.ts'
import { withClient } from '../platform/client.ts'
import { ownDatabase, reachDatabase } from './reach.ts'

export const restore = commandOf({
  summary: 'Fill an empty database from a backup.',
  help: `hikeshi restore FILE [--check] [--live]
hikeshi restore --live

Fills the empty database of DATA_DIR or DATABASE_URL from a backup: all of it, or nothing. Stop
every server first. The file is read to its end before anything is touched, and the rows are
compared with it afterwards. A database that holds people or incidents is refused.

What was restored is in safe mode: nothing leaves it until an admin says on the page Health that it
is the real one, for the installation that the backup was made of may still run.

  --check   only read the file and say what is in it
  --live    it is the real one, as when an installation moves; without FILE: what was restored before
`,
  options: {
    check: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
  },
  positionalsMax: 1,
  run: async ({ values, positionals: [file] }) => {
    if (file === undefined) {
      if (values.live) return goLive()
      throw new BackupRefusal('Name the backup: hikeshi restore FILE')
    }
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
      if (values.live) await confirm(connection)
      else say(IN_SAFE_MODE)
      return 0
    } finally {
      await close()
    }
  },
})

const IN_SAFE_MODE =
  'It is in safe mode: nothing is sent to Slack until an admin says on the page Health, or you with `hikeshi restore --live`, that it is the real one.'

/** "What was restored here before is the real one." The server may run. */
async function goLive(): Promise<number> {
  const config = readEnvironment()
  const { connection, close } = await reachDatabase(config, createLogger(config.logLevel))
  try {
    await confirm(connection)
    return 0
  } finally {
    await close()
  }
}

async function confirm(connection: pg.ClientConfig): Promise<void> {
  await migrate(connection)
  const db = openDatabase({ connection, connectionsMax: 1 })
  try {
    const spine = createSpine({ db, clock: systemClock, hints: createHints(), nameOf })
    const { events } = await spine.execute(confirmReal, {}, { actor: 'system', surface: 'cli' })
    say(
      events > 0
        ? 'It is the real one: it speaks to the outside from now on.'
        : 'It is not in safe mode: nothing was changed.',
    )
  } finally {
    await db.destroy()
  }
}

async function check(file: string): Promise<number> {
  const contents = await readBackup(file)
  const { product, madeAt, postgres } = contents.header
  say(
    `${file} is whole: ${summaryOf(contents)}, made at ${madeAt} by Hikeshi ${product} on PostgreSQL ${postgres}.`,
  )
  return 0
}
