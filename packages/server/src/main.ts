import 'temporal-polyfill/global'
import { findCommand } from './commands/index.ts'

/** Errors that a person can mend: their message says how. */
const EXPECTED: ReadonlySet<string> = new Set(['ConfigError', 'PostgresRefusal', 'SchemaDrift'])
/** `EX_CONFIG` of sysexits: starting again will not help. */
const EXIT_CONFIG = 78

/** hikeshi <command> [options] */
async function run(): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2)
  const command = await findCommand(name)
  if (!command) {
    process.stderr.write(`hikeshi: there is no command ${name}. Try: hikeshi help\n`)
    return 2
  }
  return command.run(args)
}

try {
  process.exitCode = await run()
} catch (error) {
  const expected = error instanceof Error && EXPECTED.has(error.name)
  const text = error instanceof Error ? (expected ? error.message : error.stack) : String(error)
  process.stderr.write(`${text}\n`)
  process.exitCode = expected ? EXIT_CONFIG : 1
}
