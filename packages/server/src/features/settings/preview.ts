import { changeSentence, type Words } from '@hikeshi/contract/words'
import { changesBetween } from '../../domain/settings/changes.ts'
import { effectsOn, type OpenIncidents } from '../../domain/settings/effects.ts'
import { checkWritten, type Reading, type Written } from './checking.ts'
import { configurationOf, type Contents } from './contents.ts'

/** What changes from one to the other, in sentences; and what that means for what is under way. */
export function sentences(
  before: Contents,
  after: Contents,
  { words, open = [] }: { readonly words: Words; readonly open?: OpenIncidents },
): string[] {
  const changes = changesBetween(configurationOf(before), configurationOf(after))
  return [...changes, ...effectsOn(open, changes)].map((one) => changeSentence(words.settings, one))
}

/** In sentences what would have to change along, where it is all that keeps this from being saved. */
export function offered(before: Contents, written: Written, reading: Reading): string[] {
  const { contents } = checkWritten(before, { ...written, along: true }, reading)
  return contents === null
    ? []
    : sentences(before, { ...before, notices: contents.notices }, reading)
}
