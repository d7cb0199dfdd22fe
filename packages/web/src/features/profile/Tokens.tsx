import { Stack, Text, Title } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import { NewToken } from './NewToken.tsx'
import classes from './Profile.module.css'
import { TokenRow } from './TokenRow.tsx'

/** Keys by which programs act as me. */
export function Tokens() {
  const { profile } = useWords().words.screens
  const found = useInfiniteQuery(tokensQuery)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []

  return (
    <section aria-labelledby="tokens">
      <Title order={2} id="tokens">
        {profile.tokens.title}
      </Title>
      <Text c="dimmed" mb="md">
        {profile.tokens.text}
      </Text>
      <Stack gap="lg">
        <NewToken />
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isSuccess && items.length === 0 && <EmptyState>{profile.tokens.empty}</EmptyState>}
        {items.length > 0 && (
          <ul className={classes.list}>
            {items.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
        <MoreButton found={found} />
      </Stack>
    </section>
  )
}

const tokensQuery = infiniteQueryOptions({
  queryKey: ['tokens'],
  queryFn: ({ pageParam, signal }) =>
    api.tokens.list({ ...(pageParam ? { cursor: pageParam } : {}), limit: 50 }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})
