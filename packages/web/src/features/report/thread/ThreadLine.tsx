import type { Message } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { KindChip } from '../../incident/KindChip.tsx'
import { MessageBody } from '../../incident/room/MessageBody.tsx'
import classes from '../report.module.css'

/** One message of the thread: the agenda, or an answer. */
export function ThreadLine(props: { readonly message: Message; readonly root: boolean }) {
  const { by, app, at, mark } = props.message
  return (
    <div className={classes.threadLine} data-root={props.root || undefined}>
      <div className={classes.sectionHead}>
        <span className={classes.itemName}>{app ?? by.name}</span>
        <span className={classes.quiet}>
          <Clock at={at} />
        </span>
        {mark && <KindChip kind={mark.kind} state={mark.state} />}
      </div>
      <MessageBody message={props.message} />
    </div>
  )
}
