import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { messagesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import classes from './room.module.css'

/** Brings older messages in; nothing when all are here. */
export function EarlierMessages() {
  const { words } = useWords()
  const { number } = useScreen()
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(messagesQuery(number))
  if (!hasNextPage) return null

  return (
    <div className={classes.center}>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={isFetchingNextPage}
        onClick={() => void fetchNextPage()}
      >
        {words.screens.incident.room.earlier}
      </Button>
    </div>
  )
}
