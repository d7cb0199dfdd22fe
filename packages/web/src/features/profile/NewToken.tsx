import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api } from '../../api.ts'
import { CopyField } from '../../components/CopyField.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { fieldErrors, readForm } from '../../form.ts'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

/** Makes a token, and shows its secret this once. */
export function NewToken() {
  const { tokens } = useWords().words.screens.profile
  const queries = useQueryClient()
  const create = useMutation({
    mutationFn: (fields: Readonly<Record<string, string>>) =>
      api.tokens.create({ name: fields.name ?? '' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  })

  function submit(event: FormEvent<HTMLFormElement>): void {
    const form = event.currentTarget
    create.mutate(readForm(event), { onSuccess: () => form.reset() })
  }

  return (
    <Stack gap="lg">
      <form className={classes.form} onSubmit={submit}>
        <Stack gap="md" align="flex-start">
          <TextInput
            name="name"
            w="100%"
            label={tokens.name}
            placeholder={tokens.placeholder}
            autoComplete="off"
            maxLength={80}
            error={fieldErrors(create.error).name}
            required
            withAsterisk={false}
          />
          <ProblemNotice error={create.error} />
          <Button type="submit" variant="default" loading={create.isPending}>
            {tokens.create}
          </Button>
        </Stack>
      </form>
      <div role="status">
        {create.data && (
          <Stack className={classes.secret} gap="sm">
            <Text>
              <b>{create.data.name}</b> {tokens.once}
            </Text>
            <CopyField label={tokens.secret} value={create.data.secret} />
          </Stack>
        )}
      </div>
    </Stack>
  )
}
