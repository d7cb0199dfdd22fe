import type { Language } from '@hikeshi/contract'
import { loadWords, type WebWords } from '@hikeshi/contract/words/web'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'

interface Spoken {
  readonly words: WebWords
  readonly language: Language
  /** Speaks another language once its catalogue is here, and remembers it on this device. */
  readonly setLanguage: (language: Language) => Promise<void>
}

const WordsContext = createContext<Spoken | null>(null)
const STORED = 'hikeshi-language'

export function WordsProvider(props: {
  readonly initial: { readonly words: WebWords; readonly language: Language }
  readonly children: ReactNode
}) {
  const [spoken, setSpoken] = useState(props.initial)
  const setLanguage = useCallback(async (language: Language) => {
    const words = await loadWords(language)
    remember(language)
    setSpoken({ words, language })
  }, [])
  const value = useMemo(() => ({ ...spoken, setLanguage }), [spoken, setLanguage])
  return <WordsContext value={value}>{props.children}</WordsContext>
}

export function useWords(): Spoken {
  const spoken = use(WordsContext)
  if (!spoken) throw new Error('useWords needs a WordsProvider above it.')
  return spoken
}

/** Loads the catalogue of the language last used here, or else of the browser. */
export async function initialWords() {
  const stored = localStorage.getItem(STORED)
  const language = stored === 'ja' || stored === 'en' ? stored : browserLanguage()
  document.documentElement.lang = language
  return { language, words: await loadWords(language) }
}

function browserLanguage(): Language {
  return navigator.languages.some((tag) => tag.startsWith('ja')) ? 'ja' : 'en'
}

function remember(language: Language): void {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
}
