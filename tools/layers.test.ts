import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { allowed, forbidden, type Sample } from './layers.samples.ts'
import plugin from './layers.ts'
import { ROOT } from './root.ts'

const COPIED = [
  '.oxlintrc.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'packages/web/tsconfig.json',
  'tools/layers.ts',
  'tools/layers-double.ts',
  'tools/forbidden-words.ts',
  'tools/lint-rule.ts',
  'tools/root.ts',
]

const report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string(), message: z.string() })),
})
type Finding = z.infer<typeof report>['diagnostics'][number]

let tree = ''
let findings: readonly Finding[] = []

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'hikeshi-lint-'))
  for (const file of COPIED) await copyFile(join(ROOT, file), await place(file))
  for (const sample of [...forbidden, ...allowed]) {
    await writeFile(await place(sample.file), `${sample.source}\n`)
  }
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction')
  findings = report.parse(JSON.parse(await lint())).diagnostics
}, 60_000)

afterAll(() => rm(tree, { recursive: true, force: true }))

test.each(forbidden)('$rule stops `$source` in $file', ({ rule, file, saying }) => {
  const complaints = findings.filter((finding) => finding.filename === file)

  expect(complaints.map(({ code }) => code)).toContain(rule)
  expect(complaints.map(({ message }) => message).join('\n')).toContain(saying ?? '')
})

test.each(allowed)('nothing stops `$source` in $file', ({ file }) => {
  expect(findings.filter((finding) => finding.filename === file)).toEqual([])
})

test('every rule of the plugin has been seen to fire', () => {
  const fired = new Set(findings.map(({ code }) => code))

  for (const rule of Object.keys(plugin.rules)) expect(fired).toContain(`layers(${rule})`)
})

test('no two samples share a file', () => {
  const files = [...forbidden, ...allowed].map(({ file }: Sample) => file)

  expect(files).toHaveLength(new Set(files).size)
})

async function place(file: string): Promise<string> {
  const path = join(tree, file)
  await mkdir(dirname(path), { recursive: true })
  return path
}

/** The real binary with the real configuration; it exits with 1 because there is much to complain about. */
async function lint(): Promise<string> {
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const run = promisify(execFile)(process.execPath, [oxlint, '--format', 'json', 'packages'], {
    cwd: tree,
    maxBuffer: 64 * 1024 * 1024,
  })
  return run.then(
    ({ stdout }) => stdout,
    (failure: { readonly stdout: string }) => failure.stdout,
  )
}
