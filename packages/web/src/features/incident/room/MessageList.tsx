import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { RoomLine } from '../console/RoomLine.tsx'
import { EarlierMessages } from './EarlierMessages.tsx'
import { MessageItem } from './MessageItem.tsx'
import { PendingMessages } from './PendingMessages.tsx'
import classes from './room.module.css'
import { useFollowing } from './use-following.ts'
import { useLines } from './use-lines.ts'

/** The lines of the room at their time, the newest at the bottom. Live updates never move what is being read. */
export function MessageList() {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { lines, messages, loaded, more } = useLines()
  const newest = messages.at(-1)?.id ?? null
  const { viewport, scrolled, missed, toEnd } = useFollowing(newest)
  // One message is in the order of the Tab key: the one last used, or else the newest.
  const [used, setUsed] = useState<string | null>(null)
  const current = messages.some(({ id }) => id === used) ? used : newest

  return (
    <>
      <div ref={viewport} className={classes.viewport} onScroll={scrolled}>
        {loaded && lines.length === 0 && <p className={classes.empty}>{room.empty}</p>}
        <div className={classes.lines}>
          <EarlierMessages />
          {/* Without messages it is no feed: the role asks for articles. */}
          <div {...(lines.length > 0 ? { role: 'feed', 'aria-label': room.heading } : {})}>
            {lines.map((line, index) =>
              line.kind === 'nudge' ? (
                <RoomLine key={line.nudge.id} nudge={line.nudge} />
              ) : (
                <MessageItem
                  key={line.message.id}
                  message={line.message}
                  current={line.message.id === current}
                  onUse={setUsed}
                  place={index + 1}
                  of={more ? -1 : lines.length}
                />
              ),
            )}
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
