import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './root.ts'

const DOCUMENT = 'docs/requirements.md'

/** How many requirements each series has. */
const SERIES = { C: 34, W: 24, B: 29, X: 5 }
const OPEN = /^(later: (slack|alerts|drills)|review: .+|not yet: .+)$/

/** Every requirement has its line, and every test that a line names says in its own file that it shows it. */
export async function unshownRequirements(): Promise<string> {
  const lines = linesOf(await readFile(join(ROOT, DOCUMENT), 'utf8'))
  const found = await Promise.all(
    Array.from(lines, async ([id, shown]) => await problemsOf(id, shown)),
  )
  return [...missing(lines), ...found.flat()].join('\n')
}

/** Of each requirement, what its line says shows it. */
export function linesOf(document: string): ReadonlyMap<string, string> {
  const rows = document.matchAll(/^\|\s*([CWBX]-\d{2})\s*\|[^|]*\|([^|]*)\|\s*$/gm)
  return new Map(Array.from(rows, ([, id = '', shown = '']) => [id, shown.trim()]))
}

/** The requirements that have no line. */
export function missing(lines: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(SERIES)
    .flatMap(([series, count]) =>
      Array.from(
        { length: count },
        (_, index) => `${series}-${String(index + 1).padStart(2, '0')}`,
      ),
    )
    .filter((id) => !lines.has(id))
    .map((id) => `${DOCUMENT} has no line for ${id}`)
}

async function problemsOf(id: string, shown: string): Promise<readonly string[]> {
  const tests = Array.from(shown.matchAll(/`([^`]+)`/g), ([, path = '']) => path)
  if (tests.length === 0) {
    return OPEN.test(shown) ? [] : [`${DOCUMENT}: ${id} names no test and does not say why`]
  }
  const files = await Promise.all(
    tests.map(async (path) => ({
      path,
      text: await readFile(join(ROOT, path), 'utf8').catch(() => ''),
    })),
  )
  return files
    .filter(({ text }) => !cites(text, id))
    .map(({ path }) => `${DOCUMENT}: no test in ${path} says that it shows ${id}`)
}

/** Whether a test of this file begins with the requirement, alone or among others. */
export function cites(text: string, id: string): boolean {
  return text
    .split('\n')
    .some((line) => /['`](?:[CWBXGRTN]\S* )*[CWBX]-\d{2}/.test(line) && line.includes(id))
}
