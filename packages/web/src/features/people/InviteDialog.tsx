import type { MemberRole } from '@hikeshi/contract'
import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { CopyField } from '../../components/CopyField.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { fieldErrors, readForm } from '../../form.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'

/** Makes an invitation link, and shows it for passing on. */
export function InviteDialog(props: { readonly onClose: () => void }) {
  const { screens, labels } = useWords().words
  const { people, common } = screens
  const { person } = useMe()
  const queries = useQueryClient()
  const invite = useMutation({
    mutationFn: ({ role, email }: Readonly<Record<string, string>>) =>
      api.invitations.create({ role: role as MemberRole, ...(email ? { email } : {}) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  })
  const roles = (['member', 'admin', 'owner'] as const)
    .filter((role) => role !== 'owner' || person.role === 'owner')
    .map((role) => ({
      value: role,
      label: common.labelled(labels.memberRoles[role], people.rolesHelp[role]),
    }))

  return (
    <Modal
      opened
      title={people.invitation.title}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {invite.data ? (
        <Stack gap="lg">
          <Text role="status">{people.invitation.ready}</Text>
          <CopyField label={people.invitation.link} value={invite.data.url} />
          <Group justify="flex-end" gap="sm">
            <Button variant="subtle" onClick={invite.reset}>
              {people.invitation.another}
            </Button>
            <Button onClick={props.onClose}>{common.close}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={(event) => invite.mutate(readForm(event))}>
          <Stack gap="lg">
            <Text c="dimmed">{people.invitation.text}</Text>
            <NativeSelect name="role" label={people.role} data={roles} />
            <TextInput
              name="email"
              type="email"
              label={people.invitation.email + common.aside(common.optional)}
              autoComplete="off"
              maxLength={254}
              error={fieldErrors(invite.error).email}
            />
            <ProblemNotice error={invite.error} />
            <Group justify="flex-end">
              <Button type="submit" loading={invite.isPending}>
                {people.invitation.create}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
