import { DecideDialog } from './DecideDialog.tsx'
import { DraftDialog } from './DraftDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import type { NoticeDialogName, NoticeDialogProps } from './use-notice.ts'

const DIALOGS = {
  decide: DecideDialog,
  draft: DraftDialog,
  publish: PublishDialog,
  history: HistoryDialog,
}

/** The one dialog about a notice that is open. */
export function NoticeDialogs(props: NoticeDialogProps & { readonly dialog: NoticeDialogName }) {
  const { dialog, ...shared } = props
  const Dialog = DIALOGS[dialog]
  return <Dialog {...shared} />
}
