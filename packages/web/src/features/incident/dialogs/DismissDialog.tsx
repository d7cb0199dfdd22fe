import type { DismissReason } from '@hikeshi/contract'
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

const REASON_MAX = 500
const REASONS: readonly DismissReason[] = ['false_alarm', 'no_action', 'known']

/** It was no incident: why, in one press, and in a few words if somebody likes. */
export function DismissDialog({ number, onClose }: DialogProps) {
  const { words } = useWords()
  const { dismissing: named } = words.screens.incident
  const [because, choose] = useState<DismissReason | null>(null)
  const [reason, setReason] = useState('')
  const dismiss = useAct(
    number,
    (why: DismissReason) =>
      api.incidents.transition({ incident: number, to: 'dismissed', because: why, reason }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      ready={because !== null}
      act={dismiss}
      onSubmit={() => because && dismiss.mutate(because, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Radio.Group label={named.because} value={because} onChange={(value) => choose(value)}>
        <Stack gap="sm" mt="xs">
          {REASONS.map((value) => (
            <Radio key={value} value={value} label={named.reasons[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        autosize
        label={named.words}
        maxLength={REASON_MAX}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
