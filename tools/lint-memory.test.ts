import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { faultyFiles, lint } from './lint.ts'
import { signatures, staleFiles } from './lint-memory.ts'

type Texts = Readonly<Record<string, string>>

const BEFORE: Texts = {
  'a.ts': `import { b } from './b.ts'`,
  'b.ts': `import type { C } from './deep/c.ts'`,
  'deep/c.ts': `export * from '../d.ts'`,
  'd.ts': `import { b } from './b.ts'`,
  'alone.ts': `import { z } from 'zod'`,
  'lost.ts': `import { gone } from './gone.ts'`,
}

function signed(texts: Texts, rules: readonly string[] = ['rules']) {
  return signatures({
    files: Object.keys(texts),
    read: (path) => texts[path] ?? null,
    resolve: (from, name) => {
      const target = posix.join(posix.dirname(from), name)
      return target in texts ? target : null
    },
    rules,
  })
}

function staleAfter(change: Texts, rules?: readonly string[]): readonly string[] {
  const clean = Object.fromEntries(signed(BEFORE))
  return staleFiles(signed({ ...BEFORE, ...change }, rules), clean)
}

test('as long as nothing changes, nothing is looked at again', () => {
  expect(staleAfter({})).toEqual([])
})

test.each<[string, Texts, readonly string[]]>([
  ['a file that nobody reaches', { 'alone.ts': `import { y } from 'zod'` }, ['alone.ts']],
  [
    'a file in a ring of imports',
    { 'd.ts': `import { b, other } from './b.ts'` },
    ['a.ts', 'b.ts', 'deep/c.ts', 'd.ts'],
  ],
  ['a file that comes to be', { 'gone.ts': 'export const gone = 1' }, ['lost.ts', 'gone.ts']],
])('with %s whatever reaches it is looked at again, and nothing else', (_, change, stale) => {
  expect(staleAfter(change)).toEqual(stale)
})

test('with a file that is taken away whatever named it is looked at again', () => {
  const { 'd.ts': __, ...rest } = BEFORE

  const stale = staleFiles(signed(rest), Object.fromEntries(signed(BEFORE)))

  expect(stale).toEqual(['a.ts', 'b.ts', 'deep/c.ts'])
})

test.each<[string, Texts, readonly string[] | undefined]>([
  ['other rules', {}, ['other rules']],
  [
    'a declaration that holds everywhere',
    { 'alone.ts': 'declare global { let z: number }' },
    undefined,
  ],
  ['a package that nobody imported before', { 'alone.ts': `import 'temporal/global'` }, undefined],
])('with %s everything is looked at again', (_, change, rules) => {
  expect(staleAfter(change, rules)).toEqual(Object.keys(BEFORE))
})

/** A project of its own with the real linter, which knows types. */
async function project() {
  const root = await mkdtemp(join(tmpdir(), 'hikeshi-lint-'))
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        allowImportingTsExtensions: true,
        noEmit: true,
        module: 'nodenext',
        target: 'es2024',
        types: [],
      },
      include: ['src'],
    }),
  )
  await write(
    '.oxlintrc.json',
    JSON.stringify({
      options: { typeAware: true },
      plugins: ['typescript', 'import'],
      categories: { correctness: 'off' },
      rules: { 'typescript/no-floating-promises': 'error', 'import/no-cycle': 'error' },
    }),
  )
  const place = { root, memory: join(root, '.cache/lint.json'), rules: () => false }
  return {
    write,
    lint: () => lint(place),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}

test('what is wrong in a file because of a change in another one is found, though it was remembered as clean', async () => {
  await using here = await project()
  await here.write('src/press.ts', `import { send } from './send.ts'\nsend()\n`)
  await here.write('src/send.ts', `export { send } from './deep.ts'\n`)
  await here.write('src/deep.ts', 'export function send(): void {}\n')
  const first = await here.lint()

  await here.write('src/deep.ts', 'export async function send(): Promise<void> {}\n')
  const floating = await here.lint()
  const again = await here.lint()
  await here.write('src/deep.ts', `import './press.ts'\nexport function send(): void {}\n`)
  const ring = await here.lint()
  await here.write('src/deep.ts', 'export function send(): void {}\n')
  const last = await here.lint()

  expect([first, last]).toEqual(['', ''])
  expect(floating).toMatch(/no-floating-promises[\s\S]*src\/press\.ts/)
  expect(again).toContain('no-floating-promises')
  expect(ring).toContain('no-cycle')
}, 60_000)

const finding = (file: string) => `  x no-cycle: A ring.\n    ,-[${file}:2:1]\n 1 | import\n`

test('of a run that found something only files are remembered that every finding leaves out', () => {
  const files = new Set(['a.ts', 'b.ts', 'c.ts'])
  const coloured = '    \u001B[1m╭─[\u001B[38;2;92;157;255;1mb.ts\u001B[0m:2:1]\n'
  const both = new Set(['a.ts', 'b.ts'])

  expect(
    faultyFiles(`${finding('a.ts')}${finding('b.ts')}Found 0 warnings and 2 errors.`, files),
  ).toEqual(both)
  expect(faultyFiles(`${finding('a.ts')}${coloured}Found 0 warnings and 2 errors.`, files)).toEqual(
    both,
  )
  expect(faultyFiles(`${finding('elsewhere.ts')}Found 0 warnings and 1 error.`, files)).toBeNull()
  expect(faultyFiles(`${finding('a.ts')}Found 1 warning and 1 error.`, files)).toBeNull()
  expect(
    faultyFiles('  x The compiler broke off.\nFound 0 warnings and 1 error.', files),
  ).toBeNull()
  expect(faultyFiles('panic', files)).toBeNull()
})
