import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'

/** The invite groups that a team can serve as, by what they are called. Subscribers put themselves in theirs. */
export function useGroups(): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useWords()
  const { data } = useQuery(settingsQuery)
  return (data?.inviteGroups ?? [])
    .filter(({ key }) => !key.startsWith('subscribers'))
    .map((group) => ({ value: group.key, label: group[language] }))
}
