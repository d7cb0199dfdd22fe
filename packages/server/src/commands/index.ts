import { backup } from './backup.ts'
import type { CliCommand } from './command.ts'
import { config } from './config.ts'
import { doctor } from './doctor.ts'
import { migrate } from './migrate.ts'
import { replay } from './replay.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { slack } from './slack.ts'

const listed: Readonly<Record<string, CliCommand>> = {
  serve,
  doctor,
  backup,
  restore,
  migrate,
  replay,
  config,
  slack,
}

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
