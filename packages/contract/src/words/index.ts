import type { Language } from '../common.ts'
import type { Words } from './en/index.ts'

export type { Words } from './en/index.ts'

/** Loads one language; the web fetches only the one it shows. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'ja' ? (await import('./ja/index.ts')).ja : (await import('./en/index.ts')).en
}
