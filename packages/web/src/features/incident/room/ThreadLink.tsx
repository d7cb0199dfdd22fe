import type { Message } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { ThreadDialog } from './ThreadDialog.tsx'

/** Under a message that was answered in a thread: how often, and the way there. */
export function ThreadLink(props: { readonly message: Message; readonly reachable: boolean }) {
  const { room } = useWords().words.screens.incident
  const { id, replies } = props.message
  const [shown, show] = useState(false)

  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        tabIndex={props.reachable ? 0 : -1}
        onClick={() => show(true)}
      >
        {room.replies(replies)}
      </Button>
      {shown && <ThreadDialog title={room.thread} thread={id} onClose={() => show(false)} />}
    </>
  )
}
