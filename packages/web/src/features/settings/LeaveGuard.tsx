import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useWords } from '../../words.tsx'

/** Asks before somebody leaves what is not saved: by a link, a key, or the browser itself. */
export function LeaveGuard(props: { readonly changed: boolean }) {
  const { edit } = useWords().words.screens.settings
  const { changed } = props
  const blocker = useBlocker({
    shouldBlockFn: () => changed,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null

  return (
    <ConfirmDialog
      title={edit.leaveTitle}
      text={edit.discardText}
      confirm={edit.leaveConfirm}
      error={null}
      pending={false}
      onClose={blocker.reset}
      onConfirm={blocker.proceed}
    />
  )
}
