import { Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'
import { similarQuery } from './queries.ts'

/** Open incidents that sound alike, offered before a second one is made. */
export function SimilarIncidents(props: { readonly title: string }) {
  const { raise } = useWords().words.screens.now
  const { data } = useQuery({ ...similarQuery(props.title), placeholderData: keepPreviousData })
  const similar = props.title.length >= 2 ? (data?.items ?? []) : []

  return (
    <div role="status">
      {similar.length > 0 && (
        <Stack className={classes.similar} gap="xs">
          <Text fw={600}>{raise.similar}</Text>
          {similar.map(({ id, number, title, severity }) => (
            <Group key={id} gap="sm" wrap="nowrap">
              <SeverityBadge severity={severity} short />
              <AnchorLink to="/incidents/$number" params={{ number: String(number) }}>
                #{number} {title}
              </AnchorLink>
            </Group>
          ))}
          <Text size="xs" c="dimmed">
            {raise.similarHint}
          </Text>
        </Stack>
      )}
    </div>
  )
}
