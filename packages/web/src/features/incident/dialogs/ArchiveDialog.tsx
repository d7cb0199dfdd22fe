import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

/** Puts a closed incident away before its time. */
export function ArchiveDialog({ number, onClose }: DialogProps) {
  const { words } = useWords()
  const { archiving: named } = words.screens.incident
  const archive = useAct(number, () => api.incidents.archive({ incident: number }), 'inline')

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      act={archive}
      onSubmit={() => archive.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
