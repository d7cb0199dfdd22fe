import { Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { MoreButton } from '../../components/MoreButton.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './drills.module.css'
import { PastDrill } from './PastDrill.tsx'
import { pastDrillsQuery } from './queries.ts'

/** What came of the drills that are over, or that nobody has said so yet. */
export function PastDrills() {
  const { drills: named } = useWords().words.screens
  const found = useInfiniteQuery(pastDrillsQuery)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const over = items.filter(({ can }) => !can.settle)

  return (
    <>
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {(over.length > 0 || found.hasNextPage) && (
        <section aria-labelledby="past-drills">
          <Title order={2} id="past-drills" mb="sm">
            {named.past}
          </Title>
          <ul className={classes.list}>
            {over.map((drill) => (
              <PastDrill key={drill.id} drill={drill} />
            ))}
          </ul>
          <MoreButton found={found} />
        </section>
      )}
    </>
  )
}
