import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../me.ts'
import { slackLinksQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { SlackAccountItem } from './SlackAccountItem.tsx'

/** Who I am in Slack: to confirm, or to say that it is somebody else. Nothing where nobody uses Slack. */
export function SlackAccount() {
  const { me } = useWords().words.screens.slack
  const { id } = useMe().person
  const { data } = useQuery(slackLinksQuery)
  if (data === undefined || data.items.length === 0) return null
  const mine = data.items.filter(({ person, state }) => person.id === id && state === 'linked')

  return (
    <section aria-labelledby="slack-account">
      <Title order={2} id="slack-account" mb="sm">
        {me.title}
      </Title>
      {mine.length === 0 && <Text c="dimmed">{me.none}</Text>}
      <Stack gap="md">
        {mine.map((link) => (
          <SlackAccountItem key={link.id} link={link} />
        ))}
      </Stack>
    </section>
  )
}
