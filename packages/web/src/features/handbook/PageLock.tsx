import type { HandbookPage } from '@hikeshi/contract'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

const REASON_MAX = 500

/** Locks a page, with the reason that everybody reads; or unlocks it. For admins. */
export function PageLock(props: { readonly page: HandbookPage }) {
  const { handbook } = useWords().words.screens
  const { key: page, lock: locked } = props.page
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const lock = useHandbookAct(() => api.handbook.lock({ page, reason }))
  const unlock = useHandbookAct(() => api.handbook.unlock({ page }))

  if (locked) {
    return (
      <Button
        size="xs"
        variant="default"
        loading={unlock.isPending}
        onClick={() => unlock.mutate(undefined)}
      >
        {handbook.unlock}
      </Button>
    )
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {handbook.lock}
      </Button>
      {open && (
        <ActDialog
          title={handbook.lock}
          help={handbook.lockHelp}
          submit={handbook.lock}
          ready={reason.trim() !== ''}
          act={lock}
          onSubmit={() => lock.mutate(undefined, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        >
          <Textarea
            autosize
            data-autofocus
            withAsterisk
            label={handbook.lockReason}
            maxLength={REASON_MAX}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ActDialog>
      )}
    </>
  )
}
