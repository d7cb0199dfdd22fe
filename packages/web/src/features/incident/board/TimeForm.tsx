import type { TimeField } from '@hikeshi/contract'
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { fromLocalInput, toLocalInput } from '../local-instant.ts'
import { useAct } from '../use-act.ts'

export function TimeForm(props: {
  readonly number: string
  readonly field: TimeField
  readonly name: string
  readonly at: string | null
  readonly estimated: boolean
  readonly onDone: () => void
}) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const [value, setValue] = useState(() => toLocalInput(props.at))
  const [estimated, setEstimated] = useState(props.estimated)
  const save = useAct(props.number, (at: string) =>
    api.incidents.edit({ incident: props.number, [props.field]: at, estimated }),
  )

  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        aria-label={props.name}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={board.estimate}
        description={board.estimateHelp}
        checked={estimated}
        onChange={(event) => setEstimated(event.currentTarget.checked)}
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
