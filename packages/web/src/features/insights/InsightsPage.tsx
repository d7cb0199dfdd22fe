import '@mantine/charts/styles.layer.css'
import { Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { ExportLink } from './ExportLink.tsx'
import { Figures } from './Figures.tsx'
import classes from './Insights.module.css'
import { InsightsFilters } from './InsightsFilters.tsx'
import { NoInsights } from './NoInsights.tsx'
import { insightsQuery } from './queries.ts'

/** What can be learnt from the numbers, each with the cases behind it. */
export function InsightsPage() {
  const { insights } = useWords().words.screens
  const search = useSearch({ from: '/inside/insights' })
  const { data, error, isPending, refetch } = useQuery({
    ...insightsQuery(search),
    placeholderData: keepPreviousData,
  })

  return (
    <div className={classes.page}>
      <PageTitle actions={<ExportLink search={search} />}>{insights.title}</PageTitle>
      <Stack gap="lg">
        <Text c="dimmed">{insights.lead}</Text>
        <InsightsFilters search={search} />
        {isPending && <Loading />}
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {data && data.cases.length === 0 && <NoInsights />}
        {data && data.metrics.length > 0 && <Figures insights={data} />}
      </Stack>
    </div>
  )
}
