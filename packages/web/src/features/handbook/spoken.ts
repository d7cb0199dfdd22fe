import type { Bilingual, Language } from '@hikeshi/contract'

/** The language to read it in: the reader's, or the only one in which it was written. */
export function spokenIn(text: Bilingual, language: Language): Language {
  if (text[language] !== '') return language
  return language === 'ja' ? 'en' : 'ja'
}
