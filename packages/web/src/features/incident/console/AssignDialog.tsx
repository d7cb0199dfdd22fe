import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import type { DialogProps } from '../dialogs/shared-props.ts'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'

const TEXT_MAX = 500
const MINUTES = { usual: 15, most: 480 }
const MINUTE_MS = 60_000

/** Asks one named person to do one thing in so many minutes: a name, a time-box, an answer. */
export function AssignDialog({ number, onClose }: DialogProps) {
  const { words } = useWords()
  const { assign } = words.screens.console
  const [text, setText] = useState('')
  const [who, choose] = useState<string | null>(null)
  const [minutes, setMinutes] = useState<number | string>(MINUTES.usual)
  const act = useAct(
    number,
    () =>
      api.todos.create({
        incident: number,
        text,
        ...(who === null ? {} : { assignee: who }),
        due: new Date(Date.now() + Number(minutes) * MINUTE_MS).toISOString(),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={assign.title}
      submit={assign.submit}
      ready={text.trim() !== '' && who !== null && Number(minutes) > 0}
      act={act}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        autosize
        data-autofocus
        withAsterisk
        label={assign.what}
        description={assign.whatHelp}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <PersonSelect required label={assign.who} value={who} onChange={choose} />
      <NumberInput
        label={assign.minutes}
        min={1}
        max={MINUTES.most}
        value={minutes}
        onChange={setMinutes}
      />
    </ActDialog>
  )
}
