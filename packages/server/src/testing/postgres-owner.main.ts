/** A process that owns an embedded PostgreSQL, for tests that kill it: `node postgres-owner.main.ts DATA_DIR`. */
import { startEmbeddedPostgres, type Status } from '../platform/postgres/index.ts'

const say = (fact: object) => process.stdout.write(`${JSON.stringify(fact)}\n`)
const log = {
  info: (facts: object, message: string) => say({ level: 'info', message, ...facts }),
  warn: (facts: object, message: string) => say({ level: 'warn', message, ...facts }),
  error: (facts: object, message: string) => say({ level: 'error', message, ...facts }),
}

try {
  const startMs = performance.now()
  const postgres = await startEmbeddedPostgres({
    dataDir: process.argv[2] ?? '',
    log,
    onStateChange: (status: Status) => say({ status }),
  })
  const tookMs = Math.round(performance.now() - startMs)
  say({ connection: postgres.connection, tookMs })
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
} catch (error) {
  say({ refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  process.exitCode = 1
}
