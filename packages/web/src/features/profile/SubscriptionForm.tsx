import type { Severity, Subscription } from '@hikeshi/contract'
import { MultiSelect, NativeSelect, Stack, Switch, Text, Title } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

const SEVERITIES = ['sev4', 'sev3', 'sev2', 'sev1'] as const

/** Which incidents I want to be invited to, as somebody who watches. */
export function SubscriptionForm() {
  const { words, language } = useWords()
  const { teams, common } = words.screens
  const { subscription: named } = teams
  const queries = useQueryClient()
  const { data: chosen } = useQuery(subscriptionQuery)
  const { data: settings } = useQuery(settingsQuery)
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
        {wish?.active && (
          <>
            <NativeSelect
              label={named.from}
              data={[
                { value: '', label: named.every },
                ...SEVERITIES.map((key) => ({ value: key, label: words.labels.severities[key] })),
              ]}
              value={wish.severity ?? ''}
              onChange={(event) =>
                change({ severity: (event.currentTarget.value || null) as Severity | null })
              }
            />
            <MultiSelect
              label={named.types}
              placeholder={wish.types === null ? named.allTypes : ''}
              data={(settings?.types ?? []).map((type) => ({
                value: type.key,
                label: type[language],
              }))}
              value={wish.types ?? []}
              onChange={(types) => change({ types: types.length === 0 ? null : types })}
              clearable
            />
            <Switch
              label={named.drills}
              checked={wish.drills}
              onChange={(event) => change({ drills: event.currentTarget.checked })}
            />
          </>
        )}
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
