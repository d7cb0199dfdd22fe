import type { HandbookPage } from '@hikeshi/contract'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

const REASON_MAX = 500

/** Puts a page away with the reason, or brings one back. */
export function PageRetire(props: { readonly page: HandbookPage }) {
  const { handbook } = useWords().words.screens
  const { key: page, retired } = props.page
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const retire = useHandbookAct(() => api.handbook.retire({ page, reason }))
  const bringBack = useHandbookAct(() => api.handbook.bringBack({ page }))

  if (retired) {
    return (
      <Button size="xs" loading={bringBack.isPending} onClick={() => bringBack.mutate(undefined)}>
        {handbook.bringBack}
      </Button>
    )
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {handbook.retire}
      </Button>
      {open && (
        <ActDialog
          title={handbook.retire}
          help={handbook.retireHelp}
          submit={handbook.retire}
          ready={reason.trim() !== ''}
          act={retire}
          onSubmit={() => retire.mutate(undefined, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        >
          <Textarea
            autosize
            data-autofocus
            withAsterisk
            label={handbook.retireReason}
            maxLength={REASON_MAX}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ActDialog>
      )}
    </>
  )
}
