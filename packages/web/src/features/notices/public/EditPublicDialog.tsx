import type { PublicReport } from '@hikeshi/contract'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../../incident/dialogs/ActDialog.tsx'
import { useAct } from '../../incident/use-act.ts'

/** Rewrites the text; it is looked through again. */
export function EditPublicDialog(props: {
  readonly number: string
  readonly report: PublicReport
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { public: named, save } = words.screens.notices
  const { number, report, onClose } = props
  const [source, setSource] = useState(report.source)
  const edit = useAct(number, () => api.publicReport.edit({ incident: number, source }), 'inline')

  return (
    <ActDialog
      title={named.edit}
      submit={save}
      ready={source.trim() !== ''}
      act={edit}
      onSubmit={() => edit.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        autosize
        minRows={10}
        maxRows={22}
        data-autofocus
        label={named.editTitle}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
