import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'
import { EarlierCase } from './EarlierCase.tsx'
import { LinkByNumber } from './LinkByNumber.tsx'
import { recurrencesQuery, similarToQuery } from './queries.ts'

/** In the review: which earlier cases had the same factors. People say so; what looks alike is only offered. */
export function SameFactors(props: { readonly number: string }) {
  const { same } = useWords().words.screens.cases
  const { number } = props
  const queries = useQueryClient()
  const { data } = useQuery(recurrencesQuery(number))
  const { data: similar } = useQuery({
    ...similarToQuery(number),
    enabled: data?.can.link === true,
  })
  const link = useMutation({
    mutationFn: (asked: { readonly past: number; readonly same: boolean }) =>
      api.cases.link({ incident: number, past: String(asked.past), same: asked.same }),
    onSuccess: (fresh) => queries.setQueryData(recurrencesQuery(number).queryKey, fresh),
  })
  if (!data || (data.items.length === 0 && !data.can.link)) return null

  const linked = new Set(data.items.map((one) => one.number))
  const offered = (similar?.items ?? []).filter(
    (one) => !linked.has(one.number) && one.number < Number(number),
  )

  return (
    <section className={classes.similar} aria-labelledby="same-factors">
      <Text id="same-factors" component="h3" fw={600} size="sm">
        {same.title}
      </Text>
      <Stack gap="md">
        <Text size="xs" c="dimmed">
          {same.hint}
        </Text>
        {data.items.map((one) => (
          <EarlierCase key={one.number} past={one} facts={same.measures(one.measuresDone)}>
            {data.can.link && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={same.removeOf(one.number)}
                loading={link.isPending && link.variables.past === one.number}
                onClick={() => link.mutate({ past: one.number, same: false })}
              >
                {same.remove}
              </Button>
            )}
          </EarlierCase>
        ))}
        {offered.map((one) => (
          <EarlierCase key={one.number} past={one} facts={same.like}>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={same.addOf(one.number)}
              loading={link.isPending && link.variables.past === one.number}
              onClick={() => link.mutate({ past: one.number, same: true })}
            >
              {same.add}
            </Button>
          </EarlierCase>
        ))}
        {data.can.link && (
          <Group>
            <LinkByNumber
              below={Number(number)}
              busy={link.isPending}
              onLink={(past) => link.mutate({ past, same: true })}
            />
          </Group>
        )}
        <ProblemNotice error={link.error} />
      </Stack>
    </section>
  )
}
