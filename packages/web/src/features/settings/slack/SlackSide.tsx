import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { Connection } from './Connection.tsx'
import { InstallGuide } from './InstallGuide.tsx'
import { Links } from './Links.tsx'
import { slackQuery } from './queries.ts'
import { SelfCheck } from './SelfCheck.tsx'

/** For admins: how Slack is connected, what it lets us do, who is who there, and how to install the app. */
export function SlackSide() {
  const { data, error, refetch } = useQuery(slackQuery)
  return (
    <Stack gap="xl">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data?.connection && (
        <>
          <Connection connection={data.connection} />
          <SelfCheck />
          <Links />
        </>
      )}
      {data && <InstallGuide manifest={data.manifest} connected={data.connection !== null} />}
    </Stack>
  )
}
