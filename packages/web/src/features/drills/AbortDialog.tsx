import type { Drill } from '@hikeshi/contract'
import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useDrill } from './use-drill.ts'

const REASON_MAX = 500

/** It does not take place. Once its time has come, the next one of its series stands already. */
export function AbortDialog(props: { readonly drill: Drill; readonly onClose: () => void }) {
  const { drills, common } = useWords().words.screens
  const { off: named, settle } = drills
  const { id, title, rhythm, can } = props.drill
  const [reason, setReason] = useState('')
  const [endSeries, setEndSeries] = useState(false)
  const abort = useDrill(() => api.drills.abort({ drill: id, reason, endSeries }))

  return (
    <ActDialog
      title={can.settle ? settle.not : named.title}
      help={title}
      submit={can.settle ? common.save : named.submit}
      ready={reason.trim() !== ''}
      act={abort}
      onSubmit={() => abort.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Textarea
        autosize
        data-autofocus
        withAsterisk
        label={named.reason}
        description={named.reasonHelp}
        maxLength={REASON_MAX}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {rhythm === 'monthly' && !can.settle && (
        <Checkbox
          label={named.endSeries}
          description={named.endSeriesHelp}
          checked={endSeries}
          onChange={(event) => setEndSeries(event.currentTarget.checked)}
        />
      )}
    </ActDialog>
  )
}
