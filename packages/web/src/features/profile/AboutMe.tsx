import type { Language } from '@hikeshi/contract'
import { Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { fieldErrors, readForm } from '../../form.ts'
import { useMe } from '../../me.ts'
import { meQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

/** My name and my language. */
export function AboutMe() {
  const { profile, session, common } = useWords().words.screens
  const { person } = useMe()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: ({ name, language }: Readonly<Record<string, string>>) =>
      api.session.changeMe({ name: name ?? '', language: language as Language }),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me)
      return queries.invalidateQueries({ queryKey: ['people'] })
    },
  })

  return (
    <section aria-labelledby="about-me">
      <Title order={2} id="about-me" mb="md">
        {profile.me.title}
      </Title>
      <form className={classes.form} onSubmit={(event) => save.mutate(readForm(event))}>
        <Stack gap="lg" align="stretch">
          <TextInput
            name="name"
            label={profile.me.name}
            defaultValue={person.name}
            autoComplete="name"
            maxLength={80}
            error={fieldErrors(save.error).name}
            required
            withAsterisk={false}
          />
          <div>
            <Text fw={600}>{profile.me.email}</Text>
            <Text c="dimmed">{person.email}</Text>
          </div>
          <NativeSelect
            key={person.language}
            name="language"
            label={profile.me.language}
            defaultValue={person.language}
            data={[
              { value: 'ja', label: session.languages.ja },
              { value: 'en', label: session.languages.en },
            ]}
          />
          <ProblemNotice error={save.error} />
          <div>
            <Button type="submit" variant="default" loading={save.isPending}>
              {common.save}
            </Button>
            <Text span role="status" size="xs" c="dimmed" ml="md">
              {save.isSuccess && common.saved}
            </Text>
          </div>
        </Stack>
      </form>
    </section>
  )
}
