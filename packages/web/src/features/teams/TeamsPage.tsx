import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { teamsQuery } from './queries.ts'
import { TeamDialog } from './TeamDialog.tsx'
import { TeamRow } from './TeamRow.tsx'
import classes from './Teams.module.css'

/** Who is called together. */
export function TeamsPage() {
  const { teams: named } = useWords().words.screens
  const { can } = useMe()
  const [making, { open, close }] = useDisclosure(false)
  const found = useQuery(teamsQuery(false))
  const { data: archived = [] } = useQuery(teamsQuery(true))
  const teams = found.data ?? []

  return (
    <div className={classes.page}>
      <PageTitle
        actions={
          <Group gap="sm">
            <ButtonLink variant="default" to="/people">
              {named.people}
            </ButtonLink>
            {can.administer && (
              <Button leftSection={<IconPlus size="1.2em" aria-hidden />} onClick={open}>
                {named.make}
              </Button>
            )}
          </Group>
        }
      >
        {named.title}
      </PageTitle>
      <Stack gap="xl">
        <Text c="dimmed">{named.text}</Text>
        {found.isPending && <Skeleton height="8rem" />}
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isSuccess && teams.length === 0 && <EmptyState>{named.empty}</EmptyState>}
        {teams.length > 0 && (
          <ul className={classes.list}>
            {teams.map((team) => (
              <TeamRow key={team.id} team={team} />
            ))}
          </ul>
        )}
        {archived.length > 0 && (
          <section aria-labelledby="archived-teams">
            <Title order={2} id="archived-teams" mb="sm">
              {named.archived}
            </Title>
            <ul className={classes.list}>
              {archived.map((team) => (
                <TeamRow key={team.id} team={team} />
              ))}
            </ul>
          </section>
        )}
      </Stack>
      {making && <TeamDialog team={null} onClose={close} />}
    </div>
  )
}
