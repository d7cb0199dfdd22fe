import { Button, Stack } from '@mantine/core'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { DoorPage } from './DoorPage.tsx'
import { readForm } from '../../form.ts'
import { NewPersonFields } from './NewPersonFields.tsx'
import { ToSignIn } from './ToSignIn.tsx'
import { useEnter } from './use-enter.ts'

/** By an invitation one comes in. */
export function JoinPage() {
  const { words, language } = useWords()
  const { join } = words.screens.session
  const { token } = useParams({ from: '/join/$token' })
  const enter = useEnter()
  const invitation = useQuery(invitationQuery(token))
  const accept = useMutation({
    mutationFn: ({ name, email, password }: Readonly<Record<string, string>>) =>
      api.invitations.accept({
        token,
        name: name ?? '',
        email: email ?? '',
        password: password ?? '',
        language,
      }),
    onSuccess: (me) => enter(me),
  })

  if (invitation.isPending) return <Loading />
  if (invitation.isError) {
    return (
      <DoorPage title={join.tab} text={join.gone}>
        <ToSignIn />
      </DoorPage>
    )
  }
  const { organisation, invitedBy, email } = invitation.data
  return (
    <DoorPage title={join.title(organisation)} text={join.from(invitedBy)}>
      <form onSubmit={(event) => accept.mutate(readForm(event))}>
        <Stack gap="lg">
          <NewPersonFields error={accept.error} email={email} />
          <ProblemNotice error={accept.error} />
          <Button type="submit" loading={accept.isPending}>
            {join.button}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  )
}

function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['join', token],
    queryFn: ({ signal }) => api.invitations.look({ token }, { signal }),
  })
}
