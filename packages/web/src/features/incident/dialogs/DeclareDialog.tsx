import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { fromLocalInput, toLocalInput } from '../local-instant.ts'
import { UnmetList } from '../UnmetList.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

const OVERRIDE_MAX = 500

/** Declares that the harm has stopped; what is unmet takes a reason. */
export function DeclareDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { convergence: named } = words.screens.incident
  const unmet = incident.convergence?.unmet ?? []
  const exception = unmet.length > 0
  const [ended, setEnded] = useState(() =>
    toLocalInput(incident.impactEndedAt ?? incident.mitigatedAt ?? new Date().toISOString()),
  )
  const [override, setOverride] = useState('')
  const declare = useAct(
    number,
    () => {
      const impactEndedAt = fromLocalInput(ended)
      return api.incidents.converge({
        incident: number,
        action: 'declare',
        ...(impactEndedAt === '' ? {} : { impactEndedAt }),
        ...(exception ? { override } : {}),
      })
    },
    'inline',
  )

  return (
    <ActDialog
      title={named.declareTitle}
      help={named.declareHelp}
      submit={exception ? named.overrideSubmit : named.declareSubmit}
      ready={!exception || override.trim() !== ''}
      act={declare}
      onSubmit={() => declare.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        type="datetime-local"
        label={named.impactEnded}
        description={named.impactEndedHelp}
        value={ended}
        onChange={(event) => setEnded(event.currentTarget.value)}
      />
      <UnmetList unmet={unmet} />
      {exception && (
        <Textarea
          autosize
          label={named.override}
          description={named.overrideHelp}
          withAsterisk
          maxLength={OVERRIDE_MAX}
          value={override}
          onChange={(event) => setOverride(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}
