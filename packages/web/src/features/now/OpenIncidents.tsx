import { Skeleton, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { IncidentRow } from './IncidentRow.tsx'
import classes from './Now.module.css'
import { openIncidentsQuery } from './queries.ts'

/** What burns, and below it what is still being learnt from. */
export function OpenIncidents() {
  const { now } = useWords().words.screens
  const { data, error, isPending, refetch } = useQuery(openIncidentsQuery)

  if (isPending) return <Skeleton height="8rem" />
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  const burning = data.items.filter(({ phase }) => phase !== 'learn')
  const learning = data.items.filter(({ phase }) => phase === 'learn')
  return (
    <Stack gap="xl">
      <section aria-labelledby="under-way">
        <Title order={2} id="under-way" mb="sm">
          {now.open.title}
        </Title>
        {burning.length === 0 && <EmptyState>{now.open.empty}</EmptyState>}
        {burning.length > 0 && (
          <ul className={classes.list}>
            {burning.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} />
            ))}
          </ul>
        )}
      </section>
      {learning.length > 0 && (
        <section aria-labelledby="learning">
          <Title order={2} id="learning" mb="sm">
            {now.learning.title}
          </Title>
          <ul className={classes.list}>
            {learning.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}
