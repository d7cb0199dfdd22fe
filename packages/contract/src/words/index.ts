import type { Language } from '../common.ts'
import type { Words } from './en/index.ts'

export { ruleSentence, sentence } from './context.ts'
export type { RuleParameters, Who } from './context.ts'
export type { Words } from './en/index.ts'
export { createWho, type OwnNames, type Reader } from './terms.ts'

/** Loads one language; the web fetches only the one it shows. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'ja' ? (await import('./ja/index.ts')).ja : (await import('./en/index.ts')).en
}
