import type { ParkedTask } from '@hikeshi/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Ago } from '../../components/Ago.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './Health.module.css'

/** One parked task: what happened, what to do, and the two ways on. */
export function ParkedTaskItem(props: { readonly task: ParkedTask }) {
  const { common, health } = useWords().words.screens
  const { parked } = health
  const { task } = props
  const [asking, { open, close }] = useDisclosure(false)
  const queries = useQueryClient()
  const settle = useMutation({
    mutationFn: (verb: 'retry' | 'discard') => api.health[verb]({ task: task.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['health'] }),
  })

  return (
    <li className={classes.item}>
      <Stack gap="xs">
        <Text fw={600}>{task.remedy}</Text>
        <Text size="xs" c="dimmed">
          {task.kind} · {parked.since} <Ago at={task.since} /> · {parked.attempts(task.attempts)}
        </Text>
        <Text size="xs" className={classes.error}>
          {common.labelled(parked.error, task.error)}
        </Text>
        <Group gap="sm">
          <Button
            size="xs"
            aria-label={parked.retryOf(task.kind)}
            loading={settle.isPending && settle.variables === 'retry'}
            onClick={() => settle.mutate('retry')}
          >
            {parked.retry}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={parked.discardOf(task.kind)}
            onClick={open}
          >
            {parked.discard}
          </Button>
        </Group>
        <ProblemNotice error={settle.error} />
      </Stack>
      {asking && (
        <ConfirmDialog
          title={parked.confirm.title}
          text={parked.confirm.text}
          confirm={parked.discard}
          error={settle.error}
          pending={settle.isPending}
          onClose={close}
          onConfirm={() => settle.mutate('discard')}
        />
      )}
    </li>
  )
}
