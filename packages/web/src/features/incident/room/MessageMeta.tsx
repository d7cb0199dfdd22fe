import type { Message } from '@hikeshi/contract'
import { Anchor } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { KindChip } from '../KindChip.tsx'
import classes from './room.module.css'
import { ThreadLink } from './ThreadLink.tsx'

/** Who said a message, when and where, and what it was marked as. */
export function MessageMeta(props: { readonly message: Message; readonly reachable: boolean }) {
  const { room } = useWords().words.screens.incident
  const { message, reachable } = props
  const { by, app, at, url, mark } = message

  return (
    <>
      <span className={classes.name}>{app ?? by.name}</span>
      <span className={classes.time}>
        {url === null ? (
          <Clock at={at} />
        ) : (
          <Anchor
            className={classes.source ?? ''}
            href={url}
            target="_blank"
            rel="noreferrer"
            title={room.source}
            tabIndex={reachable ? 0 : -1}
          >
            <Clock at={at} />
          </Anchor>
        )}
      </span>
      {mark && <KindChip kind={mark.kind} state={mark.state} />}
      {message.replies > 0 && <ThreadLink message={message} reachable={reachable} />}
    </>
  )
}
