import { PasswordInput, TextInput } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { fieldErrors } from '../../form.ts'

/** Who one is, when one comes in for the first time. */
export function NewPersonFields(props: {
  readonly error: unknown
  readonly email?: string | null
}) {
  const { session } = useWords().words.screens
  const wrong = fieldErrors(props.error)

  return (
    <>
      <TextInput
        name="name"
        label={session.name}
        autoComplete="name"
        maxLength={80}
        error={wrong.name}
        required
      />
      <TextInput
        name="email"
        type="email"
        label={session.email}
        autoComplete="username"
        maxLength={254}
        defaultValue={props.email ?? ''}
        error={wrong.email}
        required
      />
      <PasswordInput
        name="password"
        label={session.password}
        description={session.passwordHint}
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        error={wrong.password}
        required
      />
    </>
  )
}
