import { Stack, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import { DrillCard } from './DrillCard.tsx'
import { comingDrillsQuery } from './queries.ts'
import { ToSettle } from './ToSettle.tsx'
import { useHours } from './use-hours.ts'

/** The next drill, and those after it; between them what is over and still to be recorded. */
export function ComingDrills() {
  const { drills: named } = useWords().words.screens
  const found = useInfiniteQuery(comingDrillsQuery)
  const pages = found.data?.pages
  const drills = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages])
  useHours(drills)
  const [next, ...further] = drills

  return (
    <>
      {next && (
        <section aria-labelledby="next-drill">
          <Title order={2} id="next-drill" mb="sm">
            {named.next}
          </Title>
          <DrillCard drill={next} next />
        </section>
      )}
      <ToSettle />
      {further.length > 0 && (
        <section aria-labelledby="further-drills">
          <Title order={2} id="further-drills" mb="sm">
            {named.further}
          </Title>
          <Stack gap="md">
            {further.map((drill) => (
              <DrillCard key={drill.id} drill={drill} />
            ))}
          </Stack>
          <MoreButton found={found} />
        </section>
      )}
    </>
  )
}
