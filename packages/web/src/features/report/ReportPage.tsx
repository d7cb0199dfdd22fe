import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PageProblem } from '../../components/PageProblem.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import { useLook } from '../cases/use-look.ts'
import { incidentQuery } from '../incident/queries.ts'
import { reportQuery, versionQuery } from './queries.ts'
import { ReportDocument } from './ReportDocument.tsx'
import { FrozenDocument } from './versions/FrozenDocument.tsx'

/** The report of one incident: written from the first minute, complete at the close. */
export function ReportPage(props: {
  readonly number: string
  /** An accepted version; null for the report as it is now. */
  readonly version: number | null
}) {
  const { words } = useWords()
  const { number, version } = props
  const { incident, report, kept, error, retry } = useReads(number, version)
  useLook(number, incident?.state)

  if (version !== null && incident && kept) {
    return <FrozenDocument number={number} incident={incident} report={kept} version={version} />
  }
  if (version === null && incident && report) {
    return <ReportDocument key={number} number={number} incident={incident} report={report} />
  }
  if (error) {
    const title = words.screens.report.heading(Number(number))
    return <PageProblem title={title} error={error} onRetry={() => void retry()} />
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

/** What the page shows: the report as it is now, or an accepted version of it. */
function useReads(number: string, version: number | null) {
  const { data: incident, ...incidentRead } = useQuery(incidentQuery(number))
  const { data: report, ...reportRead } = useQuery({
    ...reportQuery(number),
    enabled: version === null,
  })
  const { data: kept, ...keptRead } = useQuery({
    ...versionQuery(number, version ?? 0),
    enabled: version !== null,
  })
  const retry = () =>
    Promise.all([incidentRead, reportRead, keptRead].map((read) => read.refetch()))
  return {
    incident,
    report,
    kept,
    error: incidentRead.error ?? reportRead.error ?? keptRead.error,
    retry,
  }
}
