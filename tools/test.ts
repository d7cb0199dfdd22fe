import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { checkAll } from './check.ts'
import { runTool } from './command.ts'
import { ROOT } from './root.ts'

/** The counts of one part of the run; `failed` is never 0 when the part did not end well. */
interface Counts {
  readonly passed: number
  readonly failed: number
}

const FOLDER = join(ROOT, '.cache', 'test')
const TESTS = join(FOLDER, 'tests.json')

/** Written by the reporter that e2e/playwright.config.ts names. */
const JOURNEYS = join(FOLDER, 'journeys.json')

const testReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const journeyReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const parts = [await checks(), await tests(), await journeys()]
const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const failed = parts.reduce((sum, part) => sum + part.failed, 0)
console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed === 0 ? 0 : 1

function checks(): Promise<Counts> {
  heading('Static checks')
  return checkAll()
}

async function tests(): Promise<Counts> {
  heading('Unit, contract and scenario tests')
  const { code } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${TESTS}`],
    false,
  )
  const report = testReport.safeParse(await readJson(TESTS)).data
  const unloaded = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  skipped(report?.numPendingTests)
  return counted(
    code,
    report?.numPassedTests,
    report && report.numFailedTests + (unloaded?.length ?? 0),
  )
}

async function journeys(): Promise<Counts> {
  heading('Journeys through the browser')
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts'],
    false,
  )
  const stats = journeyReport.safeParse(await readJson(JOURNEYS)).data?.stats
  skipped(stats?.skipped)
  return counted(code, stats?.expected, stats && stats.unexpected + stats.flaky)
}

/** A part that ended badly without naming a failed test (it broke, or found no test at all) counts as one failure. */
function counted(code: number, passedTests = 0, failedTests = 0): Counts {
  const broken = failedTests === 0 && (code !== 0 || passedTests === 0)
  if (broken)
    console.log(`\nThis part ended with exit code ${String(code)} and named no failed test.`)
  return { passed: passedTests, failed: broken ? 1 : failedTests }
}

function skipped(count = 0): void {
  if (count > 0) console.log(`\n${String(count)} skipped: neither passed nor failed.`)
}

function heading(text: string): void {
  console.log(`\n━━ ${text} ━━\n`)
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}
