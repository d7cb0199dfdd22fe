import { Button, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import classes from './People.module.css'
import { invitationsQuery } from './queries.ts'

/** Invitations nobody has used yet. */
export function Invitations(props: { readonly onInvite: () => void }) {
  const { people } = useWords().words.screens
  const open = useInfiniteQuery(invitationsQuery)
  const items = open.data?.pages.flatMap((page) => page.items) ?? []

  return (
    <section aria-labelledby="invitations">
      <Title order={2} id="invitations" mb="sm">
        {people.invitations.title}
      </Title>
      <ProblemNotice error={open.error} onRetry={() => void open.refetch()} />
      {open.isSuccess && items.length === 0 && (
        <EmptyState
          action={
            <Button variant="default" onClick={props.onInvite}>
              {people.invite}
            </Button>
          }
        >
          {people.invitations.empty}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
      <MoreButton found={open} />
    </section>
  )
}
