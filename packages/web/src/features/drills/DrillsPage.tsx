import { Button, Skeleton, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { ComingDrills } from './ComingDrills.tsx'
import classes from './drills.module.css'
import { PastDrills } from './PastDrills.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { comingDrillsQuery } from './queries.ts'
import { usePlanning } from './use-planning.ts'

/** The next drill and my answer to it, what is planned after that, and what came of those before. */
export function DrillsPage() {
  const { drills: named } = useWords().words.screens
  const planning = usePlanning()
  const found = useInfiniteQuery(comingDrillsQuery)
  const count = found.data?.pages[0]?.items.length
  const plan = (
    <Button leftSection={<IconPlus size="1.2em" aria-hidden />} onClick={planning.open}>
      {named.plan}
    </Button>
  )

  return (
    <div className={classes.page}>
      <PageTitle actions={count ? plan : null}>{named.title}</PageTitle>
      <Stack gap="xl">
        {found.isPending && <Skeleton height="12rem" />}
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {count === 0 && <EmptyState action={plan}>{named.empty}</EmptyState>}
        <ComingDrills />
        <PastDrills />
      </Stack>
      {planning.isOpen && <PlanDialog drill={null} onClose={planning.close} />}
    </div>
  )
}
