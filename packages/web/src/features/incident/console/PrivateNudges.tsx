import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { nudgesQuery } from './queries.ts'
import { PrivateNudge } from './PrivateNudge.tsx'
import { useHush } from './use-hush.ts'

/** What is said to me alone, one thing at a time: the latest message, the most urgent part of it first. */
export function PrivateNudges() {
  const { words } = useWords()
  const { number } = useScreen()
  const { data: nudges = [] } = useQuery(nudgesQuery(number))
  const { hushed, hush } = useHush(number)
  const mine = nudges
    .filter(({ place }) => place === 'private')
    .toReversed()
    .flatMap((nudge) => nudge.parts.map((part) => ({ nudge, part })))
    .filter(({ part }) => part.dismissable || !hushed)
  const [first] = mine

  return (
    <section aria-label={words.screens.console.nudges.label} aria-live="polite">
      {first && (
        <PrivateNudge
          key={`${first.nudge.id} ${first.part.code} ${first.part.about}`}
          nudge={first.nudge}
          part={first.part}
          more={mine.length - 1}
          onHush={hush}
        />
      )}
    </section>
  )
}
