import type { Notice } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import classes from '../report.module.css'

/** Who decided it last, and when. */
export function NoticeChanged({ notice }: { readonly notice: Notice }) {
  if (!notice.changedBy || !notice.changedAt) return null
  return (
    <span className={classes.quiet}>
      {notice.changedBy.name} <Clock at={notice.changedAt} />
    </span>
  )
}
