import { readEnvironment } from '../config.ts'
import { createLogger } from '../log.ts'
import { migrate as bringForward } from '../platform/migrate.ts'
import { checkSchema, describeSchema } from '../platform/schema.ts'
import { commandOf, say } from './command-line.ts'
import { withClient } from '../platform/client.ts'
import { ownDatabase, reachDatabase } from './reach.ts'
import { layoutOf } from '../platform/postgres/layout.ts'
import { isInitialised } from '../platform/postgres/initialise.ts'

export const migrate = commandOf({
  summary: 'Bring the schema of the database forward (the server does it when it starts).',
  help: `hikeshi migrate [--describe]

Brings the schema of the database to this release and checks it. Forward only; safe to repeat, and
safe while servers of the release before still run.

  --describe   print the schema instead of checking it: how src/platform/schema.txt is made
`,
  options: { describe: { type: 'boolean', default: false } },
  positionalsMax: 0,
  run: async ({ values }) => {
    const config = readEnvironment()
    const log = createLogger(config.logLevel)
    const isNew = config.databaseUrl === null && !isInitialised(layoutOf(config.dataDir))
    const { connection, close } = await (isNew ? ownDatabase : reachDatabase)(config, log)
    try {
      const applied = await bringForward(connection)
      if (values.describe) {
        for (const line of await withClient(connection, describeSchema)) say(line)
        return 0
      }
      await checkSchema(connection)
      say(
        applied.length === 0
          ? 'The schema is that of this release.'
          : `Applied: ${applied.join(', ')}`,
      )
      return 0
    } finally {
      await close()
    }
  },
})
