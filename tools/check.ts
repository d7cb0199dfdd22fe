import { join } from 'node:path'
import { runTool } from './command.ts'
import { missingDependencyLines } from './dependencies.ts'
import { lint } from './lint.ts'
import { unshownRequirements } from './requirements.ts'
import { ROOT } from './root.ts'
import { coloursInStylesheets } from './stylesheets.ts'

/** What a check found wrong, as text for people; empty when all is well. */
type Check = () => Promise<string>

interface Outcome {
  readonly name: string
  readonly problems: string
  readonly seconds: string
}

const CHECKS: Readonly<Record<string, Check>> = {
  types: types('tsconfig.json', 'server'),
  'types of the web': types('packages/web/tsconfig.json', 'web'),
  lint,
  format: tool('oxfmt/bin/oxfmt', '--check'),
  'dead code': tool(
    'knip/bin/knip.js',
    '--no-progress',
    '--cache',
    '--cache-location',
    '.cache/knip',
  ),
  dependencies: missingDependencyLines,
  stylesheets: coloursInStylesheets,
  requirements: unshownRequirements,
}

/** Runs every static check at once, tells what each found, and returns how many passed and failed. */
export async function checkAll(): Promise<{ readonly passed: number; readonly failed: number }> {
  const found = await Promise.all(Object.entries(CHECKS).map(([name, check]) => timed(name, check)))
  const failures = found.filter(({ problems }) => problems !== '')
  for (const { name, problems } of failures) console.log(`── ${name} ──\n${problems.trim()}\n`)
  for (const { name, problems, seconds } of found) {
    console.log(`${problems === '' ? '✓' : '✗'} ${name} (${seconds} s)`)
  }
  return { passed: found.length - failures.length, failed: failures.length }
}

/** One thread each, because all checks run at once; what did not change since the last run is not checked again. */
function types(project: string, name: string): Check {
  const memory = join(ROOT, '.cache', `types-${name}.tsbuildinfo`)
  const options = ['--singleThreaded', '--incremental', '--tsBuildInfoFile', memory]
  return tool('typescript/bin/tsc', '--project', project, ...options)
}

function tool(script: string, ...args: readonly string[]): Check {
  return async () => {
    const { code, output } = await runTool(script, args, true)
    return code === 0 ? '' : output || `${script} ended with ${String(code)} and said nothing`
  }
}

async function timed(name: string, check: Check): Promise<Outcome> {
  const start = performance.now()
  const problems = await check()
  return { name, problems, seconds: ((performance.now() - start) / 1000).toFixed(1) }
}

if (import.meta.main) {
  const { failed } = await checkAll()
  process.exitCode = failed === 0 ? 0 : 1
}
