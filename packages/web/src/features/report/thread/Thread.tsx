import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { threadQuery } from '../queries.ts'
import { ThreadComposer } from './ThreadComposer.tsx'
import { ThreadLine } from './ThreadLine.tsx'

/** What was said in a thread, the oldest first, and a place to answer. */
export function Thread(props: {
  readonly number: string
  readonly editable: boolean
  readonly thread: string
}) {
  const { words } = useWords()
  const { number, editable, thread } = props
  const { data } = useQuery(threadQuery(number, thread))
  const said = (data?.items ?? []).toReversed()

  return (
    <>
      {said.map((message) => (
        <ThreadLine key={message.id} message={message} root={message.id === thread} />
      ))}
      {said.length === 1 && <Text c="dimmed">{words.screens.report.thread.empty}</Text>}
      {editable && <ThreadComposer number={number} thread={thread} />}
    </>
  )
}
