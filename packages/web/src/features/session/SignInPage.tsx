import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { frontQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { DoorPage } from './DoorPage.tsx'
import { readForm } from '../../form.ts'
import { useEnter } from './use-enter.ts'

/** The door: e-mail and password, or, in a demo, who to be. */
export function SignInPage() {
  const { session } = useWords().words.screens
  const { data: front } = useSuspenseQuery(frontQuery)
  const { to } = useSearch({ from: '/sign-in' })
  const enter = useEnter()
  const signIn = useMutation({
    mutationFn: (fields: Readonly<Record<string, string>>) =>
      api.session.signIn({ email: fields.email ?? '', password: fields.password ?? '' }),
    onSuccess: (me) => enter(me, to),
  })

  if (front.demo) {
    return (
      <DoorPage title={session.signIn.demo} text={session.signIn.demoText}>
        <DemoPeople people={front.demoPeople} onEnter={(me) => enter(me, to)} />
      </DoorPage>
    )
  }
  if (front.setUp) {
    return <DoorPage title={session.setUp.title}>{session.setUp.noToken}</DoorPage>
  }
  return (
    <DoorPage title={session.signIn.title} text={front.organisation ?? undefined}>
      <form onSubmit={(event) => signIn.mutate(readForm(event))}>
        <Stack gap="lg">
          <TextInput
            name="email"
            type="email"
            label={session.email}
            autoComplete="username"
            required
          />
          <PasswordInput
            name="password"
            label={session.password}
            autoComplete="current-password"
            required
          />
          <ProblemNotice error={signIn.error} />
          <Button type="submit" loading={signIn.isPending}>
            {session.signIn.button}
          </Button>
        </Stack>
      </form>
      <Text size="xs" c="dimmed">
        {session.signIn.forgotten}
      </Text>
    </DoorPage>
  )
}
