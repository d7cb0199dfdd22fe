import { AssignDialog } from '../console/AssignDialog.tsx'
import { PassDialog } from '../console/PassDialog.tsx'
import { WorstCaseDialog } from '../ledger/WorstCaseDialog.tsx'
import { SummonDialog } from '../people/SummonDialog.tsx'
import { useScreen } from '../screen.ts'
import { AddTopicDialog } from '../topics/AddTopicDialog.tsx'
import { AlignInWritingDialog } from './AlignInWritingDialog.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { DismissDialog } from './DismissDialog.tsx'
import { FinishAlignmentDialog } from './FinishAlignmentDialog.tsx'
import { FollowThroughDialog } from './FollowThroughDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MonitorDialog } from './MonitorDialog.tsx'
import { NextUpdateDialog } from './NextUpdateDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { RequestCloseDialog } from './RequestCloseDialog.tsx'
import { SeverityDialog } from './SeverityDialog.tsx'
import { SkipAlignmentDialog } from './SkipAlignmentDialog.tsx'
import { TextDialog } from './TextDialog.tsx'
import { useTextDialogs } from './use-text-dialogs.ts'
import { VisibilityDialog } from './VisibilityDialog.tsx'

const DIALOGS = {
  addTopic: AddTopicDialog,
  assign: AssignDialog,
  pass: PassDialog,
  alignInWriting: AlignInWritingDialog,
  approve: ApproveDialog,
  archive: ArchiveDialog,
  cameTrue: WorstCaseDialog,
  declare: DeclareDialog,
  dismiss: DismissDialog,
  finishAlignment: FinishAlignmentDialog,
  followThrough: FollowThroughDialog,
  handOver: HandOverDialog,
  merge: MergeDialog,
  monitor: MonitorDialog,
  nextUpdate: NextUpdateDialog,
  propose: ProposeDialog,
  requestClose: RequestCloseDialog,
  ruleOut: WorstCaseDialog,
  severity: SeverityDialog,
  skipAlignment: SkipAlignmentDialog,
  summon: SummonDialog,
  visibility: VisibilityDialog,
}

/** The one dialog that is open, if any. */
export function DialogHost() {
  const { number, incident, dialog, closeDialog } = useScreen()
  const texts = useTextDialogs()
  if (dialog === null) return null
  if (isIn(texts, dialog)) {
    return <TextDialog key={dialog} number={number} onClose={closeDialog} {...texts[dialog]} />
  }
  const Dialog = DIALOGS[dialog]
  return <Dialog number={number} incident={incident} onClose={closeDialog} />
}

function isIn<Texts extends object>(texts: Texts, dialog: PropertyKey): dialog is keyof Texts {
  return dialog in texts
}
