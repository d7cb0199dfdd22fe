import type { Message } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { KindChip } from '../../incident/KindChip.tsx'
import classes from '../report.module.css'

/** One message of the thread: the agenda, or an answer. */
export function ThreadLine(props: { readonly message: Message; readonly root: boolean }) {
  const { by, at, text, mark } = props.message
  return (
    <div className={classes.threadLine} data-root={props.root || undefined}>
      <div className={classes.sectionHead}>
        <span className={classes.itemName}>{by.name}</span>
        <span className={classes.quiet}>
          <Clock at={at} />
        </span>
        {mark && <KindChip kind={mark.kind} state={mark.state} />}
      </div>
      <MarkdownText>{text}</MarkdownText>
    </div>
  )
}
