import { Alert, List, Text } from '@mantine/core'
import { IconBrandSlack } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { slackPlaceQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'

/** What could not be done in Slack, and how to do it by hand. */
export function SlackProblems() {
  const { words } = useWords()
  const { slack } = words.screens.incident.header
  const { number } = useScreen()
  const { data: place } = useQuery(slackPlaceQuery(number))
  const [first, ...rest] = place?.problems ?? []
  if (!first) return null

  return (
    <Alert
      color="kaki"
      variant="light"
      icon={<IconBrandSlack aria-hidden />}
      title={slack.problems}
      role="status"
    >
      {rest.length === 0 ? (
        <Text size="sm">{first}</Text>
      ) : (
        <List size="sm">
          {[first, ...rest].map((problem) => (
            <List.Item key={problem}>{problem}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
