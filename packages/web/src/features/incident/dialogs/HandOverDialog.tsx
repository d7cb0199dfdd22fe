import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

const NOTE_MAX = 500

/** Passes command on, with one line on what worries. */
export function HandOverDialog({ number, onClose }: DialogProps) {
  const { words } = useWords()
  const { handover: named } = words.screens.incident
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const pass = useAct(
    number,
    (person: string) => api.incidents.handOver({ incident: number, to: person, note }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      ready={to !== null}
      act={pass}
      onSubmit={() => to && pass.mutate(to, { onSuccess: onClose })}
      onClose={onClose}
    >
      <PersonSelect label={named.to} value={to} onChange={setTo} required />
      <TextInput
        label={named.note}
        description={named.noteHelp}
        maxLength={NOTE_MAX}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
