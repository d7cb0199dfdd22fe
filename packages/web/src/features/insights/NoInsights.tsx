import { ButtonLink } from '../../components/ButtonLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useWords } from '../../words.tsx'

/** Nothing happened in the period, or nothing that this person may see. */
export function NoInsights() {
  const { insights } = useWords().words.screens
  return (
    <EmptyState action={<ButtonLink to="/">{insights.toNow}</ButtonLink>}>
      {insights.empty}
    </EmptyState>
  )
}
