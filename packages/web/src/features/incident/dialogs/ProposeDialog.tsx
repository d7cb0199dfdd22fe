import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { entriesQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import { EvidencePicker } from './EvidencePicker.tsx'
import { NewEvidence } from './NewEvidence.tsx'
import type { DialogProps } from './shared-props.ts'

const LONG = 2000

/** Says that it looks over, and what one goes by: entries of the ledger, or new ones. */
export function ProposeDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { convergence: named } = words.screens.incident
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const [text, setText] = useState(incident.convergence?.text ?? '')
  const [evidence, setEvidence] = useState<string[]>(() => incident.convergence?.evidence ?? [])
  const propose = useAct(
    number,
    () => api.incidents.converge({ incident: number, action: 'propose', text, evidence }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={incident.convergence ? named.again : named.submit}
      act={propose}
      onSubmit={() => propose.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        label={named.text}
        maxLength={LONG}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <EvidencePicker entries={entries} value={evidence} onChange={setEvidence} />
      <NewEvidence
        number={number}
        onAdded={(entry) => setEvidence((before) => [...before, entry])}
      />
    </ActDialog>
  )
}
