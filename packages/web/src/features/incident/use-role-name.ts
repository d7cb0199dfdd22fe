import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'

/** The name of a role, as the settings call it. */
export function useRoleName(): (role: string) => string {
  const { language } = useWords()
  const { data } = useQuery(settingsQuery)
  return (role) => data?.roles.find(({ key }) => key === role)?.name[language] ?? role
}
