import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { messagesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { EarlierMessages } from './EarlierMessages.tsx'
import { MessageItem } from './MessageItem.tsx'
import { PendingMessages } from './PendingMessages.tsx'
import classes from './room.module.css'
import { useFollowing } from './use-following.ts'

/** The lines of the room, the newest at the bottom. Live updates never move what is being read. */
export function MessageList() {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { number } = useScreen()
  const { data, hasNextPage } = useInfiniteQuery(messagesQuery(number))
  const messages = (data?.pages ?? []).flatMap(({ items }) => items).toReversed()
  const newest = messages.at(-1)?.id ?? null
  const { viewport, scrolled, missed, toEnd } = useFollowing(newest)
  // One message is in the order of the Tab key: the one last used, or else the newest.
  const [used, setUsed] = useState<string | null>(null)
  const current = messages.some(({ id }) => id === used) ? used : newest

  return (
    <>
      <div ref={viewport} className={classes.viewport} onScroll={scrolled}>
        {data && messages.length === 0 && <p className={classes.empty}>{room.empty}</p>}
        <div className={classes.lines}>
          <EarlierMessages />
          {/* Without messages it is no feed: the role asks for articles. */}
          <div {...(newest ? { role: 'feed', 'aria-label': room.heading } : {})}>
            {messages.map((message, index) => (
              <MessageItem
                key={message.id}
                message={message}
                current={message.id === current}
                onUse={setUsed}
                place={index + 1}
                of={hasNextPage ? -1 : messages.length}
              />
            ))}
          </div>
          <PendingMessages />
        </div>
      </div>
      {missed && (
        <div className={classes.center}>
          <Button size="compact-sm" onClick={toEnd}>
            {room.newer}
          </Button>
        </div>
      )}
    </>
  )
}
