import { Button, Skeleton } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import classes from './People.module.css'
import { PersonRow } from './PersonRow.tsx'
import { peopleQuery } from './queries.ts'

/** Everybody who matches. */
export function PeopleList(props: { readonly q: string; readonly onClear: () => void }) {
  const { people } = useWords().words.screens
  const found = useInfiniteQuery({ ...peopleQuery(props.q), placeholderData: keepPreviousData })

  if (found.isPending) return <Skeleton height="12rem" />
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const items = found.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return (
      <EmptyState
        action={
          <Button variant="default" onClick={props.onClear}>
            {people.clear}
          </Button>
        }
      >
        {people.none}
      </EmptyState>
    )
  }
  return (
    <div>
      <ul className={classes.list}>
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      <MoreButton found={found} />
    </div>
  )
}
