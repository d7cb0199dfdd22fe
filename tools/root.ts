import { join, relative, sep } from 'node:path'

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..')

/** The path of `file` from the root, with `/` on every platform. */
export function pathFromRoot(file: string): string {
  return relative(ROOT, file).split(sep).join('/')
}
