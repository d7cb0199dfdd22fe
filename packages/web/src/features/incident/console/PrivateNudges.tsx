import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { nudgesQuery } from './queries.ts'
import { PrivateNudge } from './PrivateNudge.tsx'

const SHOWN = 2

/** What is said to me alone: the newest two. */
export function PrivateNudges() {
  const { words } = useWords()
  const { number } = useScreen()
  const { data: nudges = [] } = useQuery(nudgesQuery(number))
  const mine = nudges.filter(({ place }) => place === 'private').slice(-SHOWN)
  if (mine.length === 0) return null

  return (
    <section aria-label={words.screens.console.nudges.label} aria-live="polite">
      {mine.map((nudge) => (
        <PrivateNudge key={nudge.id} nudge={nudge} />
      ))}
    </section>
  )
}
