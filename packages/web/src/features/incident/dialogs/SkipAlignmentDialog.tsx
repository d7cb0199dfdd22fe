import { Chip, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

const REASON_MAX = 500

/** Responds at once. A word on why is welcome, and one press away. */
export function SkipAlignmentDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { alignment: named, plan } = words.screens.incident
  const { expected } = incident.alignmentPlan
  const [reason, setReason] = useState('')
  const skip = useAct(
    number,
    () => api.incidents.align({ incident: number, action: 'skip', reason }),
    'inline',
  )

  return (
    <ActDialog
      title={named.skipTitle}
      help={expected ? plan.skipExpected : named.skipHelp}
      submit={named.skipSubmit}
      act={skip}
      onSubmit={() => skip.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Group gap="xs">
        {named.skipReasons.map((word) => (
          <Chip key={word} size="xs" checked={reason === word} onChange={() => setReason(word)}>
            {word}
          </Chip>
        ))}
      </Group>
      <Textarea
        autosize
        label={expected ? plan.skipWhy : named.skipReason}
        maxLength={REASON_MAX}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
