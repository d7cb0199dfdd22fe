import 'temporal-polyfill/global'
import { commands } from './commands/index.ts'
import { ConfigError } from './config.ts'

/** hikeshi <command> [options] */
async function run(): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2)
  const command = commands[name]
  if (!command) {
    process.stderr.write(`hikeshi: there is no command ${name}. Try: hikeshi help\n`)
    return 2
  }
  return command.run(args)
}

try {
  process.exitCode = await run()
} catch (error) {
  const expected =
    error instanceof ConfigError || (error instanceof Error && error.name === 'PostgresRefusal')
  process.stderr.write(
    expected ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exitCode = expected ? 78 : 1
}
