import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'

/** What the organisation says to whoever is about to write this section. */
export function useHint(key: string): string | null {
  const { language } = useWords()
  const { data } = useQuery(settingsQuery)
  return data?.sections.find((section) => section.key === key)?.hint?.[language] ?? null
}
