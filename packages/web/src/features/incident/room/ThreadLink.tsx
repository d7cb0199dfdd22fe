import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { ThreadDialog } from './ThreadDialog.tsx'

/** On an answer: that it belongs to a thread, and the way there. */
export function ThreadLink({ thread }: { readonly thread: string }) {
  const { room } = useWords().words.screens.incident
  const [shown, show] = useState(false)

  return (
    <>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => show(true)}>
        {room.inThread}
      </Button>
      {shown && <ThreadDialog title={room.thread} thread={thread} onClose={() => show(false)} />}
    </>
  )
}
