import { ActionIcon, Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'
import { PastCase } from './PastCase.tsx'
import { similarToQuery } from './queries.ts'

/** Once, on the board of an incident: past cases like it, why, and what helped then. Folded, it stays folded. */
export function SimilarCases(props: { readonly number: string }) {
  const { cases, common } = useWords().words.screens
  const { similar } = cases
  const { number } = props
  const queries = useQueryClient()
  const { data } = useQuery(similarToQuery(number))
  const [folded, setFolded] = useLocalStorage<readonly string[]>({
    key: 'hikeshi-similar-folded',
    defaultValue: [],
  })
  const say = useMutation({
    mutationFn: ({ past, helped }: { readonly past: number; readonly helped: boolean }) =>
      api.cases.say({ incident: number, past: String(past), helped }),
    onSuccess: () => queries.invalidateQueries(similarToQuery(number)),
  })
  const isFolded = folded.includes(number)
  const items = data?.items ?? []
  if (items.length === 0) return null

  function toggle(): void {
    setFolded(isFolded ? folded.filter((one) => one !== number) : [...folded.slice(-50), number])
  }

  return (
    <section className={classes.similar} aria-labelledby="similar-cases">
      <Group justify="space-between" wrap="nowrap">
        <Text id="similar-cases" component="h3" fw={600} size="sm">
          {similar.title}
          {common.aside(items.length)}
        </Text>
        <ActionIcon
          variant="subtle"
          aria-expanded={!isFolded}
          aria-label={`${similar.title}: ${isFolded ? similar.show : similar.hide}`}
          onClick={toggle}
        >
          {isFolded ? <IconChevronRight size="1.2em" /> : <IconChevronDown size="1.2em" />}
        </ActionIcon>
      </Group>
      <Collapse expanded={!isFolded}>
        <Stack gap="md">
          <Text size="xs" c="dimmed">
            {similar.hint}
          </Text>
          {items.map((one) => (
            <PastCase key={one.number} past={one}>
              {(one.can.say || one.helpedHere) && (
                <Button
                  size="compact-xs"
                  variant={one.helpedHere ? 'light' : 'default'}
                  color={one.helpedHere ? 'koke' : 'ai'}
                  aria-pressed={one.helpedHere}
                  disabled={!one.can.say}
                  loading={say.isPending && say.variables.past === one.number}
                  leftSection={one.helpedHere ? <IconCheck size="1.2em" aria-hidden /> : undefined}
                  onClick={() => say.mutate({ past: one.number, helped: !one.helpedHere })}
                >
                  {one.helpedHere ? similar.said : similar.say}
                </Button>
              )}
            </PastCase>
          ))}
          <ProblemNotice error={say.error} />
        </Stack>
      </Collapse>
    </section>
  )
}
