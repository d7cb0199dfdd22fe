import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../../../words.tsx'
import { messagesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { MessageItem } from './MessageItem.tsx'
import { PendingMessages } from './PendingMessages.tsx'
import classes from './room.module.css'

/** Further up than this, one reads what was; nearer, one follows what comes. */
const AWAY_FROM_END = 0.5

/** The lines of the room, the newest at the bottom. Live updates never move what is being read. */
export function MessageList() {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { number } = useScreen()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    messagesQuery(number),
  )
  const viewport = useRef<HTMLDivElement>(null)
  const newest = data?.pages[0]?.items[0]?.id ?? null
  const [leftAt, setLeftAt] = useState<{ readonly newest: string | null } | null>(null)
  const messages = (data?.pages ?? []).flatMap(({ items }) => items).toReversed()

  function scrolled(): void {
    const { scrollTop = 0, clientHeight = 0 } = viewport.current ?? {}
    const away = -scrollTop > clientHeight * AWAY_FROM_END
    if (!away) setLeftAt(null)
    else if (!leftAt) setLeftAt({ newest })
  }

  return (
    <>
      <div ref={viewport} className={classes.viewport} onScroll={scrolled}>
        {data && messages.length === 0 && <p className={classes.empty}>{room.empty}</p>}
        <div className={classes.lines}>
          {hasNextPage && (
            <div className={classes.center}>
              <Button
                size="compact-sm"
                variant="subtle"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {room.earlier}
              </Button>
            </div>
          )}
          <div role="feed" aria-label={room.heading} aria-busy={!data} onKeyDown={move}>
            {messages.map((message, index) => (
              <MessageItem
                key={message.id}
                message={message}
                place={index + 1}
                of={hasNextPage ? -1 : messages.length}
              />
            ))}
          </div>
          <PendingMessages />
        </div>
      </div>
      {leftAt && leftAt.newest !== newest && (
        <div className={classes.center}>
          <Button size="compact-sm" onClick={() => viewport.current?.scrollTo({ top: 0 })}>
            {room.newer}
          </Button>
        </div>
      )}
    </>
  )
}

/** The arrow keys go from message to message. */
function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  const here = event.target
  if (!(here instanceof HTMLElement) || here.role !== 'article') return
  const next = event.key === 'ArrowUp' ? here.previousElementSibling : here.nextElementSibling
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}
