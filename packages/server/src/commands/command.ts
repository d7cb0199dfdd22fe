/** One command of the command line. */
export interface CliCommand {
  /** One line for the list of commands. */
  readonly summary: string
  readonly help: string
  /** Runs with the arguments behind the command's name and answers with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>
}
