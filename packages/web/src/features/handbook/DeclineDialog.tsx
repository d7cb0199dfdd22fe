import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

const REASON_MAX = 1000

/** Declines a proposal. Whoever made it reads why. */
export function DeclineDialog(props: { readonly proposal: string; readonly onClose: () => void }) {
  const { proposals: named } = useWords().words.screens
  const [reason, setReason] = useState('')
  const { proposal } = props
  const decline = useHandbookAct(() => api.proposals.decline({ proposal, reason }))

  return (
    <ActDialog
      title={named.decline}
      submit={named.decline}
      ready={reason.trim() !== ''}
      act={decline}
      onSubmit={() => decline.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        withAsterisk
        label={named.reason}
        maxLength={REASON_MAX}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
