import { Anchor, Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Clock } from '../../components/Clock.tsx'
import { useWords } from '../../words.tsx'
import { timelineQuery } from './queries.ts'
import classes from './report.module.css'

/** What happened, as sentences, oldest first. */
export function Timeline(props: { readonly number: string }) {
  const { words } = useWords()
  const { timeline } = words.screens.report
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(props.number),
  )
  const items = (data?.pages ?? []).flatMap((page) => page.items)

  return (
    <>
      {data && items.length === 0 && <Text c="dimmed">{timeline.empty}</Text>}
      <ol className={classes.timeline}>
        {items.map(({ position, at, sentence, url }) => (
          <li key={position}>
            <Clock at={at} />
            <span>
              {sentence}{' '}
              {url && (
                <Anchor
                  underline="always"
                  href={url}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                >
                  {timeline.source}
                </Anchor>
              )}
            </span>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {timeline.more}
        </Button>
      )}
    </>
  )
}
