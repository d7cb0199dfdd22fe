import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { DoorPage } from './DoorPage.tsx'
import { fieldErrors, readForm } from '../../form.ts'
import { useEnter } from './use-enter.ts'

/** A new password, by a one-time link. */
export function ResetPage() {
  const { session } = useWords().words.screens
  const { token } = useParams({ from: '/reset/$token' })
  const enter = useEnter()
  const reset = useMutation({
    mutationFn: (fields: Readonly<Record<string, string>>) =>
      api.people.setPassword({ token, password: fields.password ?? '' }),
    onSuccess: (me) => enter(me),
  })

  return (
    <DoorPage title={session.reset.title} text={session.reset.text}>
      <form onSubmit={(event) => reset.mutate(readForm(event))}>
        <Stack gap="lg">
          <PasswordInput
            name="password"
            label={session.reset.password}
            description={session.passwordHint}
            autoComplete="new-password"
            minLength={10}
            maxLength={128}
            error={fieldErrors(reset.error).password}
            required
          />
          <ProblemNotice error={reset.error} />
          <Button type="submit" loading={reset.isPending}>
            {session.reset.button}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  )
}
