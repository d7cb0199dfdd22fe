import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COLOUR } from './forbidden-words.ts'
import { ROOT } from './root.ts'

/** The linter reads no CSS, so this does: a stylesheet of the web app uses the names of `theme.ts`, never a colour literal. */
export async function coloursInStylesheets(): Promise<string> {
  const found: string[] = []
  for await (const file of glob('packages/web/src/**/*.css', { cwd: ROOT })) {
    found.push(...literalColours(file, await readFile(join(ROOT, file), 'utf8')))
  }
  return found.join('\n')
}

/** The lines of one stylesheet that write out a colour. */
export function literalColours(file: string, css: string): readonly string[] {
  return css
    .split('\n')
    .flatMap((line, index) =>
      COLOUR.test(line) ? [`${file}:${String(index + 1)} writes out a colour: ${line.trim()}`] : [],
    )
}
