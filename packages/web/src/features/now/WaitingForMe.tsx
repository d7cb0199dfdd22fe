import { Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import { AfterCards } from '../follow-ups/AfterCards.tsx'
import { useAfter } from '../follow-ups/use-after.ts'
import { AskedCard } from './AskedCard.tsx'
import classes from './Now.module.css'
import { CallCard } from './CallCard.tsx'
import { myCallsQuery, myTodosQuery } from './queries.ts'
import { TodoCard } from './TodoCard.tsx'
import { useAsked } from './use-asked.ts'

/** To-dos, role offers, close requests, agreements: whatever stops until I answer. */
export function WaitingForMe() {
  const { now } = useWords().words.screens
  const todos = useInfiniteQuery(myTodosQuery)
  const asked = useAsked()
  const after = useAfter()
  const { data: calls = [] } = useQuery(myCallsQuery)
  const mine = todos.data?.pages.flatMap(({ items }) => items) ?? []
  const waiting = mine.length + asked.length + calls.length + after.count
  const nothing = !todos.isPending && !todos.error && waiting === 0

  return (
    <>
      <Title order={2} id="waiting-for-me" mb="sm">
        {now.mine.title}
      </Title>
      {nothing && <EmptyState>{now.mine.empty}</EmptyState>}
      <ProblemNotice error={todos.error} onRetry={() => void todos.refetch()} />
      {!nothing && (
        <ul className={classes.list}>
          {calls.map((call) => (
            <CallCard key={call.incident} call={call} />
          ))}
          {asked.map((one) => (
            <AskedCard key={`${one.what} ${one.incident.id} ${one.role ?? ''}`} asked={one} />
          ))}
          {mine.map((todo) => (
            <TodoCard key={todo.id} todo={todo} />
          ))}
          <AfterCards />
        </ul>
      )}
      <MoreButton found={todos} subtle />
    </>
  )
}
