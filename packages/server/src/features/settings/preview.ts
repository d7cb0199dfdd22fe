import type { Language, SettingsPart, SettingsPreview } from '@hikeshi/contract'
import { changeSentence, type Words } from '@hikeshi/contract/words'
import { z } from 'zod'
import { changesBetween } from '../../domain/settings/changes.ts'
import { complaintsOf, type Complaint } from '../../domain/settings/complaints.ts'
import { effectsOn, type OpenIncidents } from '../../domain/settings/effects.ts'
import type { ApiCall } from '../parts.ts'
import { configurationOf, normalised, type Contents } from './contents.ts'
import { contentIn } from './file.ts'

/** Contents that may be saved, or what is wrong with them and where. */
type Checked =
  | { readonly contents: Contents; readonly problems: null }
  | { readonly contents: null; readonly problems: SettingsPreview['problems'] }

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

/** Puts new parts over the old ones, if all of it then works together. */
export function check(
  before: Contents,
  written: Partial<Contents>,
  { language, words }: Reading,
): Checked {
  const parts = Object.entries(written) as [SettingsPart, unknown][]
  const wrong: SettingsPreview['problems'] = []
  const fresh = parts.flatMap(([part, content]) => {
    try {
      return [[part, normalised(part, content, language)] as const]
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      wrong.push(...error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
      return []
    }
  })
  if (wrong.length > 0) return { contents: null, problems: wrong }
  const contents = { ...before, ...Object.fromEntries(fresh) }
  const stray = complaintsOf(configurationOf(contents)).map((complaint) => told(complaint, words))
  return stray.length > 0 ? { contents: null, problems: stray } : { contents, problems: null }
}

interface Written {
  readonly part: SettingsPart
  readonly content?: unknown
  readonly yaml?: string | undefined
}

/** The same for one part, which may also be text that is no YAML. */
export function checkWritten(
  before: Contents,
  { part, ...written }: Written,
  reading: Reading,
): Checked {
  try {
    return check(before, { [part]: contentIn(written) }, reading)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const problems = error.issues.map(({ message }) => ({ path: part, message }))
    return { contents: null, problems }
  }
}

/** What changes from one to the other, in sentences; and what that means for what is under way. */
export function sentences(
  before: Contents,
  after: Contents,
  { words, open = [] }: { readonly words: Words; readonly open?: OpenIncidents },
): string[] {
  const changes = changesBetween(configurationOf(before), configurationOf(after))
  return [...changes, ...effectsOn(open, changes)].map((one) => changeSentence(words.settings, one))
}

function told(complaint: Complaint, words: Words) {
  const path = `${complaint.part}.${complaint.at}`
  return { path, message: words.settings.complaints[complaint.kind](complaint) }
}
