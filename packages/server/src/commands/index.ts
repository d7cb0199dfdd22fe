import type { CliCommand } from './command.ts'
import { serve } from './serve.ts'

const listed: Readonly<Record<string, CliCommand>> = { serve }

const help: CliCommand = {
  summary: 'Show this list.',
  help: 'hikeshi help',
  run: async () => {
    const width = Math.max(...Object.keys(commands).map((name) => name.length))
    const lines = Object.entries(commands).map(
      ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
    )
    process.stdout.write(`hikeshi <command> [--help]\n\n${lines.join('\n')}\n`)
    return 0
  },
}

export const commands: Readonly<Record<string, CliCommand>> = { ...listed, help }
