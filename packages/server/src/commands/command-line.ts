import { parseArgs, type ParseArgsConfig } from 'node:util'
import { BackupRefusal } from '../platform/backup/index.ts'
import { isUnavailable } from '../platform/database-errors.ts'
import { SchemaDrift } from '../platform/schema.ts'
import type { CliCommand } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Given<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true }>
>

interface Described<Known extends Options> {
  readonly summary: string
  readonly help: string
  readonly options: Known
  /** How many file names and the like it takes at most. */
  readonly positionalsMax: number
  readonly run: (given: Given<Known>) => Promise<number>
}

/** Wrong usage; the help says it right. */
const USAGE = 2

/** A command that answers `--help`, refuses what it does not understand, and says faults in sentences. */
export function commandOf<const Known extends Options>(described: Described<Known>): CliCommand {
  const { summary, help, positionalsMax } = described
  return {
    summary,
    help,
    run: async (args) => {
      if (args.includes('--help')) {
        process.stdout.write(help)
        return 0
      }
      const given = understand(described, args)
      if (typeof given === 'string' || given.positionals.length > positionalsMax) {
        process.stderr.write(
          `${typeof given === 'string' ? given : 'Too many arguments.'}\n\n${help}`,
        )
        return USAGE
      }
      return described.run(given).catch(inWords)
    },
  }
}

function understand<const Known extends Options>(
  { options }: Described<Known>,
  args: readonly string[],
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

/** What an operator can mend is a sentence; anything else is a fault of ours and keeps its stack. */
function inWords(error: unknown): number {
  const isRefusal = error instanceof BackupRefusal || error instanceof SchemaDrift
  if (!isRefusal && !isUnavailable(error)) throw error
  const sentence = error instanceof Error ? error.message : String(error)
  process.stderr.write(isRefusal ? `${sentence}\n` : `The database does not answer: ${sentence}\n`)
  return 1
}

/** A line for the person at the terminal. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
