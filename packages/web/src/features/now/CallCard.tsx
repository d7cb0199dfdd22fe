import type { WaitingCall } from '@hikeshi/contract'
import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'

/** Somebody asks me to come: I can, or I cannot, in one press. */
export function CallCard(props: { readonly call: WaitingCall }) {
  const { now, incident: words } = useWords().words.screens
  const { mine } = now
  const { incident, number, title, by, reason } = props.call
  const params = { number: String(number) }
  const queries = useQueryClient()
  const answer = useMutation({
    mutationFn: (availability: 'now' | 'watching' | 'cannot') =>
      api.incidents.join({ incident, availability }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['incidents'] }),
        queries.invalidateQueries({ queryKey: ['incident', params.number] }),
      ]),
  })
  const answers = [
    { availability: 'now', word: mine.come, variant: 'filled' },
    { availability: 'watching', word: words.availability.long.watching, variant: 'default' },
    { availability: 'cannot', word: mine.cannot, variant: 'default' },
  ] as const

  return (
    <li className={classes.card}>
      <Text fw={600}>{mine.called(number)}</Text>
      <Text size="xs" c="dimmed" mb="sm">
        {title}
        {by && ` · ${mine.calledBy(by.name)}`}
        {reason === 'ownership' && ` · ${mine.asOwner}`}
      </Text>
      <Group gap="sm">
        {answers.map(({ availability, word, variant }) => (
          <Button
            key={availability}
            size="xs"
            variant={variant}
            loading={answer.isPending && answer.variables === availability}
            onClick={() => answer.mutate(availability)}
          >
            {word}
          </Button>
        ))}
        <ButtonLink size="xs" variant="subtle" to="/incidents/$number" params={params}>
          {mine.look}
        </ButtonLink>
      </Group>
      <ProblemNotice error={answer.error} />
    </li>
  )
}
