import type { Front, Me } from '@hikeshi/contract'
import { Stack, Text, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import classes from './Door.module.css'

/** The people one can be in a demo. */
export function DemoPeople(props: {
  readonly people: Front['demoPeople']
  readonly onEnter: (me: Me) => Promise<void>
}) {
  const be = useMutation({
    mutationFn: (person: string) => api.session.beDemoPerson({ person }),
    onSuccess: props.onEnter,
  })

  return (
    <Stack gap="sm">
      {props.people.map((person) => (
        <UnstyledButton
          key={person.id}
          className={classes.person}
          disabled={be.isPending}
          onClick={() => be.mutate(person.id)}
        >
          <Text fw={600}>{person.name}</Text>
          <Text size="xs" c="dimmed">
            {person.about}
          </Text>
        </UnstyledButton>
      ))}
      <ProblemNotice error={be.error} />
    </Stack>
  )
}
