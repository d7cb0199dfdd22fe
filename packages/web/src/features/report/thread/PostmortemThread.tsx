import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { postmortemQuery } from '../queries.ts'
import classes from '../report.module.css'
import { Thread } from './Thread.tsx'

/** A review that is held in the room: its agenda, what was answered, and a place to answer. */
export function PostmortemThread(props: { readonly number: string; readonly editable: boolean }) {
  const { words } = useWords()
  const { thread: named } = words.screens.report
  const { data: postmortem } = useQuery(postmortemQuery(props.number))
  if (postmortem?.form !== 'in_channel') return null

  return (
    <section className={`${classes.card} ${classes.noPrint}`} aria-labelledby="postmortem-thread">
      <Stack gap="sm">
        <Title order={3} id="postmortem-thread">
          {named.heading}
        </Title>
        {postmortem.thread === null ? (
          <Text c="dimmed">{named.none}</Text>
        ) : (
          <Thread {...props} thread={postmortem.thread} />
        )}
      </Stack>
    </section>
  )
}
