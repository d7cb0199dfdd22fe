import type { Subscription } from '@hikeshi/contract'
import { Stack, Switch, Text, Title } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'
import { SubscriptionFilters } from './SubscriptionFilters.tsx'

/** Which incidents I want to be invited to, as somebody who watches. */
export function SubscriptionForm() {
  const { teams, common } = useWords().words.screens
  const { subscription: named } = teams
  const queries = useQueryClient()
  const { data: chosen } = useQuery(subscriptionQuery)
  const save = useMutation({
    mutationFn: (wish: Subscription): Promise<unknown> => {
      const { active, ...filters } = wish
      return active ? api.subscription.choose(filters) : api.subscription.leave({})
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['subscription'] }),
  })
  const wish = save.isPending ? save.variables : chosen
  const change = (part: Partial<Subscription>) => {
    if (wish) save.mutate({ ...wish, ...part })
  }

  return (
    <section aria-labelledby="subscription">
      <Title order={2} id="subscription">
        {named.title}
      </Title>
      <Text c="dimmed" mb="md">
        {named.text}
      </Text>
      <Stack className={classes.form} gap="md">
        <Switch
          label={named.active}
          checked={wish?.active ?? false}
          disabled={wish === undefined}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />
        {wish?.active && <SubscriptionFilters wish={wish} onChange={change} />}
        <ProblemNotice error={save.error} />
        <Text role="status" size="xs" c="dimmed">
          {save.isSuccess && common.saved}
        </Text>
      </Stack>
    </section>
  )
}

const subscriptionQuery = queryOptions({
  queryKey: ['subscription'],
  queryFn: ({ signal }) => api.subscription.get({}, { signal }),
})
