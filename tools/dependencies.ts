import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './root.ts'

const names = z.record(z.string(), z.string()).default({})
const manifest = z.object({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
})

const DOCUMENT = 'docs/dependencies.md'

/** Every dependency of every package.json has its line in docs/dependencies.md, and every line its dependency. */
export async function missingDependencyLines(): Promise<string> {
  const used = new Set<string>()
  for await (const file of glob('{package.json,packages/*/package.json}', { cwd: ROOT })) {
    for (const name of namedIn(await readFile(join(ROOT, file), 'utf8'))) used.add(name)
  }
  return differences(used, await readFile(join(ROOT, DOCUMENT), 'utf8')).join('\n')
}

/** What the document lacks and what it has too much; a line is a table row whose first cell names packages in backticks. */
export function differences(used: ReadonlySet<string>, document: string): readonly string[] {
  const described = new Set(
    [...document.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ),
  )
  return [
    ...[...used]
      .filter((name) => !described.has(name))
      .map((name) => `${DOCUMENT} has no line for ${name}`),
    ...[...described]
      .filter((name) => !used.has(name))
      .map((name) => `${DOCUMENT} describes ${name}: nobody uses it`),
  ]
}

function namedIn(text: string): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest.parse(JSON.parse(text))
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    (name) => !name.startsWith('@hikeshi/'),
  )
}
