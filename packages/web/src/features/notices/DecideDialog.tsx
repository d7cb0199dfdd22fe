import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useNotice, type NoticeDialogProps } from './use-notice.ts'

const REASON_MAX = 500

/** Whether this audience is told. A no takes its reason. */
export function DecideDialog({ number, notice, onClose }: NoticeDialogProps) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const [state, setState] = useState<'planned' | 'not_needed' | null>(
    notice.state === 'not_needed' ? 'not_needed' : null,
  )
  const [reason, setReason] = useState(notice.reason ?? '')
  const change = useNotice(number, notice, 'inline')
  const without = state === 'not_needed'

  return (
    <ActDialog
      title={named.decideTitle(notice.name[language])}
      submit={named.save}
      ready={state !== null && (!without || reason.trim() !== '')}
      act={change}
      onSubmit={() => state && change.mutate({ state, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={named.decideTitle(notice.name[language])}
        value={state}
        onChange={(value) => setState(value)}
      >
        <Stack gap="sm">
          <Radio value="planned" label={named.tell} data-autofocus />
          <Radio value="not_needed" label={named.dontTell} />
        </Stack>
      </Radio.Group>
      {state && (
        <Textarea
          autosize
          withAsterisk={without}
          label={without ? named.reason : named.reasonToTell}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}
