import type { Message } from '@hikeshi/contract'
import { memo, useState } from 'react'
import { shortly } from '../../../components/time.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { MarkMenu } from './MarkMenu.tsx'
import { MessageBody } from './MessageBody.tsx'
import { MessageEdit } from './MessageEdit.tsx'
import { MessageMeta } from './MessageMeta.tsx'
import classes from './room.module.css'
import { useMark } from './use-mark.ts'
import { useMessageKeys } from './use-message-keys.ts'

/** One line of the room. With it in focus, one key marks it. */
export const MessageItem = memo(function MessageItem(props: {
  readonly message: Message
  /** The one message that the Tab key reaches. */
  readonly current: boolean
  readonly onUse: (message: string) => void
  readonly place: number
  readonly of: number
}) {
  const { words, language } = useWords()
  const { room } = words.screens.incident
  const { incident } = useScreen()
  const { message, current } = props
  const { by, at, mark: marked } = message
  const { mark } = useMark(message)
  const stands = message.deletedAt === null
  const marks = incident.can.edit && stands
  const pressed = useMessageKeys(marks ? mark : null)
  const [editing, setEditing] = useState(false)

  // The feed pattern of ARIA: articles take the focus, so that keys can act on them.
  // oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
  return (
    <div
      id={current ? 'current-message' : undefined}
      role="article"
      tabIndex={current ? 0 : -1}
      className={classes.message}
      aria-label={room.messageBy(message.app ?? by.name, shortly(at, Date.parse(at), language))}
      aria-posinset={props.place}
      aria-setsize={props.of}
      data-mark={marked?.kind}
      onFocus={() => props.onUse(message.id)}
      onKeyDown={pressed}
    >
      <div className={classes.meta}>
        <MessageMeta message={message} reachable={current} />
        {marks && (
          <MarkMenu message={message} reachable={current} onEdit={() => setEditing(true)} />
        )}
      </div>
      {editing && stands ? (
        <MessageEdit message={message} onDone={() => setEditing(false)} />
      ) : (
        <MessageBody message={message} />
      )}
    </div>
  )
})
