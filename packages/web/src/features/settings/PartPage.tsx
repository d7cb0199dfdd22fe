import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { NotFoundPage } from '../../components/NotFoundPage.tsx'
import { History } from './History.tsx'
import { LockBar } from './LockBar.tsx'
import { PartEditor } from './PartEditor.tsx'
import { isPart } from './parts.ts'
import { partQuery } from './queries.ts'
import { SlackSide } from './slack/SlackSide.tsx'
import classes from './Settings.module.css'

/** `/settings/severities`: one part, to look at, change, lock and take back. */
export function PartPage() {
  const { settings } = useWords().words.screens
  const { can } = useMe()
  const params = useParams({ from: '/inside/settings/$part' })
  const part = isPart(params.part) ? params.part : 'profile'
  const { data, error, refetch } = useQuery(partQuery(part))
  if (!isPart(params.part)) return <NotFoundPage />

  return (
    <div className={classes.page} data-wide={part === 'owners' || undefined}>
      <AnchorLink to="/settings" size="sm">
        {settings.title}
      </AnchorLink>
      <PageTitle tab={settings.parts[part]}>{settings.parts[part]}</PageTitle>
      <Stack gap="xl">
        <Text c="dimmed">{settings.about[part]}</Text>
        {part === 'slack' && can.administer && <SlackSide />}
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {data ? (
          <>
            <LockBar part={data} />
            <PartEditor key={part} part={data} />
            <History key={part} part={data} />
          </>
        ) : (
          !error && <Loading />
        )}
      </Stack>
    </div>
  )
}
