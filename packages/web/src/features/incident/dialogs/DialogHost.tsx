import { useScreen } from '../screen.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { FinishAlignmentDialog } from './FinishAlignmentDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { RequestCloseDialog } from './RequestCloseDialog.tsx'
import { SeverityDialog } from './SeverityDialog.tsx'
import { SkipAlignmentDialog } from './SkipAlignmentDialog.tsx'
import { useTextDialogs } from './use-text-dialogs.ts'
import { TextDialog } from './TextDialog.tsx'
import { VisibilityDialog } from './VisibilityDialog.tsx'

/** The one dialog that is open, if any. */
export function DialogHost() {
  const { number, incident, dialog, closeDialog } = useScreen()
  const texts = useTextDialogs()
  const shared = { number, incident, onClose: closeDialog }

  switch (dialog) {
    case null:
      return null
    case 'approve':
      return <ApproveDialog {...shared} />
    case 'declare':
      return <DeclareDialog {...shared} />
    case 'finishAlignment':
      return <FinishAlignmentDialog {...shared} />
    case 'propose':
      return <ProposeDialog {...shared} />
    case 'requestClose':
      return <RequestCloseDialog {...shared} />
    case 'severity':
      return <SeverityDialog {...shared} />
    case 'skipAlignment':
      return <SkipAlignmentDialog {...shared} />
    case 'visibility':
      return <VisibilityDialog {...shared} />
    default:
      return <TextDialog key={dialog} number={number} onClose={closeDialog} {...texts[dialog]} />
  }
}
