import { Button, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'
import { CheckRow } from './CheckRow.tsx'
import { checksQuery } from './queries.ts'
import classes from './Slack.module.css'

/** What Slack lets the product do, and what happens instead where it does not. */
export function SelfCheck() {
  const { checks } = useWords().words.screens.slack
  const { data, error, isFetching, refetch } = useQuery(checksQuery)
  return (
    <section aria-labelledby="checks">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="checks">
          {checks.title}
        </Title>
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {checks.run}
        </Button>
      </Group>
      <ProblemNotice error={error} />
      <ul className={classes.checks}>
        {data?.items.map((check) => (
          <CheckRow key={check.key} check={check} />
        ))}
      </ul>
    </section>
  )
}
