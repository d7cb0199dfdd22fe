import { useQuery } from '@tanstack/react-query'
import { postmortemQuery } from '../queries.ts'

/** The due day of a new measure, by the severity of its incident. */
export function useSuggestedDue(number: string): string | undefined {
  const { data: postmortem } = useQuery(postmortemQuery(number))
  return postmortem?.suggestedDue
}
