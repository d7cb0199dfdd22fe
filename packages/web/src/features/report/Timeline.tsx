import { Anchor, Button, Switch, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Clock } from '../../components/Clock.tsx'
import { useWords } from '../../words.tsx'
import { timelineQuery } from './queries.ts'
import classes from './report.module.css'

/** Who took which to-do is bookkeeping: it shows when asked for. */
const DETAIL = /^(?:todo|section)\./

const ITEMS_MAX = 2000

/** What happened, as sentences, oldest first. */
export function Timeline(props: { readonly number: string }) {
  const { words } = useWords()
  const { timeline } = words.screens.report
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(props.number),
  )
  const [detailed, setDetailed] = useState(false)
  const all = (data?.pages ?? []).flatMap((page) => page.items)
  // The whole of it stands on the page: whoever prints prints all.
  const more = hasNextPage && !isFetchingNextPage && all.length < ITEMS_MAX
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  const items = detailed ? all : all.filter(({ type }) => !DETAIL.test(type))

  return (
    <>
      <Switch
        size="xs"
        mb="sm"
        className={classes.noPrint ?? ''}
        label={timeline.details}
        checked={detailed}
        onChange={(event) => setDetailed(event.currentTarget.checked)}
      />
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
