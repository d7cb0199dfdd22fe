import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { frontQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { DoorPage } from './DoorPage.tsx'
import { fieldErrors, readForm } from '../../form.ts'
import { NewPersonFields } from './NewPersonFields.tsx'
import { ToSignIn } from './ToSignIn.tsx'
import { useEnter } from './use-enter.ts'

/** The first person comes in by the link from the terminal, and becomes the owner. */
export function SetUpPage() {
  const { words, language } = useWords()
  const { session } = words.screens
  const { data: front } = useSuspenseQuery(frontQuery)
  const { token } = useSearch({ from: '/set-up' })
  const enter = useEnter()
  const setUp = useMutation({
    mutationFn: ({ organisation, name, email, password }: Readonly<Record<string, string>>) =>
      api.session.setUp({
        token: token ?? '',
        organisation: organisation ?? '',
        name: name ?? '',
        email: email ?? '',
        password: password ?? '',
        language,
      }),
    onSuccess: (me) => enter(me),
  })

  if (!front.setUp) {
    return (
      <DoorPage title={session.setUp.title} text={session.setUp.finished}>
        <ToSignIn />
      </DoorPage>
    )
  }
  if (!token) {
    return (
      <DoorPage title={session.setUp.title}>
        <Text>{session.setUp.noToken}</Text>
      </DoorPage>
    )
  }
  return (
    <DoorPage title={session.setUp.title} text={session.setUp.text}>
      <form onSubmit={(event) => setUp.mutate(readForm(event))}>
        <Stack gap="lg">
          <TextInput
            name="organisation"
            label={session.setUp.organisation}
            description={session.setUp.organisationHint}
            autoComplete="organization"
            maxLength={80}
            error={fieldErrors(setUp.error).organisation}
            required
          />
          <NewPersonFields error={setUp.error} />
          <ProblemNotice error={setUp.error} />
          <Button type="submit" loading={setUp.isPending}>
            {session.setUp.button}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  )
}
