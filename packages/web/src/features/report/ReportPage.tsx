import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { incidentQuery } from '../incident/queries.ts'
import { reportQuery } from './queries.ts'
import { ReportDocument } from './ReportDocument.tsx'

/** The report of one incident: written from the first minute, complete at the close. */
export function ReportPage(props: { readonly number: string }) {
  const { words } = useWords()
  const { number } = props
  const { data: incident, ...incidentRead } = useQuery(incidentQuery(number))
  const { data: report, ...reportRead } = useQuery(reportQuery(number))
  const error = incidentRead.error ?? reportRead.error

  if (incident && report) {
    return <ReportDocument key={number} number={number} incident={incident} report={report} />
  }
  if (error) {
    const retry = () => Promise.all([incidentRead.refetch(), reportRead.refetch()])
    return (
      <>
        <PageTitle>{words.screens.report.heading(Number(number))}</PageTitle>
        <ProblemNotice error={error} onRetry={() => void retry()} />
      </>
    )
  }
  return (
    <Stack aria-busy="true">
      <VisuallyHidden>
        <PageTitle>{words.screens.report.loading}</PageTitle>
      </VisuallyHidden>
      <Skeleton h="3rem" />
      <Skeleton h="20rem" />
    </Stack>
  )
}
