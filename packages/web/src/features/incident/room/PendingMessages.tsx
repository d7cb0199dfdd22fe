import { Button } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { KindChip } from '../KindChip.tsx'
import { useScreen } from '../screen.ts'
import classes from './room.module.css'
import { usePost, usePosting } from './use-post.ts'

/** My own lines that the room does not have yet. What could not be sent is not lost. */
export function PendingMessages() {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { number } = useScreen()
  const { posting, forget } = usePosting(number)
  const post = usePost(number)

  return posting.map(({ id, status, written }) => {
    const failed = status === 'error'
    return (
      <div key={id} className={`${classes.message} ${failed ? classes.failed : classes.pending}`}>
        <div className={classes.meta}>
          <span className={classes.time}>{failed ? room.failed : room.sending}</span>
          {written.markAs && <KindChip kind={written.markAs} />}
          {failed && (
            <span className={`${classes.composerFoot} ${classes.push}`}>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  forget(id)
                  post.mutate(written)
                }}
              >
                {room.again}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => forget(id)}>
                {room.discard}
              </Button>
            </span>
          )}
        </div>
        <div className={classes.text}>{written.text}</div>
      </div>
    )
  })
}
