import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'
import { Loading } from '../../shell/Loading.tsx'
import { replayQuery } from '../queries.ts'
import { useLook } from '../use-look.ts'
import classes from './Replay.module.css'
import { ReplayHeader } from './ReplayHeader.tsx'
import { WalkThrough } from './WalkThrough.tsx'

/** A case told again, step by step: what happened, and what was known just then. */
export function ReplayPage() {
  const { replay } = useWords().words.screens.cases
  const { number } = useParams({ from: '/inside/incidents/$number/replay' })
  const { data, error, isPending, refetch } = useQuery(replayQuery(number))
  useLook(number, data?.state)

  return (
    <div className={classes.page}>
      <PageTitle tab={replay.title(Number(number))}>
        {data ? `#${data.number} ${data.title}` : replay.title(Number(number))}
      </PageTitle>
      {isPending && <Loading />}
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data && <ReplayHeader replay={data} />}
      {data && data.steps.length === 0 && <EmptyState>{replay.empty}</EmptyState>}
      {data && data.steps.length > 0 && <WalkThrough key={number} replay={data} />}
    </div>
  )
}
