import type { Message } from '@hikeshi/contract'
import { type KeyboardEvent, memo } from 'react'
import { Clock } from '../../../components/Clock.tsx'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useSingleKeys } from '../../../keys.ts'
import { useWords } from '../../../words.tsx'
import { KindChip } from '../KindChip.tsx'
import { KIND_KEYS } from '../kinds.ts'
import { useScreen } from '../screen.ts'
import { MarkMenu } from './MarkMenu.tsx'
import classes from './room.module.css'
import { useMark } from './use-mark.ts'

/** One line of the room. With it in focus, one key marks it. */
export const MessageItem = memo(function MessageItem(props: {
  readonly message: Message
  readonly place: number
  readonly of: number
}) {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { incident } = useScreen()
  const { message } = props
  const [singleKeys] = useSingleKeys()
  const { mark } = useMark(message)

  function pressed(event: KeyboardEvent<HTMLElement>): void {
    const kind = KIND_KEYS[event.key.toLowerCase()]
    const plain = !(event.metaKey || event.ctrlKey || event.altKey)
    if (!kind || !plain || event.target !== event.currentTarget) return
    if (!singleKeys || !incident.can.post) return
    event.preventDefault()
    event.stopPropagation()
    mark(kind)
  }

  return (
    <div
      role="article"
      tabIndex={0}
      className={classes.message}
      aria-label={room.messageBy(message.by.name, new Date(message.at).toLocaleTimeString())}
      aria-posinset={props.place}
      aria-setsize={props.of}
      data-mark={message.mark?.kind}
      onKeyDown={pressed}
    >
      <div className={classes.meta}>
        <span className={classes.name}>{message.by.name}</span>
        <span className={classes.time}>
          <Clock at={message.at} />
        </span>
        {message.mark && <KindChip kind={message.mark.kind} state={message.mark.state} />}
        {incident.can.post && <MarkMenu message={message} />}
      </div>
      <MarkdownText>{message.text}</MarkdownText>
    </div>
  )
})
