import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { fromLocalInput, toLocalInput } from '../local-instant.ts'
import { useAct } from '../use-act.ts'

export function TimeForm(props: {
  readonly number: string
  readonly field: 'impactEndedAt' | 'impactStartedAt'
  readonly name: string
  readonly at: string | null
  readonly onDone: () => void
}) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const [value, setValue] = useState(() => toLocalInput(props.at))
  const save = useAct(props.number, (at: string) =>
    api.incidents.edit({ incident: props.number, [props.field]: at }),
  )

  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        aria-label={props.name}
        description={board.estimateHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          loading={save.isPending}
          onClick={() => save.mutate(fromLocalInput(value), { onSuccess: props.onDone })}
        >
          {board.save}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setValue(toLocalInput(new Date().toISOString()))}
        >
          {board.now}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={props.onDone}>
          {board.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
