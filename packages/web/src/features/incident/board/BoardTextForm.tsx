import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { focusOnce } from '../focus-once.ts'
import { useAct } from '../use-act.ts'

const LENGTHS = { impact: 2000, policy: 2000, priorityLine: 300, worstCase: 2000 }

export function BoardTextForm(props: {
  readonly field: keyof typeof LENGTHS
  readonly label: string
  readonly hint: string
  readonly onDone: () => void
}) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { number, incident } = useScreen()
  const [text, setText] = useState(incident[props.field] ?? '')
  const save = useAct(number, (to: string) =>
    api.incidents.edit({ incident: number, [props.field]: to }),
  )
  const submit = () => save.mutate(text, { onSuccess: props.onDone })

  return (
    <Stack gap="xs">
      <Textarea
        autosize
        minRows={2}
        // The person asked for this field a moment ago, by a button.
        ref={focusOnce}
        aria-label={props.label}
        placeholder={props.hint}
        maxLength={LENGTHS[props.field]}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') props.onDone()
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit()
        }}
      />
      <Group gap="xs">
        <Button size="compact-sm" loading={save.isPending} onClick={submit}>
          {board.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onDone}>
          {board.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
