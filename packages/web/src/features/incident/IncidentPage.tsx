import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PageProblem } from '../../components/PageProblem.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import { useLook } from '../cases/use-look.ts'
import { IncidentScreen } from './IncidentScreen.tsx'
import { incidentQuery } from './queries.ts'

/** One incident: what is going on, what to do next, and who does it. */
export function IncidentPage(props: { readonly number: string }) {
  const { words } = useWords()
  const { data: incident, error, refetch } = useQuery(incidentQuery(props.number))
  useLook(props.number, incident?.state)

  if (incident) {
    return <IncidentScreen key={props.number} number={props.number} incident={incident} />
  }
  if (error) {
    const retry = () => void refetch()
    return <PageProblem title={`#${props.number}`} error={error} onRetry={retry} />
  }
  return (
    <Stack aria-busy="true">
      <VisuallyHidden>
        <PageTitle>{words.screens.incident.loading}</PageTitle>
      </VisuallyHidden>
      <Skeleton h="3rem" />
      <Skeleton h="6rem" />
      <Skeleton h="20rem" />
    </Stack>
  )
}
