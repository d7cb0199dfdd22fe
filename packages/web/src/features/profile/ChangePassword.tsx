import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { fieldErrors, readForm } from '../../form.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

/** A new password, for whoever knows the old one. */
export function ChangePassword() {
  const { password } = useWords().words.screens.profile
  const { person } = useMe()
  const change = useMutation({
    mutationFn: (fields: Readonly<Record<string, string>>) =>
      api.session.changePassword({
        current: fields.current ?? '',
        password: fields.password ?? '',
      }),
  })

  function submit(event: FormEvent<HTMLFormElement>): void {
    const form = event.currentTarget
    change.mutate(readForm(event), { onSuccess: () => form.reset() })
  }

  return (
    <section aria-labelledby="password">
      <Title order={2} id="password">
        {password.title}
      </Title>
      <Text c="dimmed" mb="md">
        {password.text}
      </Text>
      <form className={classes.form} onSubmit={submit}>
        <Stack gap="lg">
          <input
            type="hidden"
            name="username"
            autoComplete="username"
            value={person.email}
            readOnly
          />
          <PasswordInput
            name="current"
            label={password.current}
            autoComplete="current-password"
            maxLength={128}
            required
            withAsterisk={false}
          />
          <PasswordInput
            name="password"
            label={password.next}
            description={password.hint}
            autoComplete="new-password"
            minLength={10}
            maxLength={128}
            error={fieldErrors(change.error).password}
            required
            withAsterisk={false}
          />
          <ProblemNotice error={change.error} />
          <div>
            <Button type="submit" variant="default" loading={change.isPending}>
              {password.change}
            </Button>
            <Text role="status" size="xs" c="dimmed" mt="xs">
              {change.isSuccess && password.changed}
            </Text>
          </div>
        </Stack>
      </form>
    </section>
  )
}
