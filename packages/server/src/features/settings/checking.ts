import { SettingsPart, type Language, type SettingsProblem } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { z } from 'zod'
import { complaintsOf } from '../../domain/settings/complaints.ts'
import type { ApiCall } from '../parts.ts'
import { followers } from './along.ts'
import { configurationOf, normalised, type Contents } from './contents.ts'
import { misfitting, misformed, unreadable, type Problem } from './problems.ts'
import { NotYaml, readYaml, type Read } from './yaml.ts'

/** Contents that may be saved, or what is wrong with them and where. */
export type Checked =
  | { readonly contents: Contents; readonly problems: null }
  | { readonly contents: null; readonly problems: SettingsProblem[] }

export interface Reading {
  readonly language: Language
  readonly words: Words
}

/** In whose language a call is answered. */
export function readingOf(
  { caller: { language } }: ApiCall,
  { words }: { readonly words: (language: Language) => Words },
): Reading {
  return { language, words: words(language) }
}

type LineOf = Read['lineOf'] | null

/** Puts new parts over the old ones, if all of it then works together. */
export function check(
  before: Contents,
  written: Partial<Contents>,
  { words }: Reading,
  lineOf: LineOf = null,
): Checked {
  const parts = Object.entries(written) as [SettingsPart, unknown][]
  const wrong: Problem[] = []
  const fresh = parts.flatMap(([part, content]) => {
    try {
      return [[part, normalised(part, content)] as const]
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      wrong.push(...misformed(error.issues, written, words.settings))
      return []
    }
  })
  if (wrong.length > 0) return located(wrong, lineOf)
  const contents = { ...before, ...Object.fromEntries(fresh) }
  const complaints = complaintsOf(configurationOf(contents))
  if (complaints.length === 0) return { contents, problems: null }
  const misfits = complaints.map((complaint) => misfitting(complaint, words.settings))
  return located(misfits, lineOf)
}

export interface Written {
  readonly part: SettingsPart
  readonly content?: unknown
  readonly yaml?: string | undefined
  /** Other parts may change in the same act, so that it works together. */
  readonly along?: boolean | undefined
}

/** The same for one part, which may also be text. */
export function checkWritten(
  before: Contents,
  { part, content, yaml, along }: Written,
  reading: Reading,
): Checked {
  const together = (one: unknown): Partial<Contents> => {
    return { [part]: one, ...followers(before, { part, content: one, along }) }
  }
  if (yaml === undefined) return check(before, together(content), reading)
  return readable(part, reading, () => {
    const read = readYaml(yaml)
    return check(before, together(read.content), reading, ([, ...path]) => read.lineOf(path))
  })
}

const File = z.strictObject(
  Object.fromEntries(SettingsPart.options.map((part) => [part, z.unknown().optional()])),
)

/** The same for a whole file. A part that it does not have stays as it is. */
export function checkFile(before: Contents, yaml: string, reading: Reading): Checked {
  return readable(null, reading, () => {
    const { content, lineOf } = readYaml(yaml)
    const file = File.safeParse(content ?? {})
    if (!file.success) {
      return located(misformed(file.error.issues, content, reading.words.settings), lineOf)
    }
    const parts = Object.entries(file.data).filter(([, one]) => one !== undefined)
    return check(before, Object.fromEntries(parts), reading, lineOf)
  })
}

function readable(part: SettingsPart | null, { words }: Reading, look: () => Checked): Checked {
  try {
    return look()
  } catch (error) {
    if (!(error instanceof NotYaml)) throw error
    return { contents: null, problems: unreadable(error, part, words.settings) }
  }
}

function located(problems: readonly Problem[], lineOf: LineOf): Checked {
  const told = problems.map(({ path, message }) => {
    return { path: path.map(String).join('.'), message, line: lineOf?.(path) ?? null }
  })
  return { contents: null, problems: told }
}
