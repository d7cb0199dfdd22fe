import type { Language } from '@hikeshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { meQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'

/** Speaks another language at once, and keeps it with the person; what the server says follows. */
export function useChooseLanguage(): (language: Language) => void {
  const { setLanguage } = useWords()
  const queries = useQueryClient()

  async function choose(language: Language): Promise<void> {
    await setLanguage(language)
    const me = await api.session.changeMe({ language })
    queries.setQueryData(meQuery.queryKey, me)
    await queries.invalidateQueries()
  }

  return (language) => void choose(language).catch(() => undefined)
}
