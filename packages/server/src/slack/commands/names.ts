import type { Words } from '@hikeshi/contract/words/en'
import type { Verb } from './verb.ts'
import { plainWord } from './words-of.ts'

/** The name of a verb in the language of whoever reads: the first that is written in its letters. */
export function nameOf({ names }: Verb, words: Words): string {
  const latin = words.labels.locale === 'en'
  return names.find((name) => /^[a-z-]+$/.test(name) === latin) ?? names[0] ?? ''
}

/** The verb of this name, however wide or large it was typed. */
export function verbNamed(verbs: readonly Verb[], word: string): Verb | undefined {
  const plain = plainWord(word)
  return verbs.find(({ names }) => names.includes(plain))
}
