import { spawn, type StdioOptions } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** How a command ended: its exit code (1 when a signal ended it) and what it printed, if we listened. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a program of an installed package with the Node that runs us, from the root: no shell, the same on every platform. */
export function runTool(script: string, args: readonly string[], listen: boolean): Promise<Ended> {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], listen)
}

/** The compiler and the linter are Go programs of a few seconds: they collect garbage when memory is short, not as they go. */
const GO_MEMORY = { GOGC: 'off', GOMEMLIMIT: '2GiB' }

/** Runs any program, from the root unless told otherwise. With `listen` its output is collected instead of shown. */
export function run(
  program: string,
  args: readonly string[],
  listen: boolean,
  cwd: string = ROOT,
): Promise<Ended> {
  const stdio: StdioOptions = listen ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const child = spawn(program, args, { cwd, stdio, env: { ...GO_MEMORY, ...process.env } })
  let output = ''
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()))
  child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
  child.once('close', (code) => resolve({ code: code ?? 1, output }))
  return promise
}
