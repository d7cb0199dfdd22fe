import type { Person } from '@hikeshi/contract'
import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { CopyField } from '../../components/CopyField.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'

/** Makes a one-time password link, and shows it. */
export function ResetLinkDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const { people, common } = useWords().words.screens
  const { person } = props
  // Making the link is what opening this dialog means; it is made once for each opening.
  const link = useQuery({
    queryKey: ['reset-link', person.id],
    queryFn: () => api.people.resetPassword({ person: person.id }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

  return (
    <Modal
      opened
      title={people.resetLink.title(person.name)}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="lg">
        <Text>{people.resetLink.text}</Text>
        {link.isPending && <Loading />}
        <ProblemNotice error={link.error} />
        {link.data && <CopyField label={people.reset} value={link.data.url} />}
      </Stack>
    </Modal>
  )
}
