import type { SettingsPart, SettingsProblem } from '@hikeshi/contract'
import { readAt, type Content, type Path } from './content.ts'

/** One thing that is wrong, with its path from where one looks. */
export interface Problem {
  readonly path: readonly string[]
  readonly message: string
}

/** What is wrong in a part, with paths from the part on. What is wrong in another is no field of it. */
export function problemsIn(
  part: SettingsPart,
  told: readonly SettingsProblem[],
): readonly Problem[] {
  return told.flatMap(({ path, message }) => {
    const [where, ...place] = path.split('.')
    return where === part ? [{ path: place, message }] : []
  })
}

/** What is wrong at a place or below it, with paths from there on. */
export function under(problems: readonly Problem[], place: Path): readonly Problem[] {
  return problems
    .filter(({ path }) => place.every((step, index) => path[index] === String(step)))
    .map(({ path, message }) => ({ path: path.slice(place.length), message }))
}

/** The sentences beside a field; undefined where nothing is wrong. */
export function said(problems: readonly Problem[]): string | undefined {
  const sentences = Array.from(new Set(problems.map(({ message }) => message)))
  return sentences.length === 0 ? undefined : sentences.join(' ')
}

/** What is still wrong after an edit: whatever was not touched. */
export function stillWrong(
  told: readonly SettingsProblem[],
  before: Content,
  after: Content,
): readonly SettingsProblem[] {
  return told.filter(({ path }) => {
    const steps = path.split('.').slice(1)
    const item = steps.slice(0, 1)
    const isSameItem = readAt(before, [...item, 'key']) === readAt(after, [...item, 'key'])
    return isSameItem && readAt(before, steps) === readAt(after, steps)
  })
}
