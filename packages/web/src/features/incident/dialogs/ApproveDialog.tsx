import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { MissingList } from '../MissingList.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

const OVERRIDE_MAX = 500

/** The closer accepts the report; something missing takes a reason, printed in it. */
export function ApproveDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { closing } = words.screens.incident
  const hard = incident.completeness.missing.filter((missing) => missing.hard)
  const exception = hard.length > 0
  const [override, setOverride] = useState('')
  const approve = useAct(
    number,
    () =>
      api.incidents.decideClose({
        incident: number,
        decision: 'approve',
        ...(exception ? { override } : {}),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={closing.approve}
      help={exception ? closing.missing : closing.complete}
      submit={exception ? closing.overrideSubmit : closing.approve}
      ready={!exception || override.trim() !== ''}
      act={approve}
      onSubmit={() => approve.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {exception && (
        <>
          <MissingList missing={hard} />
          <Textarea
            autosize
            label={closing.override}
            description={closing.overrideHelp}
            withAsterisk
            maxLength={OVERRIDE_MAX}
            value={override}
            onChange={(event) => setOverride(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  )
}
