import { Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { useWords } from '../../words.tsx'
import { PastCase } from '../cases/PastCase.tsx'
import { likeQuery } from '../cases/queries.ts'
import classes from './Now.module.css'

/** Open incidents that sound alike, offered before a second one is made; and past ones, with what helped then. */
export function SimilarIncidents(props: { readonly title: string }) {
  const { title } = props
  const { now, cases } = useWords().words.screens
  const open = useQuery({ ...likeQuery(title, 'open'), placeholderData: keepPreviousData })
  const past = useQuery({ ...likeQuery(title, 'past'), placeholderData: keepPreviousData })
  const typed = title.length >= 2
  const similar = typed ? (open.data?.items ?? []) : []
  const before = typed ? (past.data?.items ?? []) : []

  return (
    <div role="status">
      {similar.length > 0 && (
        <Stack className={classes.similar} gap="xs">
          <Text fw={600}>{now.raise.similar}</Text>
          {similar.map(({ number, title: what, severity }) => (
            <Group key={number} gap="sm" wrap="nowrap">
              <SeverityBadge severity={severity} short />
              <AnchorLink to="/incidents/$number" params={{ number: String(number) }}>
                #{number} {what}
              </AnchorLink>
            </Group>
          ))}
          <Text size="xs" c="dimmed">
            {now.raise.similarHint}
          </Text>
        </Stack>
      )}
      {before.length > 0 && (
        <Stack className={`${classes.similar} ${classes.past}`} gap="md">
          <div>
            <Text fw={600}>{cases.similar.title}</Text>
            <Text size="xs" c="dimmed">
              {cases.similar.hint}
            </Text>
          </div>
          {before.map((one) => (
            <PastCase key={one.number} past={one} />
          ))}
        </Stack>
      )}
    </div>
  )
}
