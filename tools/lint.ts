import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { run } from './command.ts'
import { signatures, staleFiles, type Sources } from './lint-memory.ts'
import { ROOT } from './root.ts'

/** Where the linter runs, and where it is remembered which files it found nothing in. */
export interface Place {
  readonly root: string
  readonly memory: string
  /** Files that hold for every other one. */
  readonly rules: (file: string) => boolean
}

const HERE: Place = {
  root: ROOT,
  memory: join(ROOT, '.cache', 'lint.json'),
  rules: (file) => file.startsWith('tools/') && !file.endsWith('.test.ts'),
}

const Memory = z.record(z.string(), z.string())

/** In whatever folder they stand: what the linter and the compiler go by, and what is installed. */
const SETTINGS = [
  '.oxlintrc.json',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
]

const OXLINT = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')

/**
 * What the linter finds, as text; empty when that is nothing. Files in which it found nothing are
 * looked at again only when they, or anything they reach, have changed.
 */
export async function lint(place: Place = HERE): Promise<string> {
  const files = await lintedFiles(place)
  const now = signatures(sourcesOf(place, files))
  const clean = await remembered(place)
  const stale = staleFiles(now, clean)
  if (stale.length === 0) return ''
  // Nearly all of them are named more shortly.
  const named = stale.length * 2 > files.length ? [] : stale
  const { code, output } = await oxlint(place, named)
  const faulty = code === 0 ? new Set<string>() : faultyFiles(output, new Set(files))
  const found = Array.from(now).filter(([file]) => faulty !== null && !faulty.has(file))
  // Who cannot tell where something is wrong has looked in vain: all of it is looked at again.
  const known = faulty === null ? without(clean, stale) : Object.fromEntries(found)
  await mkdir(dirname(place.memory), { recursive: true })
  await writeFile(place.memory, JSON.stringify(known))
  return code === 0 ? '' : output || `oxlint ended with ${String(code)} and said nothing`
}

/** The files in which the linter found something; null unless each of its findings names one that it was given. */
export function faultyFiles(
  output: string,
  files: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const said = stripVTControlCharacters(output)
  const places = Array.from(said.matchAll(PLACE), ([, file = '']) => file.replaceAll('\\', '/'))
  const [, warnings, errors] = SUM.exec(said) ?? []
  const isWhole = places.length > 0 && places.length === Number(warnings) + Number(errors)
  return isWhole && places.every((file) => files.has(file)) ? new Set(places) : null
}

/** `,-[src/press.ts:2:1]` */
const PLACE = /^\s*[,╭][-─]\[([^\]\n]+):\d+:\d+\]/gm
const SUM = /Found (\d+) warnings? and (\d+) errors?/

function without(
  clean: Readonly<Record<string, string>>,
  files: readonly string[],
): Readonly<Record<string, string>> {
  const gone = new Set(files)
  return Object.fromEntries(Object.entries(clean).filter(([file]) => !gone.has(file)))
}

function oxlint({ root }: Place, args: readonly string[]) {
  return run(process.execPath, [OXLINT, ...args], true, root)
}

async function lintedFiles(place: Place): Promise<readonly string[]> {
  const { code, output } = await oxlint(place, ['--debug=files'])
  if (code !== 0) throw new Error(`oxlint does not tell its files:\n${output}`)
  return output.split(/\r?\n/).filter((line) => existsSync(join(place.root, line)) && line !== '')
}

async function remembered({ memory }: Place): Promise<Readonly<Record<string, string>>> {
  try {
    return Memory.parse(JSON.parse(await readFile(memory, 'utf8')))
  } catch {
    return {}
  }
}

function sourcesOf({ root, rules }: Place, files: readonly string[]): Sources {
  const read = (path: string): string | null => {
    try {
      return readFileSync(join(root, path), 'utf8')
    } catch {
      return null
    }
  }
  const folders = Array.from(new Set(files.flatMap(foldersAbove)))
  const settings = folders.flatMap((folder) => SETTINGS.map((name) => `${folder}${name}`))
  const common = [...settings, ...files.filter(rules)]
  return {
    files,
    read,
    resolve: resolver(root),
    rules: common.map((path) => `${path} ${read(path) ?? ''}`),
  }
}

/** `a/b/c.ts` → ``, `a/`, `a/b/`. */
function foldersAbove(file: string): readonly string[] {
  const steps = file.split('/').slice(0, -1)
  return ['', ...steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`)]
}

/** Where a name leads: to a file that is there, or through the `exports` of one of our packages. */
function resolver(root: string): Sources['resolve'] {
  const ours = new Map<string, string | null>()

  function inPackage(name: string): string | null {
    try {
      return createRequire(join(root, 'package.json')).resolve(name)
    } catch {
      return null
    }
  }

  return (from, name) => {
    if (name.startsWith('.')) {
      const target = join(root, dirname(from), name)
      return isFile(target) ? pathIn(root, target) : null
    }
    const known = ours.get(name)
    if (known !== undefined) return known
    const found = inPackage(name)
    const target = found === null ? null : pathIn(root, found)
    ours.set(name, target)
    return target
  }
}

const pathIn = (root: string, file: string): string => relative(root, file).split(sep).join('/')

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
