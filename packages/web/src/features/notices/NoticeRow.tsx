import type { Notice } from '@hikeshi/contract'
import { NoticeMenu } from './NoticeMenu.tsx'
import { NoticeStateLine } from './NoticeStateLine.tsx'
import classes from './notices.module.css'
import { PhaseStrip } from './PhaseStrip.tsx'
import { PromiseClock } from './PromiseClock.tsx'
import { StepButton } from './StepButton.tsx'
import type { NoticeDialogName } from './use-notice.ts'
import { Warnings } from './Warnings.tsx'

/** One audience: how far its notice is in each phase, what is promised, and what to do next. */
export function NoticeRow(props: {
  readonly number: string
  readonly notice: Notice
  readonly editable: boolean
  readonly onOpen: (dialog: NoticeDialogName) => void
}) {
  const { number, notice, editable, onOpen } = props
  const { state } = notice
  const waiting = state === 'drafted' || state === 'approved'
  const said = state === 'not_needed' ? notice.reason : notice.text

  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <NoticeStateLine notice={notice} />
        <PromiseClock notice={notice} />
        {editable && (
          <span className={`${classes.line} ${classes.push}`}>
            <StepButton number={number} notice={notice} onOpen={onOpen} />
            <NoticeMenu number={number} notice={notice} onOpen={onOpen} />
          </span>
        )}
      </div>
      {state !== 'not_needed' && <PhaseStrip notice={notice} />}
      {said && <div className={classes.said}>{said}</div>}
      {waiting && <Warnings warnings={notice.warnings} />}
    </li>
  )
}
