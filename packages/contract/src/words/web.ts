import type { Language } from '../common.ts'
import type { Words } from './en/index.ts'

/** What the web app shows by itself. Sentences about events, rules and refusals come from the server. */
export type WebWords = Pick<Words, 'labels' | 'screens'>

/** Loads one language: the web fetches only the one it shows. */
export async function loadWords(language: Language): Promise<WebWords> {
  return language === 'ja' ? (await import('./ja/web.ts')).ja : (await import('./en/web.ts')).en
}
