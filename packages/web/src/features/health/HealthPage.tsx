import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { Alarms } from './Alarms.tsx'
import { DatabaseFacts } from './DatabaseFacts.tsx'
import classes from './Health.module.css'
import { Lanes } from './Lanes.tsx'
import { ParkedTasks } from './ParkedTasks.tsx'
import { healthQuery } from './queries.ts'
import { SafeMode } from './SafeMode.tsx'
import { Verdict } from './Verdict.tsx'

/** Can it do what it promises? And if not, what to do. */
export function HealthPage() {
  const { health } = useWords().words.screens
  const { can } = useMe()
  const { data, error, isPending, refetch } = useQuery({ ...healthQuery, enabled: can.administer })

  return (
    <div className={classes.page}>
      <PageTitle>{health.title}</PageTitle>
      {!can.administer && <Text>{health.forAdmins}</Text>}
      {can.administer && isPending && <Loading />}
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <Stack gap="xl">
          <Verdict health={data} />
          <Alarms alarms={data.alarms} />
          {data.safeMode && <SafeMode />}
          <ParkedTasks tasks={data.parked} />
          <Lanes lanes={data.lanes} />
          <DatabaseFacts health={data} />
        </Stack>
      )}
    </div>
  )
}
