import type { Invitation } from '@hikeshi/contract'
import { Button, Group, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Clock } from '../../components/Clock.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './People.module.css'

/** One open invitation: for whom, until when; to be passed on again or taken back. */
export function InvitationRow(props: { readonly invitation: Invitation }) {
  const { screens, labels } = useWords().words
  const { people, common } = screens
  const { invitation } = props
  const clipboard = useClipboard()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.invitations.revoke({ invitation: invitation.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  })
  const whom = invitation.email ?? people.invitations.anybody

  return (
    <li>
      <div className={classes.row}>
        <div className={classes.who}>
          <Text>
            {whom} · {labels.memberRoles[invitation.role]}
          </Text>
          <Text size="xs" c="dimmed">
            {people.invitations.by(invitation.invitedBy.name)} · {people.invitations.expires}{' '}
            <Clock at={invitation.expiresAt} />
          </Text>
        </div>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={clipboard.copied ? common.copied : people.invitations.copyLink(whom)}
            onClick={() => clipboard.copy(invitation.url)}
          >
            {clipboard.copied ? common.copied : common.copy}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            aria-label={people.invitations.revokeOf(whom)}
            loading={revoke.isPending}
            onClick={() => revoke.mutate()}
          >
            {people.invitations.revoke}
          </Button>
        </Group>
      </div>
      <ProblemNotice error={revoke.error} />
    </li>
  )
}
