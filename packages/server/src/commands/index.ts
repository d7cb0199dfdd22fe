import type { CliCommand } from './command.ts'

/** Each command loads what it needs, and nothing of the others. */
const listed: Readonly<Record<string, () => Promise<CliCommand>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  doctor: async () => (await import('./doctor.ts')).doctor,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  migrate: async () => (await import('./migrate.ts')).migrate,
  replay: async () => (await import('./replay.ts')).replay,
  config: async () => (await import('./config.ts')).config,
  slack: async () => (await import('./slack.ts')).slack,
  help: async () => help,
}

const help: CliCommand = {
  summary: 'Show this list.',
  help: 'hikeshi help',
  run: async () => {
    const names = Object.keys(listed)
    const width = Math.max(...names.map((name) => name.length))
    const commands = await Promise.all(Object.values(listed).map((load) => load()))
    const lines = commands.map(
      ({ summary }, index) => `  ${(names[index] ?? '').padEnd(width)}  ${summary}`,
    )
    process.stdout.write(`hikeshi <command> [--help]\n\n${lines.join('\n')}\n`)
    return 0
  },
}

/** The command of this name; null when there is none. */
export const findCommand = async (name: string): Promise<CliCommand | null> =>
  Object.hasOwn(listed, name) ? ((await listed[name]?.()) ?? null) : null
