import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { readForm } from '../../form.ts'
import { useMe } from '../../me.ts'
import { frontQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Settings.module.css'

/** What the organisation is called; owners change it. */
export function OrganisationName() {
  const { organisation } = useWords().words.screens.settings
  const { person } = useMe()
  const { data: front } = useQuery(frontQuery)
  const queries = useQueryClient()
  const rename = useMutation({
    mutationFn: (name: string) => api.settings.rename({ name }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['front'] }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]),
  })
  const mayRename = person.role === 'owner'

  return (
    <section>
      <Title order={2} mb="sm">
        {organisation.title}
      </Title>
      {mayRename ? (
        <form
          key={front?.organisation}
          onSubmit={(event) => rename.mutate(readForm(event).name ?? '')}
        >
          <Stack gap="sm">
            <Group align="flex-end" gap="sm">
              <TextInput
                className={classes.grow ?? ''}
                name="name"
                label={organisation.name}
                defaultValue={front?.organisation ?? ''}
                required
                maxLength={80}
              />
              <Button type="submit" variant="default" loading={rename.isPending}>
                {organisation.rename}
              </Button>
            </Group>
            <ProblemNotice error={rename.error} />
          </Stack>
        </form>
      ) : (
        <>
          <Text>{front?.organisation}</Text>
          <Text size="sm" c="dimmed">
            {organisation.onlyOwners}
          </Text>
        </>
      )}
    </section>
  )
}
